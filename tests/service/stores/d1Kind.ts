import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import type { Store } from '#src/service/ports/store.ts';
import type { Answer, Call } from './d1Worker.ts';
import type { StoreKind } from './kinds.ts';

const MIGRATION = readFileSync(path.resolve(import.meta.dirname, '../../../src/service/migrations/0001_first.sql'), 'utf8');

// No test needs more at once; making one takes longer than emptying it.
const DATABASES = 4;
const TABLES = ['comments', 'keys', 'rates', 'notices', 'sessions', 'views', 'visits', 'salts', 'words', 'probes'];
const EMPTY = [...TABLES.map((table) => `DELETE FROM ${table}`), 'UPDATE installation SET change = 0, epoch = lower(hex(randomblob(8)))'];

/** Real D1 in workerd, offline, with the adapter running beside it as it does when deployed. */
export function d1(): StoreKind {
  let workerd: Miniflare;
  let used = 0;
  const call = async (binding: string, method: string, args: unknown[]): Promise<unknown> => {
    const body: Call = { binding, method, args };
    const response = await workerd.dispatchFetch('http://store/', { method: 'POST', body: JSON.stringify(body) });
    const { result, entries, error } = (await response.json()) as Answer;
    if (error !== undefined) throw new Error(error);
    return entries ? new Map(entries) : result;
  };
  return {
    name: 'D1',
    async start() {
      workerd = await startWorkerd();
    },
    async empty() {
      const binding = `DB${used % DATABASES}`;
      const anew = used < DATABASES ? statementsOf(MIGRATION) : EMPTY;
      used += 1;
      await call(binding, 'write', [anew.map((sql) => ({ sql, params: [] }))]);
      return storeBehind((method, args) => call(binding, method, args));
    },
    async stop() {
      await workerd.dispose();
    },
  };
}

/** The statements of a migration, as wrangler splits them: none of ours has a semicolon inside. */
function statementsOf(migration: string): string[] {
  const code = migration.replace(/^\s*--.*$/gm, '');
  return code
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

async function startWorkerd(): Promise<Miniflare> {
  const entry = path.join(import.meta.dirname, 'd1Worker.ts');
  const built = await build({ entryPoints: [entry], bundle: true, write: false, format: 'esm', target: 'es2024', logLevel: 'silent' });
  const databases = Array.from({ length: DATABASES }, (_, index) => [`DB${index}`, `db${index}`]);
  const workerd = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: built.outputFiles[0]!.text,
      compatibilityDate: '2026-11-01',
      d1Databases: Object.fromEntries(databases),
    }),
  );
  await workerd.ready;
  return workerd;
}

/** A store each of whose methods is a call. */
function storeBehind(call: (method: string, args: unknown[]) => Promise<unknown>): Store {
  return new Proxy({} as Store, {
    get(_, name) {
      const method = String(name);
      // A promise must not take the store for one of its own kind.
      if (method === 'then') return undefined;
      if (method !== 'exportRecords') return (...args: unknown[]) => call(method, args);
      return async function* () {
        yield* (await call(method, [])) as unknown[];
      };
    },
  });
}
