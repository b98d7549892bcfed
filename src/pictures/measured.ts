import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from './atomicFile.ts';

/** What tells that a file is still the one that was opened. */
interface FileState {
  size: number;
  mtimeMs: number;
}

/** Raised when what is measured or refused changes. */
const MEASURE_VERSION = 1;

/** What was measured of a file the last time, if the file is unchanged since. */
export async function readMeasured<Measured>(cacheDir: string, file: string, { size, mtimeMs }: FileState): Promise<Measured | null> {
  const kept = (await readJson(measuredFile(cacheDir, file))) as (FileState & { version: number; measured: Measured }) | null;
  return kept?.version === MEASURE_VERSION && kept.size === size && kept.mtimeMs === mtimeMs ? kept.measured : null;
}

/** Keeps what was measured of a file, and by its hash which file it was. */
export async function writeMeasured(
  cacheDir: string,
  file: string,
  { size, mtimeMs }: FileState,
  measured: { hash: string },
): Promise<void> {
  await writeWhole(measuredFile(cacheDir, file), JSON.stringify({ version: MEASURE_VERSION, size, mtimeMs, measured }));
  await writeWhole(sourceFile(cacheDir, measured.hash), JSON.stringify(measured));
}

/** The file that has a hash, as it was measured last; null when none was. */
export async function sourceOf<Measured>(cacheDir: string, hash: string): Promise<Measured | null> {
  return (await readJson(sourceFile(cacheDir, hash))) as Measured | null;
}

function measuredFile(cacheDir: string, file: string): string {
  return path.join(cacheDir, 'pictures', 'measured', `${createHash('sha256').update(file).digest('hex').slice(0, 32)}.json`);
}

function sourceFile(cacheDir: string, hash: string): string {
  return path.join(cacheDir, 'pictures', 'sources', `${hash}.json`);
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
