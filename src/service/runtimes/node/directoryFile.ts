import { readFile, stat } from 'node:fs/promises';
import { parseDirectory } from '../../directory.ts';
import type { Directory, ReadDirectory } from '../../ports/ports.ts';
import { StorageDown } from '../../ports/store.ts';

/** Reads `articles.json`, and again when a new build has replaced it. */
export function directoryFile(file: string): ReadDirectory {
  let known: { stamp: string; directory: Directory } | null = null;
  return async () => {
    const stamp = await stampOf(file);
    if (known?.stamp !== stamp) known = { stamp, directory: parseDirectory(await read(file)) };
    return known.directory;
  };
}

async function stampOf(file: string): Promise<string> {
  try {
    const { ino, mtimeMs, size } = await stat(file);
    return `${ino}-${mtimeMs}-${size}`;
  } catch (error) {
    throw new StorageDown('broken', error);
  }
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new StorageDown('broken', error);
  }
}
