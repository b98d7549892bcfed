import { StorageDown } from '../../ports/store.ts';
import type { StorageFault } from '../../ports/store.ts';
import type { Row, SqlDatabase, Statement } from '../sql/database.ts';

/** What we use of a D1 binding. */
export interface D1Binding {
  prepare(sql: string): D1Prepared;
  batch(statements: D1Prepared[]): Promise<{ results: unknown[] }[]>;
}

interface D1Prepared {
  bind(...params: unknown[]): D1Prepared;
}

/** Our own mistakes, which stay what they are: https://developers.cloudflare.com/d1/observability/debug-d1/. */
const MISTAKE = /SQLITE_(?:ERROR|CONSTRAINT|MISMATCH|RANGE|AUTH|TOOBIG|MISUSE)|D1_TYPE_ERROR|D1_COLUMN_NOTFOUND/;
const BUSY =
  /SQLITE_(?:BUSY|LOCKED)|database is locked|overloaded|connection lost|time-?out|timed out|reset|too many requests|not retryable|starting up/i;
const FULL = /SQLITE_(?:FULL|READONLY|IOERR|CANTOPEN)|disk is full|maximum DB size|storage limit|exceeded its storage|read-?only/i;

/** A D1 database; a batch is one transaction. Erased pages are Cloudflare's to keep, so `forget` asks for nothing here. */
export function d1Database(binding: D1Binding): SqlDatabase {
  const run = async (statements: readonly Statement[]): Promise<Row[][]> => {
    try {
      const prepared = statements.map(({ sql, params }) => binding.prepare(sql).bind(...params));
      return (await binding.batch(prepared)).map(({ results }) => results as Row[]);
    } catch (error) {
      const fault = d1Fault(error);
      if (fault === null) throw error;
      throw new StorageDown(fault, error);
    }
  };
  return { read: run, write: run };
}

/** What a failure says of the storage; null when it is a mistake of ours. */
export function d1Fault(error: unknown): StorageFault | null {
  if (!(error instanceof Error)) return 'broken';
  if (error instanceof TypeError || error instanceof RangeError) return null;
  if (FULL.test(error.message)) return 'full';
  if (BUSY.test(error.message)) return 'busy';
  return MISTAKE.test(error.message) ? null : 'broken';
}
