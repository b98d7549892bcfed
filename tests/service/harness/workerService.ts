import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { SITE } from './publication.ts';
import { USUAL_ADDRESS, type TestedService } from './testedService.ts';
import { START, type WorldOptions } from './world.ts';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../../src/service/migrations');

/** One workerd with the function in it; every service it starts has an empty database. */
export interface TestWorker {
  start(options: WorldOptions): Promise<TestedService>;
  dispose(): Promise<void>;
}

let script: Promise<string> | null = null;

/** Bundles the function as for deployment, once for a file of tests, and runs it in workerd. */
export async function testWorker(): Promise<TestWorker> {
  const migrations = await readMigrations();
  const runner = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: await (script ??= bundle()),
      compatibilityDate: '2026-01-01',
      d1Databases: { DB: 'tests' },
    }),
  );
  const start = async (options: WorldOptions) => {
    await emptyDatabase(runner, migrations);
    await control(runner, 'start', options);
    return remoteService(runner);
  };
  return { start, dispose: () => runner.dispose() };
}

async function bundle(): Promise<string> {
  const entry = path.join(import.meta.dirname, 'workerEntry.ts');
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker'],
  });
  return built.outputFiles[0]!.text;
}

async function readMigrations(): Promise<string[]> {
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map((name) => readFile(path.join(MIGRATIONS, name), 'utf8')));
}

async function emptyDatabase(runner: Miniflare, migrations: readonly string[]): Promise<void> {
  const database = await runner.getD1Database('DB');
  const listed = await database
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'`)
    .all();
  const drops = (listed.results as { name: string }[]).map(({ name }) => `DROP TABLE "${name}";`);
  await database.prepare(['PRAGMA defer_foreign_keys = on;', ...drops, ...migrations].join('\n')).run();
}

function remoteService(runner: Miniflare): TestedService {
  let now = START;
  const tell = <Told>(name: string, given: unknown = null) => control(runner, name, given) as Promise<Told>;
  return {
    ask: (path, init = {}, by = {}) => ask(runner, path, init, by.address === undefined ? USUAL_ADDRESS : by.address),
    advance: async (milliseconds) => {
      now += milliseconds;
      await tell('advance', milliseconds);
    },
    now: () => now,
    logs: () => tell('logs'),
    notices: () => tell('notices'),
    webhookAnswers: (status) => tell('webhookAnswers', status),
    deliver: () => tell('deliver'),
    retain: () => tell('retain'),
    exportRecords: () => tell('exportRecords'),
    importRecords: (records) => tell('importRecords', records),
    eraseByEmail: (email) => tell('eraseByEmail', email),
    stop: async () => {},
  };
}

/** The headers travel apart, because whoever carries a request adds some of its own. */
async function ask(runner: Miniflare, target: string, init: RequestInit, address: string | null): Promise<Response> {
  const request = new Request(new URL(target, SITE), init);
  const carried: Record<string, string> = { 'x-asked': JSON.stringify([...request.headers]), 'content-type': 'application/octet-stream' };
  if (address !== null) carried['x-address'] = address;
  const body = request.body === null ? null : await request.arrayBuffer();
  const answer = await runner.dispatchFetch(request.url, { method: request.method, headers: carried, body, redirect: 'manual' });
  return new Response(bodiless(answer.status) ? null : await answer.arrayBuffer(), {
    status: answer.status,
    headers: [...answer.headers] as [string, string][],
  });
}

function bodiless(status: number): boolean {
  return status === 204 || status === 304;
}

async function control(runner: Miniflare, name: string, given: unknown): Promise<unknown> {
  const answer = await runner.dispatchFetch(`https://control.test/${name}`, { method: 'POST', body: JSON.stringify(given) });
  if (answer.status !== 200) throw new Error(`The worker could not ${name}: ${await answer.text()}`);
  return answer.json();
}
