import { hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sizeFault, textOf } from './fileText.ts';
import { errorAt, START } from './place.ts';
import type { PlacedFault } from './place.ts';

/** A file's bytes with their digest, or the fault that kept it from being read. */
export type OpenedFile = { bytes: Uint8Array; digest: string } | { fault: PlacedFault };

/** Opens a content file; one that is too large is not read, and one that has just gone, as when an editor saves, is a fault. */
export function openFile(contentRoot: string, file: string): OpenedFile {
  const onDisk = path.join(contentRoot, file);
  try {
    const found = lstatSync(onDisk);
    if (!found.isFile()) return { fault: unreadable('a folder, a symbolic link or a device') };
    const fault = sizeFault(found.size);
    if (fault) return { fault };
    const bytes = readFileSync(onDisk);
    return { bytes, digest: hash('sha256', bytes, 'hex').slice(0, 32) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { fault: unreadable(`a file that cannot be opened: ${code ?? message}`) };
  }
}

function unreadable(found: string): PlacedFault {
  return errorAt(START, { rule: 'unreadable-file', found, expected: 'a file of its own that can be read', nearest: null });
}

/** Opens and decodes a content file. */
export function readText(contentRoot: string, file: string): { text: string } | { fault: PlacedFault } {
  const opened = openFile(contentRoot, file);
  return 'fault' in opened ? opened : textOf(opened.bytes);
}
