import { setTimeout as sleep } from 'node:timers/promises';
import { StorageDown } from '../../ports/store.ts';
import { storageFault } from './faults.ts';

/** How to wait without holding up anybody else. Times in milliseconds. */
export interface Patience {
  clock: () => number;
  sleep: (milliseconds: number) => Promise<void>;
  /** Does something after a while unless the process has ended by then; gives what calls it off. */
  later: (milliseconds: number, act: () => void) => () => void;
}

/** Waiting as the clock on the wall has it. */
export const realPatience: Patience = {
  clock: () => performance.now(),
  sleep: (milliseconds) => sleep(milliseconds),
  later(milliseconds, act) {
    const timer = setTimeout(act, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

/** Milliseconds that a call waits for a lock. */
const LONGEST_WAIT = 5_000;
const PAUSES = [2, 5, 10, 25, 50];
const LONGEST_PAUSE = 100;

/** Tries again while the database is locked, for up to five seconds; other faults of the storage are thrown as such at once. */
export async function patiently<T>(attempt: () => T, { clock, sleep: pass }: Patience): Promise<T> {
  const start = clock();
  for (let tries = 0; ; tries += 1) {
    try {
      return attempt();
    } catch (error) {
      const fault = storageFault(error);
      if (fault === null) throw error;
      const pause = PAUSES[tries] ?? LONGEST_PAUSE;
      if (fault !== 'busy' || clock() - start + pause > LONGEST_WAIT) throw new StorageDown(fault, error);
      await pass(pause);
    }
  }
}
