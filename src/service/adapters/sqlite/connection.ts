import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import type { Row, Statement } from '../sql/database.ts';
import { storageFault } from './faults.ts';
import { makeFolder } from './makeFolder.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrate.ts';

/**
 * `secure_delete` overwrites what is removed; `temp_store` keeps sorted texts out of files of their own; `busy_timeout`
 * would hold up all of the process, so whoever finds the database locked tries again in JavaScript.
 */
const PRAGMAS = `
  PRAGMA busy_timeout = 0;
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA trusted_schema = OFF;
  PRAGMA cache_size = -8000;
`;

/** An open database; everything in it happens at once, so that no other call comes in between. */
export interface Connection {
  database: DatabaseSync;
  /** Runs statements in one transaction, or in none when a single select needs none. */
  run(statements: readonly Statement[], begin: 'BEGIN' | 'BEGIN IMMEDIATE'): Row[][];
  /** Runs batches in one transaction for all; one that is at fault is undone by itself, a fault of the storage undoes them all. */
  runEach(batches: readonly (readonly Statement[])[]): Outcome[];
}

export type Outcome = { results: Row[][] } | { error: unknown };

/** Opens a database, making it and its folder readable to their owner alone when they are not there. */
export function connect(file: string, migrations: readonly Migration[]): Connection {
  makeFolder(path.dirname(file));
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file);
  try {
    database.exec(PRAGMAS);
    migrate(database, migrations);
  } catch (error) {
    database.close();
    throw error;
  }
  return { database, ...runner(database) };
}

function runner(database: DatabaseSync): Pick<Connection, 'run' | 'runEach'> {
  const prepared = new Map<string, StatementSync>();
  const all = ({ sql, params }: Statement): Row[] => {
    const ready = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, ready);
    return ready.all(...params) as Row[];
  };
  const within = <T>(begin: 'BEGIN' | 'BEGIN IMMEDIATE', act: () => T): T => {
    database.exec(begin);
    try {
      const result = act();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };
  const runApart = (statements: readonly Statement[]): Outcome => {
    database.exec('SAVEPOINT batch');
    try {
      const results = statements.map(all);
      database.exec('RELEASE batch');
      return { results };
    } catch (error) {
      if (storageFault(error) !== null) throw error;
      database.exec('ROLLBACK TO batch; RELEASE batch');
      return { error };
    }
  };
  const run: Connection['run'] = (statements, begin) => {
    if (begin === 'BEGIN' && statements.length === 1) return statements.map(all);
    return within(begin, () => statements.map(all));
  };
  const runEach: Connection['runEach'] = (batches) => {
    const [only] = batches;
    if (only && batches.length === 1) return [{ results: run(only, 'BEGIN IMMEDIATE') }];
    return within('BEGIN IMMEDIATE', () => batches.map(runApart));
  };
  return { run, runEach };
}
