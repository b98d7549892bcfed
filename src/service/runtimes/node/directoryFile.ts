import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseDirectory } from '../../directory.ts';
import type { Directory, ReadDirectory } from '../../ports/ports.ts';
import { StorageDown } from '../../ports/store.ts';

/** Reads `articles.json`, and again when a new build has replaced it; while one is being put in its place, the last one stands. */
export function directoryFile(file: string): ReadDirectory {
  let known: { stamp: string; directory: Directory } | null = null;
  return async () => {
    const stamp = stampOf(file);
    if (known?.stamp === stamp) return known.directory;
    const text = await readFile(file, 'utf8').catch(() => null);
    const directory = text === null ? null : parsed(text);
    if (directory) known = { stamp, directory };
    if (known === null) throw new StorageDown('broken');
    return known.directory;
  };
}

function parsed(text: string): Directory | null {
  try {
    return parseDirectory(text);
  } catch {
    return null;
  }
}

/** Empty when it cannot be told. Asked at every request: the asynchronous way costs more than the whole answer does. */
function stampOf(file: string): string {
  try {
    const { ino, mtimeMs, size } = statSync(file);
    return `${ino}-${mtimeMs}-${size}`;
  } catch {
    return '';
  }
}
