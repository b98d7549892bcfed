import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sqlStore } from '../../adapters/sql/sqlStore.ts';
import { CopyRefused } from '../../adapters/sqlite/copyRefused.ts';
import { ForeignDatabase } from '../../adapters/sqlite/migrate.ts';
import { openSqlite, type SqliteDatabase } from '../../adapters/sqlite/openSqlite.ts';
import type { Store } from '../../ports/store.ts';

/** File of the data folder that holds the database. */
export const DATABASE_FILE = 'broadsheet.db';

/** The database of a data folder; it is opened at its first use, and again while it cannot be. */
export type Data = { store: Store } & Pick<SqliteDatabase, 'ready' | 'settled' | 'backupTo' | 'restoreFrom' | 'integrity' | 'close'>;

/** Gives access to the database of a data folder, which is made at its first use when it is not there. */
export function openData(dataDir: string): Data {
  const database = openSqlite({ file: join(dataDir, DATABASE_FILE) });
  return { ...database, store: sqlStore(database) };
}

/** Why a database, or a copy of one, can never be used as it is; null for what may pass. */
export function foreignness(error: unknown): string | null {
  return error instanceof ForeignDatabase || error instanceof CopyRefused ? error.message : null;
}

/** Copies the database into a new file, without what must not outlive its days there: with a salt, last week's visitors could be known. */
export async function backUp(data: Data, file: string): Promise<void> {
  await data.backupTo(file);
  const copy = new DatabaseSync(file);
  try {
    copy.exec('PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;');
    copy.exec('DELETE FROM salts; DELETE FROM visits; DELETE FROM rates; DELETE FROM sessions; VACUUM;');
  } finally {
    copy.close();
  }
}
