export type Value = string | number | null;
export type Row = Record<string, Value>;

/** One statement with its positional parameters. */
export interface Statement {
  sql: string;
  params: readonly Value[];
}

/** All that the store asks of a database; throws `StorageDown` when it cannot be read or written. */
export interface SqlDatabase {
  /** Runs selects in order as of one moment; the rows of each. */
  read(statements: readonly Statement[]): Promise<Row[][]>;
  /**
   * Runs statements in order in one transaction; the rows of each. `forget` selects, before them, texts that they remove and
   * that must not linger in any file.
   */
  write(statements: readonly Statement[], terms?: { forget: Statement }): Promise<Row[][]>;
}

/** A statement with its parameters in order. */
export function statement(sql: string, ...params: Value[]): Statement {
  return { sql, params };
}

/** Rows of one of the statements, of the shape that its columns are declared with. */
export function rowsOf<T>(results: readonly Row[][], index: number): T[] {
  return (results[index] ?? []) as unknown as T[];
}

/** The only row of one of the statements; null when there is none. */
export function rowOf<T>(results: readonly Row[][], index: number): T | null {
  return rowsOf<T>(results, index)[0] ?? null;
}
