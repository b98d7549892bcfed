import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Encoding } from './acceptEncoding.ts';

/** What a path of the site stands for in the folder of built files. */
export type Found = { kind: 'file'; file: string } | { kind: 'moved'; path: string } | { kind: 'nothing' };

const NOTHING: Found = { kind: 'nothing' };
const NOT_PUBLIC = new Set(['/_headers', '/_redirects', '/.assetsignore']);

/** Looks a raw request path up: a page by its folder's index, a page without its slash as moved; never outside of `dist`. */
export async function findFile(dist: string, rawPath: string): Promise<Found> {
  const path = readPath(rawPath);
  if (path === null || NOT_PUBLIC.has(path) || (await isTwin(dist, path))) return NOTHING;
  if (path.endsWith('/index.html')) return moved(dist, path, path.slice(0, -'index.html'.length));
  if (path.endsWith('/')) return fileOrNothing(join(dist, path, 'index.html'));
  if (await isFile(join(dist, path))) return { kind: 'file', file: join(dist, path) };
  return moved(dist, `${path}/index.html`, `${path}/`);
}

/** Decoded path, or null when it is not one that could name a file of ours. */
function readPath(rawPath: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(rawPath).normalize('NFC');
  } catch {
    return null;
  }
  const segments = path.split('/').slice(1);
  const isForeign = segments.some((segment) => segment === '.' || segment === '..' || /[\\\0]/.test(segment));
  const hasGap = segments.slice(0, -1).some((segment) => segment === '');
  return isForeign || hasGap || /%2f/i.test(rawPath) ? null : path;
}

async function moved(dist: string, indexPath: string, path: string): Promise<Found> {
  return (await isFile(join(dist, indexPath))) ? { kind: 'moved', path } : NOTHING;
}

async function fileOrNothing(file: string): Promise<Found> {
  return (await isFile(file)) ? { kind: 'file', file } : NOTHING;
}

/** A precompressed twin has no address of its own. */
async function isTwin(dist: string, path: string): Promise<boolean> {
  return /\.(?:br|gz)$/.test(path) && isFile(join(dist, path.replace(/\.(?:br|gz)$/, '')));
}

const TWINS: readonly [Encoding, string][] = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

/** The encodings in which a file lies precompressed beside itself. */
export async function twinsOf(file: string): Promise<Map<Encoding, string>> {
  const found = await Promise.all(
    TWINS.map(async ([encoding, ending]) => ({ encoding, twin: file + ending, there: await isFile(file + ending) })),
  );
  return new Map(found.filter(({ there }) => there).map(({ encoding, twin }) => [encoding, twin]));
}

async function isFile(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ?? false;
}
