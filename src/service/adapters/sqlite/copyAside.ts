import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';

const DAY_MS = 86_400_000;

/** Folders of this process that are in use. */
const inUse = new Set<string>();

/** Lets a copy of a backup be used, beside the database and readable to its owner alone; nothing of it stays. */
export async function withCopy<T>(source: string, file: string, use: (copy: string) => Promise<T>): Promise<T> {
  const folder = `${file}.restoring-${process.pid}-${randomBytes(6).toString('hex')}`;
  inUse.add(folder);
  try {
    mkdirSync(folder, { mode: 0o700 });
    const copy = path.join(folder, 'copy.db');
    copyFileSync(source, copy);
    chmodSync(copy, 0o600);
    return await use(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    inUse.delete(folder);
  }
}

/** Removes the copies of restorations that were killed: those of a process that is gone, or of more than a day ago. */
export function clearCopies(file: string): void {
  try {
    for (const name of readdirSync(path.dirname(file))) {
      const pid = name.startsWith(`${path.basename(file)}.restoring-`) && /\.restoring-(\d+)-[0-9a-z]+$/.exec(name)?.[1];
      const folder = path.join(path.dirname(file), name);
      if (pid && isLeft(folder, Number(pid))) rmSync(folder, { recursive: true, force: true });
    }
  } catch {
    // What cannot be removed must not keep the database from being opened; the next opening tries again.
  }
}

function isLeft(folder: string, pid: number): boolean {
  // A process may have the number of one that is gone.
  if (pid === process.pid) return !inUse.has(folder);
  return !isAlive(pid) || Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > DAY_MS;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
