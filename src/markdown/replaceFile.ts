import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file beside its place and moves it there, so that a reader never sees half of it; makes its folder where there is none. */
export function replaceFile(place: string, text: string): void {
  const beside = `${place}.${randomBytes(6).toString('hex')}.new`;
  try {
    writeInFolder(beside, text);
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Most folders are there: asking for each of thousands of files would take as long as writing them. */
function writeInFolder(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
