import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file beside its place and moves it there, so that a reader never sees half of it. */
export function replaceFile(place: string, text: string): void {
  const beside = `${place}.${process.pid}.new`;
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(beside, text);
  renameSync(beside, place);
}
