import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StorageDown, type StorageFault } from '../../service/ports/store.ts';
import { DATABASE_FILE, foreignness, openData, type Data } from '../../service/runtimes/node/openData.ts';
import { CommandFault } from './commandFault.ts';

const FAULTS: Record<StorageFault, string> = {
  busy: 'Another program holds the database: try again in a moment.',
  full: 'The database cannot be written: is the disk full, or may the data folder not be written?',
  broken: 'The database cannot be read: it is damaged, or is none.',
};

/** Opens the database of a data folder for a command, also while a server runs; `absent` says what becomes of a folder without one. */
export async function withData<Result>(dataDir: string, absent: 'refuse' | 'make', use: (data: Data) => Promise<Result>): Promise<Result> {
  if (absent === 'refuse' && !existsSync(join(dataDir, DATABASE_FILE))) {
    throw new CommandFault(`There is no database in ${dataDir}: is BROADSHEET_DATA right?`);
  }
  const data = openData(dataDir);
  try {
    // A folder that is yet to be made waits until there is something to keep in it.
    if (absent === 'refuse') await data.ready();
    return await use(data);
  } catch (error) {
    if (error instanceof StorageDown) throw new CommandFault(FAULTS[error.fault]);
    const refusal = foreignness(error);
    throw refusal === null ? error : new CommandFault(refusal);
  } finally {
    await data.close();
  }
}
