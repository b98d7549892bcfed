import type { DatabaseSync } from 'node:sqlite';
import type { SqlDatabase } from '../sql/database.ts';
import { backUp } from './backUp.ts';
import { clearCopies } from './copyAside.ts';
import { door } from './door.ts';
import { forgetting } from './forgetting.ts';
import { faultsIn, pragmasOf } from './inspect.ts';
import type { Pragmas } from './inspect.ts';
import { jointly } from './jointly.ts';
import { ownMigrations } from './migrate.ts';
import type { Migration } from './migrate.ts';
import { realPatience } from './patience.ts';
import type { Patience } from './patience.ts';
import { restore } from './restore.ts';
import type { Judge } from './restore.ts';

export interface SqliteOptions extends Partial<Patience> {
  file: string;
  /** Instead of the program's own. */
  migrations?: readonly Migration[];
  /** Called with every connection as it opens, with its settings and tables in place. */
  opened?: (database: DatabaseSync) => void;
}

export interface SqliteDatabase extends SqlDatabase {
  /** Opens the database now rather than at the first call; throws `ForeignDatabase` for one that is not ours or is newer. */
  ready(): Promise<void>;
  /** Empties the write-ahead log; false when somebody still reads from it after five seconds. */
  checkpoint(): Promise<boolean>;
  /** Waits until what was erased is out of every file; false when it is not after five seconds, because somebody reads or there is no room. */
  settled(): Promise<boolean>;
  /** Copies the database as of one moment into a file that must not be there yet; throws `CopyRefused`. */
  backupTo(file: string): Promise<void>;
  /** Replaces all content by a backup's, once judged, in one transaction, also while a server has it open; throws `CopyRefused`. */
  restoreFrom(file: string, judge: Judge): Promise<void>;
  /** Faults that SQLite finds in the file; empty when it is sound. */
  integrity(): Promise<string[]>;
  /** The settings that durability and erasure rest on, as the connection has them. */
  pragmas(): Promise<Pragmas>;
  /** Waits for writes and erasures and closes; a later call opens again. */
  close(): Promise<void>;
}

/** A database in one file, opened at the first call and again after a fault of the storage. */
export function openSqlite(options: SqliteOptions): SqliteDatabase {
  const { file, migrations = ownMigrations(), opened } = options;
  const { clock, sleep, later } = { ...realPatience, ...options };
  const { use, close } = door({
    file,
    migrations,
    patience: { clock, sleep, later },
    opened: (database) => {
      clearCopies(file);
      opened?.(database);
      log.owe();
    },
  });
  const log = forgetting(use, file, later);
  const { write: writeJointly, written } = jointly(use);
  return {
    async ready() {
      await use(() => undefined);
      log.resume();
    },
    read: (statements) => use(({ run }) => run(statements, 'BEGIN')),
    async write(statements, terms) {
      const removed = terms ? [terms.forget] : [];
      const results = await writeJointly([...removed, ...statements]);
      if (terms) log.begin(results[0] ?? []);
      else log.resume();
      return results.slice(removed.length);
    },
    checkpoint: log.checkpoint,
    settled: log.settled,
    backupTo: (target) => use(({ database }) => backUp(database, target)),
    async restoreFrom(source, judge) {
      await restore(use, { source, file, migrations, judge });
      log.begin([]);
    },
    integrity: () => use(({ database }) => faultsIn(database)),
    pragmas: () => use(({ database }) => pragmasOf(database)),
    async close() {
      await written();
      await log.settled().catch(() => undefined);
      log.stop();
      close();
    },
  };
}
