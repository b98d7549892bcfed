import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const TIMES = 200;

/** Median milliseconds that the disk under a folder takes to keep 4 kB for good: what every durable answer must wait for at least. */
export async function flushMilliseconds(folder: string): Promise<number> {
  const path = join(folder, 'flushed');
  const file = await open(path, 'w');
  const block = Buffer.alloc(4096, 1);
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    await file.write(block);
    const start = performance.now();
    await file.datasync();
    times.push(performance.now() - start);
  }
  await file.close();
  await rm(path);
  return times.sort((a, b) => a - b)[TIMES / 2] ?? Number.NaN;
}
