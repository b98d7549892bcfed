import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RenderedBody } from './rendered.ts';
import { replaceFile } from './replaceFile.ts';
import { SLOT } from './slot.ts';

/** Rendered bodies on disk, by digest. */
export interface BodyCache {
  /** Null when the body is not there, or not whole: it is then rendered again. */
  read(digest: string): RenderedBody | null;
  write(digest: string, rendered: RenderedBody): void;
}

/** Opens the cache of rendered bodies in `<cacheDir>/html`; none in it is half there. */
export function bodyCache(cacheDir: string): BodyCache {
  const fileOf = (digest: string) => path.join(cacheDir, 'html', digest.slice(0, 2), `${digest}.json`);
  return {
    read: (digest) => readRendered(fileOf(digest)),
    write: (digest, rendered) => replaceFile(fileOf(digest), JSON.stringify(rendered)),
  };
}

function readRendered(file: string): RenderedBody | null {
  try {
    const rendered = JSON.parse(readFileSync(file, 'utf8')) as Partial<RenderedBody> | null;
    return isWhole(rendered) ? rendered : null;
  } catch {
    return null;
  }
}

/** The version in the digest vouches for the shape; this for a file that something else wrote or cut. */
function isWhole(rendered: Partial<RenderedBody> | null): rendered is RenderedBody {
  if (typeof rendered?.html !== 'string' || !Array.isArray(rendered.slots)) return false;
  return Array.isArray(rendered.anchors) && rendered.html.split(SLOT).length === rendered.slots.length + 1;
}
