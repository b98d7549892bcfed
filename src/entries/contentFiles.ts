import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { sizeFault, textOf } from './fileText.ts';
import type { PlacedFault } from './place.ts';

/** A file's bytes with their digest, or the fault that kept it from being read. */
export type OpenedFile = { bytes: Uint8Array; digest: string } | { fault: PlacedFault };

/** Opens a content file; one that is too large is not read. */
export function openFile(contentRoot: string, file: string): OpenedFile {
  const onDisk = path.join(contentRoot, file);
  const fault = sizeFault(statSync(onDisk).size);
  if (fault) return { fault };
  const bytes = readFileSync(onDisk);
  return { bytes, digest: hash('sha256', bytes, 'hex').slice(0, 32) };
}

/** Opens and decodes a content file. */
export function readText(contentRoot: string, file: string): { text: string } | { fault: PlacedFault } {
  const opened = openFile(contentRoot, file);
  return 'fault' in opened ? opened : textOf(opened.bytes);
}
