import { stat } from 'node:fs/promises';
import type { Data } from '../../service/runtimes/node/openData.ts';
import { CommandFault } from './commandFault.ts';
import { progressOf } from './progress.ts';
import { readTransfer } from './readTransfer.ts';
import { reasonOf } from './reasonOf.ts';

/** A file is held in memory while it is judged as a whole. */
const LARGEST = 300_000_000;

/** Adds what an export holds and is not there yet; says how much that was. A line that no export holds stops it before anything is added. */
export async function importFrom({ store }: Data, file: string): Promise<string> {
  const size = await sizeOf(file);
  if (size > LARGEST) throw new CommandFault(`${file} is larger than ${LARGEST / 1_000_000} MB: import it in parts.`);
  const progress = progressOf('lines read');
  const records = await readTransfer(file, (id) => store.comment(id), progress.step).finally(progress.end);
  const changed = await store.importRecords(records);
  return `${records.length} records read, ${changed} of them new.`;
}

async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new CommandFault(`${file} is not a file.`);
    return found.size;
  } catch (error) {
    throw error instanceof CommandFault ? error : new CommandFault(`${file} could not be read: ${reasonOf(error)}.`);
  }
}
