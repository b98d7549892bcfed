import { existsSync, rmSync } from 'node:fs';
import { link, open, rename } from 'node:fs/promises';
import { CommandFault } from './commandFault.ts';
import { reasonOf } from './reasonOf.ts';

/**
 * Makes a new file, readable by its owner alone, that stands in its place whole or not at all; `make` makes it under another
 * name beside. Throws `CommandFault` when there is a file already.
 */
export async function writeAside(file: string, make: (aside: string) => Promise<void>): Promise<void> {
  if (existsSync(file)) throw taken(file);
  const aside = `${file}.${process.pid}.part`;
  const remove = () => {
    for (const ending of ['', '.partial', '-journal']) rmSync(aside + ending, { force: true });
  };
  const stop = () => {
    remove();
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await make(aside);
    await settle(aside);
    await place(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new CommandFault(`${file} could not be written: ${reasonOf(error)}.`);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    remove();
  }
}

async function settle(aside: string): Promise<void> {
  const handle = await open(aside, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A link never takes another file's place; file systems without links get the next best. */
async function place(aside: string, file: string): Promise<void> {
  try {
    await link(aside, file);
  } catch {
    if (existsSync(file)) throw taken(file);
    await rename(aside, file);
  }
}

function taken(file: string): CommandFault {
  return new CommandFault(`${file} is there already: choose another name, nothing is overwritten.`);
}
