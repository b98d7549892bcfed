import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { memoryStore } from '#src/service/adapters/memory/memoryStore.ts';
import { sqlStore } from '#src/service/adapters/sql/sqlStore.ts';
import { openSqlite } from '#src/service/adapters/sqlite/openSqlite.ts';
import type { Store } from '#src/service/ports/store.ts';
import { d1 } from './d1Kind.ts';

/** One way of keeping things, of which as many empty stores can be had as a test needs. */
export interface StoreKind {
  name: string;
  start(): Promise<void>;
  empty(): Promise<Store>;
  stop(): Promise<void>;
}

function memory(): StoreKind {
  const nothing = async () => undefined;
  return { name: 'memory', start: nothing, empty: async () => memoryStore(), stop: nothing };
}

function sqlite(): StoreKind {
  const ends: (() => Promise<void>)[] = [];
  return {
    name: 'node:sqlite',
    start: async () => undefined,
    async empty() {
      const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-stores-'));
      const database = openSqlite({ file: path.join(folder, 'broadsheet.db') });
      ends.push(async () => {
        await database.close();
        await rm(folder, { recursive: true });
      });
      return sqlStore(database);
    },
    async stop() {
      for (const end of ends) await end();
    },
  };
}

export const KINDS: StoreKind[] = [memory(), sqlite(), d1()];
