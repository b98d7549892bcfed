import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

const known = new Map<string, { stamp: string; tag: string }>();

/** Strong entity tag of a file's bytes; read again only when its size or time changes. */
export async function entityTag(file: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(file);
  const stamp = `${ino}-${size}-${mtimeMs}`;
  const remembered = known.get(file);
  if (remembered?.stamp === stamp) return remembered.tag;
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const tag = `"${hash.digest('base64url').slice(0, 27)}"`;
  known.set(file, { stamp, tag });
  return tag;
}

/** Tells whether `If-None-Match` names the tag; weak and strong forms match alike (RFC 9110, 13.1.2). */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (!header) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag);
}
