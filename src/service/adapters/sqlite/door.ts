import type { DatabaseSync } from 'node:sqlite';
import { connect } from './connection.ts';
import type { Connection } from './connection.ts';
import { storageFault } from './faults.ts';
import type { Migration } from './migrate.ts';
import { patiently } from './patience.ts';
import type { Patience } from './patience.ts';

/** Acts on the open database, waiting while it is locked; throws `StorageDown`. */
export type Use = <T>(act: (connection: Connection) => T) => Promise<T>;

export interface Door {
  use: Use;
  close(): void;
}

export interface DoorTerms {
  file: string;
  migrations: readonly Migration[];
  patience: Patience;
  opened: (database: DatabaseSync) => void;
}

/** Opens the database when it is first needed, and anew after a fault of the storage, which may have been mended meanwhile. */
export function door({ file, migrations, patience, opened }: DoorTerms): Door {
  let connection: Connection | null = null;
  const open = (): Connection => {
    if (connection) return connection;
    connection = connect(file, migrations);
    opened(connection.database);
    return connection;
  };
  const close = () => {
    connection?.database.close();
    connection = null;
  };
  const attempt = <T>(act: (connection: Connection) => T): T => {
    try {
      return act(open());
    } catch (error) {
      const fault = storageFault(error);
      if (fault !== null && fault !== 'busy') close();
      throw error;
    }
  };
  return { use: (act) => patiently(() => attempt(act), patience), close };
}
