import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { bodyCache } from './cache.ts';
import { withoutHtml } from './rendered.ts';
import type { WithoutHtml } from './rendered.ts';
import { renderBatch } from './worker.ts';
import type { BodyJob } from './worker.ts';

/** From here on starting threads costs less than it saves. */
const WORTH_THREADS = 40;
const WORKER = new URL('./worker.ts', import.meta.url);
/** Bodies sent to a thread at once. */
const BATCH = 25;

/**
 * Renders the bodies that the cache does not have, writes them there and tells what all of them say: over worker threads when
 * there are many. `threads` 0 renders in this thread, as it must within Vite, whose modules a worker cannot load.
 */
export async function renderBodies(
  jobs: readonly BodyJob[],
  cacheDir: string,
  threads: number = canThread() ? Math.min(availableParallelism(), 8) : 0,
): Promise<Map<string, WithoutHtml>> {
  const cache = bodyCache(cacheDir);
  const bodies = new Map<string, WithoutHtml>();
  const missing = new Map<string, BodyJob>();
  for (const job of jobs) {
    if (bodies.has(job.digest) || missing.has(job.digest)) continue;
    const cached = cache.read(job.digest);
    if (cached) bodies.set(job.digest, withoutHtml(cached));
    else missing.set(job.digest, job);
  }
  const all = [...missing.values()];
  const inline = threads === 0 || all.length < WORTH_THREADS;
  const rendered = inline ? renderBatch({ jobs: all, cacheDir }) : await renderInThreads(all, cacheDir, threads);
  for (const [index, { digest }] of all.entries()) {
    const body = rendered[index];
    if (body) bodies.set(digest, body);
  }
  return bodies;
}

/** One pool for all of them: every thread must first learn to be fast. */
async function renderInThreads(jobs: readonly BodyJob[], cacheDir: string, threads: number): Promise<WithoutHtml[]> {
  const pool = new Tinypool({
    filename: WORKER.href,
    name: 'renderBatch',
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
  });
  const batches = Array.from({ length: Math.ceil(jobs.length / BATCH) }, (_, index) => jobs.slice(index * BATCH, (index + 1) * BATCH));
  try {
    const rendered = await Promise.all(batches.map((batch) => pool.run({ jobs: batch, cacheDir }) as Promise<WithoutHtml[]>));
    return rendered.flat();
  } finally {
    await pool.destroy();
  }
}

/** Vite's module runner defines `import.meta.env`, plain Node does not; bundled, the worker's file is not beside us. */
function canThread(): boolean {
  return !('env' in import.meta) && existsSync(WORKER);
}
