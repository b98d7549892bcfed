import { copyFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { CopyRefused } from './copyRefused.ts';
import type { Use } from './door.ts';
import { ForeignDatabase, migrate } from './migrate.ts';
import type { Migration } from './migrate.ts';

export interface Restoration {
  /** The backup. */
  source: string;
  /** The database that takes its content. */
  file: string;
  migrations: readonly Migration[];
}

const SCHEMA = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name";

/** Checks a backup on a copy of it, brings the copy to the newest form and takes over its content in one transaction. */
export async function restore(use: Use, { source, file, migrations }: Restoration): Promise<void> {
  const copy = `${file}.restoring`;
  const schema = await use(({ database }) => schemaOf(database));
  try {
    remove(copy);
    prepareCopy(source, copy, migrations, schema);
    await use(({ database }) => takeOver(database, copy));
  } finally {
    remove(copy);
  }
}

function prepareCopy(source: string, copy: string, migrations: readonly Migration[], schema: string): void {
  try {
    copyFileSync(source, copy);
    const database = new DatabaseSync(copy);
    try {
      check(database, source, migrations, schema);
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof CopyRefused || !(error instanceof Error)) throw error;
    const reason = error instanceof ForeignDatabase ? error.message : `It cannot be read as a database: ${error.message}.`;
    throw new CopyRefused(`${source} was not restored. ${reason}`, { cause: error });
  }
}

function check(database: DatabaseSync, source: string, migrations: readonly Migration[], schema: string): void {
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA journal_mode = DELETE;');
  const [first] = database.prepare('PRAGMA integrity_check(1)').all();
  if (first?.['integrity_check'] !== 'ok') throw new CopyRefused(`${source} was not restored. It is damaged; take another backup.`);
  const ours = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'installation'").get();
  const program = ours && database.prepare('SELECT program FROM installation').get()?.['program'];
  if (program !== 'broadsheet') throw new CopyRefused(`${source} was not restored. It is no backup of comments.`);
  migrate(database, migrations);
  if (schemaOf(database) !== schema) throw new CopyRefused(`${source} was not restored. Its tables are not those of a backup of comments.`);
}

function takeOver(database: DatabaseSync, copy: string): void {
  database.prepare('ATTACH ? AS copy').run(copy);
  try {
    database.exec('BEGIN IMMEDIATE');
    for (const table of tablesOf(database)) {
      const columns = columnsOf(database, table);
      database.exec(`DELETE FROM main.${table}; INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM copy.${table}`);
    }
    // Who logged out after the backup stays out; and what readers know of the sequence of changes is void.
    database.exec('DELETE FROM sessions; UPDATE installation SET epoch = lower(hex(randomblob(8)))');
    database.exec('COMMIT');
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK');
    database.exec('DETACH copy');
  }
}

function schemaOf(database: DatabaseSync): string {
  return JSON.stringify(database.prepare(SCHEMA).all());
}

function tablesOf(database: DatabaseSync): string[] {
  const tables = database.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name").all();
  return tables.map((table) => String(table['name'])).filter((name) => !name.startsWith('sqlite_') && name !== 'd1_migrations');
}

function columnsOf(database: DatabaseSync, table: string): string {
  return database
    .prepare('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map((column) => `"${String(column['name'])}"`)
    .join(', ');
}

function remove(copy: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(copy + ending, { force: true });
}
