import type { DatabaseSync } from 'node:sqlite';

const ASSERTED = ['journal_mode', 'synchronous', 'secure_delete', 'busy_timeout', 'temp_store'] as const;

export type Pragmas = Record<(typeof ASSERTED)[number], string | number>;

/** Faults that SQLite finds in the file; empty when it is sound. */
export function faultsIn(database: DatabaseSync): string[] {
  const rows = database.prepare('PRAGMA integrity_check').all();
  return rows.map((row) => String(row['integrity_check'])).filter((line) => line !== 'ok');
}

/** The settings that durability and erasure rest on, as the connection has them. */
export function pragmasOf(database: DatabaseSync): Pragmas {
  const values = ASSERTED.map((name) => [name, Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]]);
  return Object.fromEntries(values) as Pragmas;
}
