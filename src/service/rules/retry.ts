const FIRST_PAUSE = 30_000;
const GROWTH = 3;

/** How long a notice is tried before it is given up. */
export const NOTICE_LIFE = 24 * 3_600_000;

/**
 * When a notice that could not be delivered is tried again: after 30 s, then after pauses that grow threefold, the last time
 * when its day is over; null when that time has come. `attempts` counts the tries before the one that failed now.
 */
export function nextTry({ created, attempts }: { created: number; attempts: number }, now: number): number | null {
  const end = created + NOTICE_LIFE;
  return now >= end ? null : Math.min(now + FIRST_PAUSE * GROWTH ** attempts, end);
}
