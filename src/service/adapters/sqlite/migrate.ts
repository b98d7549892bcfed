import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

export interface Migration {
  name: string;
  sql: string;
}

/** The file is not one that this program may write to. */
export class ForeignDatabase extends Error {}

const FOLDER = path.resolve(import.meta.dirname, '../../migrations');
// As wrangler has it, so that one look tells for both databases what has been applied.
const APPLIED = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/** The migrations of this program, in order. */
export function ownMigrations(): Migration[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => ({ name, sql: readFileSync(path.join(FOLDER, name), 'utf8') }));
}

/** Brings a database to the newest form; each step is one transaction, and of two processes one finds it done. */
export function migrate(database: DatabaseSync, migrations: readonly Migration[]): void {
  for (const migration of migrations) {
    if (appliedIn(database, migrations).includes(migration.name)) continue;
    database.exec('BEGIN IMMEDIATE');
    try {
      if (!appliedIn(database, migrations).includes(migration.name)) apply(database, migration);
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }
  appliedIn(database, migrations);
}

/** Names of what has been applied; refuses a database of a newer program or of another one. */
function appliedIn(database: DatabaseSync, migrations: readonly Migration[]): string[] {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  if (tables.length === 0) return [];
  if (!tables.some((table) => table['name'] === 'd1_migrations')) {
    throw new ForeignDatabase('The database belongs to another program: it has tables, but none of ours.');
  }
  const names = database
    .prepare('SELECT name FROM d1_migrations ORDER BY id')
    .all()
    .map((row) => String(row['name']));
  const unknown = names.filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length === 0) return names;
  throw new ForeignDatabase(
    `The database was made by a newer program: it has ${unknown.join(', ')}, which this one does not know. Update the program.`,
  );
}

function apply(database: DatabaseSync, { name, sql }: Migration): void {
  database.exec(APPLIED);
  database.exec(sql);
  database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').run(name);
}
