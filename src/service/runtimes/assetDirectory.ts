import { parseDirectory } from '../directory.ts';
import type { Directory, ReadDirectory } from '../ports/ports.ts';
import { StorageDown } from '../ports/store.ts';

/** The binding to the published files. */
export interface Assets {
  fetch(asked: string | Request): Promise<Response>;
}

const FRESH_MS = 60_000;

/** Only its path counts: assets are asked through a binding. */
const ADDRESS = 'https://assets.invalid/articles.json';

/** Reads `articles.json` from the Worker's assets; an isolate asks again after a minute. */
export function assetDirectory(assets: Assets, clock: () => number): ReadDirectory {
  let known: { at: number; directory: Directory } | null = null;
  return async () => {
    const now = clock();
    if (known !== null && now - known.at < FRESH_MS) return known.directory;
    known = { at: now, directory: parseDirectory(await read(assets)) };
    return known.directory;
  };
}

async function read(assets: Assets): Promise<string> {
  const response = await assets.fetch(ADDRESS);
  if (response.status !== 200) throw new StorageDown('broken', new Error(`articles.json: ${response.status}`));
  return response.text();
}
