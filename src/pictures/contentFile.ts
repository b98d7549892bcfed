import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';

/** Absolute path of a file of the content folder; null for one that would lie outside. */
export function contentFile(contentRoot: string, file: string): string | null {
  const whole = path.resolve(contentRoot, file);
  return whole.startsWith(path.resolve(contentRoot) + path.sep) ? whole : null;
}

/** First 16 hex digits of the SHA-256 of bytes: what addresses are made of. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** The same of a file, read piece by piece: films are long. */
export async function hashOfFile(whole: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(whole)) hash.update(piece as Uint8Array);
  return hash.digest('hex').slice(0, 16);
}
