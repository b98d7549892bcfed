import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes a folder of files for one test file, to be removed with `remove`. */
export function aFolder(files: Record<string, string | Uint8Array>): {
  folder: string;
  write(file: string, text: string | Uint8Array): void;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  return { folder, write, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
