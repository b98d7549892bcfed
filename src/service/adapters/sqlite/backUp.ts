import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { CopyRefused } from './copyRefused.ts';
import { storageFault } from './faults.ts';

/** Copies the database as of one moment into a file that only its owner may read; what stands under that name is whole. */
export function backUp(database: DatabaseSync, target: string): void {
  if (existsSync(target)) throw new CopyRefused(`${target} is there already: give the backup another name.`);
  const partial = `${target}.partial`;
  try {
    rmSync(partial, { force: true });
    closeSync(openSync(partial, 'wx', 0o600));
    database.prepare('VACUUM INTO ?').run(partial);
    toDisk(partial);
    renameSync(partial, target);
    if (process.platform !== 'win32') toDisk(path.dirname(target));
  } catch (error) {
    rmSync(partial, { force: true });
    if (!(error instanceof Error) || storageFault(error) === 'busy') throw error;
    throw new CopyRefused(`The backup could not be written to ${target}: ${error.message}.`, { cause: error });
  }
}

function toDisk(file: string): void {
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
