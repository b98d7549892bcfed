import { Refusal } from '../answers/refusal.ts';
import type { App, Desk } from '../desk.ts';
import type { ServicePorts } from '../ports/ports.ts';
import { StorageDown } from '../ports/store.ts';
import { VERSION } from '../version.ts';

const SECOND = 1_000;

/** Says whether comments can be kept, which it finds out by writing as much as one. */
export function showHealth(app: App, { ports }: Desk): void {
  const isWritable = probeOnceASecond(ports);
  app.get('/api/health', async (c) => {
    if (!(await isWritable())) throw new Refusal(503, 'storage-down');
    return c.json({ status: 'ok', version: VERSION }, 200, { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
  });
}

/** Whoever asks while storage is tried, or within a second after, shares the result: asking often writes no more. */
function probeOnceASecond({ store, clock, log }: ServicePorts): () => Promise<boolean> {
  let running: Promise<boolean> | null = null;
  let last: { at: number; writable: boolean } | null = null;
  const probe = async () => {
    const fault = await faultOf(store.probe());
    if (fault !== null) log(`health: ${fault}`);
    last = { at: clock(), writable: fault === null };
    running = null;
    return last.writable;
  };
  return async () => {
    const age = last === null ? SECOND : clock() - last.at;
    if (last !== null && age >= 0 && age < SECOND) return last.writable;
    return (running ??= probe());
  };
}

/** Why storage cannot be written, in a word that tells nothing of what is kept; null when it can. */
async function faultOf(probe: Promise<void>): Promise<string | null> {
  try {
    await probe;
    return null;
  } catch (error) {
    if (error instanceof StorageDown) return error.fault;
    return error instanceof Error ? error.name : typeof error;
  }
}
