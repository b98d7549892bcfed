import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHeaders, type HeaderRule } from './headersFile.ts';
import { redirectFinder, type Destination } from './redirectsFile.ts';

/** What `_headers` and `_redirects` say. */
export interface SiteRules {
  headers: HeaderRule[];
  findRedirect(path: string): Destination | null;
}

/** Reads the rules of a built site, and again when a new build has been put in its place. */
export function siteRules(dist: string): () => Promise<SiteRules> {
  const headersOf = whenChanged(join(dist, '_headers'), parseHeaders);
  const redirectsOf = whenChanged(join(dist, '_redirects'), redirectFinder);
  return async () => ({ headers: await headersOf(), findRedirect: await redirectsOf() });
}

/** A missing file is an empty one. */
function whenChanged<Parsed>(file: string, parse: (text: string) => Parsed): () => Promise<Parsed> {
  let stamp: string | null = null;
  let parsed = parse('');
  return async () => {
    const found = await stat(file).catch(() => null);
    const current = found ? `${found.ino}-${found.mtimeMs}-${found.size}` : '';
    if (current !== stamp) {
      parsed = parse(found ? await readFile(file, 'utf8') : '');
      stamp = current;
    }
    return parsed;
  };
}
