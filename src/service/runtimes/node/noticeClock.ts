const SOONEST_MS = 1_000;
const LATEST_MS = 3_600_000;
/** After a failure of our own, not of the webhook. */
const FAILED_MS = 30_000;

/** Sends notices when one was added and whenever one is due. */
export interface NoticeClock {
  /** A notice may be there: looks now, or once more after the round that is under way. */
  ring(): void;
  stop(): void;
}

/** `deliver` sends what is due and says when the next is (milliseconds), null when none waits; `within` lets a round finish before the end. */
export function noticeClock(
  deliver: () => Promise<number | null>,
  within: (work: Promise<unknown>) => void,
  clock: () => number,
): NoticeClock {
  let timer: NodeJS.Timeout | undefined;
  let state: 'idle' | 'working' | 'again' | 'stopped' = 'idle';
  const round = async () => {
    const next = await deliver().catch(() => clock() + FAILED_MS);
    if (state === 'stopped') return;
    const again = state === 'again';
    state = 'idle';
    if (again) return ring();
    if (next !== null) timer = setTimeout(ring, Math.min(Math.max(next - clock(), SOONEST_MS), LATEST_MS)).unref();
  };
  const ring = () => {
    if (state !== 'idle') return void (state = state === 'stopped' ? 'stopped' : 'again');
    clearTimeout(timer);
    state = 'working';
    within(round());
  };
  const stop = () => {
    state = 'stopped';
    clearTimeout(timer);
  };
  return { ring, stop };
}
