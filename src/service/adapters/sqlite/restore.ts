import { DatabaseSync } from 'node:sqlite';
import type { Importable, TransferRecord } from '../../ports/upkeepStore.ts';
import { statement } from '../sql/database.ts';
import type { Row, SqlDatabase } from '../sql/database.ts';
import { exportRecords } from '../sql/exportRecords.ts';
import { importRecords } from '../sql/importRecords.ts';
import { withCopy } from './copyAside.ts';
import { CopyRefused } from './copyRefused.ts';
import type { Use } from './door.ts';
import { ForeignDatabase, migrate } from './migrate.ts';
import type { Migration } from './migrate.ts';
import { refuseLive } from './refuseLive.ts';

/** Judges what a backup holds, alone and together, as an import is judged; throws why it cannot be, as one sentence. */
export type Judge = (records: AsyncIterable<TransferRecord>) => Promise<Importable[]>;

export interface Restoration {
  /** The backup. */
  source: string;
  /** The database that takes its content. */
  file: string;
  migrations: readonly Migration[];
  judge: Judge;
}

const SCHEMA = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name";
const TABLES = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
  AND name NOT IN ('installation', 'd1_migrations') ORDER BY name`;
/** What readers know of the sequence of changes is void. */
const NEW_EPOCH = statement('UPDATE installation SET epoch = lower(hex(randomblob(8)))');

/**
 * Puts what a backup holds in the place of all that is there, in one transaction. The file may come from anybody: of a copy that is
 * sound and in the newest form only what an export holds is taken over, judged and imported as an export is. Sessions, salts,
 * visits and notices of neither side stay: who logged out stays out, and nobody is told again of what is old.
 */
export async function restore(use: Use, { source, file, migrations, judge }: Restoration): Promise<void> {
  refuseLive(source, file);
  const schema = await use(({ database }) => JSON.stringify(database.prepare(SCHEMA).all()));
  const records = await withCopy(source, file, async (copy) => {
    const database = new DatabaseSync(copy);
    try {
      check(database, migrations, schema);
      return await judge(recordsIn(database));
    } finally {
      database.close();
    }
  }).catch((error: unknown) => refuse(source, error));
  await importRecords(emptied(use), records);
}

function refuse(source: string, error: unknown): never {
  if (!(error instanceof Error)) throw error;
  const why = 'errcode' in error ? 'It cannot be read as a database' : 'syscall' in error && 'It cannot be copied into the data folder';
  throw new CopyRefused(`${source} was not restored. ${why ? `${why}: ${error.message}.` : error.message}`, { cause: error });
}

function check(database: DatabaseSync, migrations: readonly Migration[], schema: string): void {
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA journal_mode = DELETE;');
  const [first] = database.prepare('PRAGMA integrity_check(1)').all();
  if (first?.['integrity_check'] !== 'ok') throw new CopyRefused('It is damaged; take another backup.');
  const ours = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'installation'").get();
  const program = ours && database.prepare('SELECT program FROM installation').get()?.['program'];
  if (program !== 'broadsheet') throw new ForeignDatabase('It is no backup of comments.');
  migrate(database, migrations);
  if (JSON.stringify(database.prepare(SCHEMA).all()) === schema) return;
  throw new ForeignDatabase('Its tables are not those of a backup of comments.');
}

/** What is no JSON, or a number that is too large, breaks off the reading. */
async function* recordsIn(database: DatabaseSync): AsyncGenerator<TransferRecord> {
  const read: SqlDatabase['read'] = async (statements) =>
    statements.map(({ sql, params }) => database.prepare(sql).all(...params) as Row[]);
  try {
    yield* exportRecords({ read, write: () => Promise.reject(new Error('A backup is only read.')) });
  } catch (error) {
    throw new CopyRefused('It holds what no backup holds.', { cause: error });
  }
}

/** The database, emptied by the same transaction that writes to it. */
function emptied(use: Use): SqlDatabase {
  return {
    read: (statements) => use(({ run }) => run(statements, 'BEGIN')),
    write: (statements) =>
      use(({ database, run }) => {
        const tables = database.prepare(TABLES).all();
        const empty = tables.map(({ name }) => statement(`DELETE FROM ${String(name)}`));
        return run([...empty, ...statements, NEW_EPOCH], 'BEGIN IMMEDIATE').slice(empty.length);
      }),
  };
}
