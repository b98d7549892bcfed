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
