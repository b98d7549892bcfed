import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { BodyCache } from './cache.ts';
import { renderBody } from './render.ts';
import type { BodyContext, RenderedBody } from './rendered.ts';

/** A body to be rendered; `digest` is its key in the cache. */
export interface BodyJob {
  digest: string;
  text: string;
  context: BodyContext;
}

/** From here on starting threads costs less than it saves. */
const WORTH_THREADS = 40;
const WORKER = new URL('./worker.ts', import.meta.url);
/** Bodies sent to a thread at once. */
const BATCH = 25;

/**
 * Renders bodies that the cache does not have, and writes them there: over worker threads when there are many. `threads` 0
 * renders in this thread, as it must within Vite, whose modules a worker cannot load.
 */
export async function renderBodies(
  jobs: readonly BodyJob[],
  cache: BodyCache,
  threads: number = canThread() ? Math.min(availableParallelism(), 8) : 0,
): Promise<Map<string, RenderedBody>> {
  const bodies = new Map<string, RenderedBody>();
  const missing = new Map<string, BodyJob>();
  for (const job of jobs) {
    if (bodies.has(job.digest) || missing.has(job.digest)) continue;
    const cached = cache.read(job.digest);
    if (cached) bodies.set(job.digest, cached);
    else missing.set(job.digest, job);
  }
  const keep = (digest: string, rendered: RenderedBody) => {
    cache.write(digest, rendered);
    bodies.set(digest, rendered);
  };
  if (threads === 0 || missing.size < WORTH_THREADS)
    for (const job of missing.values()) keep(job.digest, renderBody(job.text, job.context));
  else await renderInThreads([...missing.values()], threads, keep);
  return bodies;
}

async function renderInThreads(jobs: BodyJob[], threads: number, keep: (digest: string, rendered: RenderedBody) => void): Promise<void> {
  const pool = new Tinypool({
    filename: WORKER.href,
    name: 'renderBatch',
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
  });
  const batches = Array.from({ length: Math.ceil(jobs.length / BATCH) }, (_, index) => jobs.slice(index * BATCH, (index + 1) * BATCH));
  try {
    await Promise.all(
      batches.map(async (batch) => {
        const rendered = (await pool.run(batch)) as RenderedBody[];
        batch.forEach(({ digest }, index) => {
          const body = rendered[index];
          if (body) keep(digest, body);
        });
      }),
    );
  } finally {
    await pool.destroy();
  }
}

/** Vite's module runner defines `import.meta.env`, plain Node does not; bundled, the worker's file is not beside us. */
function canThread(): boolean {
  return !('env' in import.meta) && existsSync(WORKER);
}
