import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqlite } from '#src/service/adapters/sqlite/openSqlite.ts';
import { sqlStore } from '#src/service/adapters/sql/sqlStore.ts';
import type { Store } from '#src/service/ports/store.ts';

/** A store of node:sqlite in a folder of its own, which goes with it. */
export interface FolderStore {
  store: Store;
  folder: string;
  file: string;
  /** Waits until what was erased is out of every file; false when it is not. */
  settled(): Promise<boolean>;
  close(): Promise<void>;
}

export async function sqliteInFolder(): Promise<FolderStore> {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-store-'));
  const file = path.join(folder, 'broadsheet.db');
  const database = openSqlite({ file });
  const close = async () => {
    await database.close();
    await rm(folder, { recursive: true });
  };
  return { store: sqlStore(database), folder, file, settled: () => database.settled(), close };
}
