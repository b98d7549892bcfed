import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { BodyContext } from './rendered.ts';
import { PIPELINE_VERSION } from './version.ts';

/** Key of a rendered body: 32 hex digits that change with whatever its HTML depends on; links and pictures hang on the file's folder. */
export function bodyDigest(text: string, { file, locale, dir, calendar }: BodyContext): string {
  const parts = [PIPELINE_VERSION, locale, dir, calendar ?? '', posix.dirname(file), text];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
