import { randomBytes } from 'node:crypto';
import { constants, copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file so that it is never half there: beside its place first, then moved into it. */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await moveIn(file, (beside) => writeFile(beside, bytes));
}

/** Copies a file, sharing its blocks where the disk can. */
export async function copyWhole(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  await moveIn(to, (beside) => copyFile(from, beside, constants.COPYFILE_FICLONE));
}

/** Gives a file a second name, or copies it where the disk cannot: only for files that nobody edits. */
export async function linkWhole(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  await moveIn(to, (beside) => link(from, beside).catch(() => copyFile(from, beside)));
}

async function moveIn(file: string, make: (beside: string) => Promise<void>): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}.new`;
  try {
    await make(beside);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}
