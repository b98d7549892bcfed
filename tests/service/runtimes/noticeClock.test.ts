import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noticeClock } from '#src/service/runtimes/node/noticeClock.ts';

const START = 1_795_000_000_000;

describe('the clock of notices', () => {
  beforeEach(() => void vi.useFakeTimers({ now: START }));
  afterEach(() => void vi.useRealTimers());

  function aClock(answers: (number | null | Error)[]) {
    const rounds: number[] = [];
    const deliver = async () => {
      rounds.push(Date.now() - START);
      const answer = answers.shift() ?? null;
      if (answer instanceof Error) throw answer;
      return answer;
    };
    const work: Promise<unknown>[] = [];
    const clock = noticeClock(deliver, (round) => void work.push(round), Date.now);
    const pass = async (milliseconds: number) => {
      await vi.advanceTimersByTimeAsync(milliseconds);
      await Promise.all(work);
    };
    return { clock, rounds, pass };
  }

  it('sends at once, and again when the next notice is due', async () => {
    const { clock, rounds, pass } = aClock([START + 30_000, null]);
    clock.ring();
    await pass(29_999);
    expect(rounds).toEqual([0]);
    await pass(60_000);
    expect(rounds).toEqual([0, 30_000]);
  });

  it('does not hurry a notice that is overdue in a round, nor sleep for days', async () => {
    const { clock, rounds, pass } = aClock([START - 5_000, START + 90 * 86_400_000, null]);
    clock.ring();
    await pass(1_000);
    await pass(3_600_000);
    expect(rounds).toEqual([0, 1_000, 3_601_000]);
  });

  it('looks once more for what came during a round, however often it rang', async () => {
    const { clock, rounds, pass } = aClock([null, null]);
    clock.ring();
    clock.ring();
    clock.ring();
    await pass(0);
    expect(rounds).toEqual([0, 0]);
  });

  it('tries again after a failure of storage', async () => {
    const { clock, rounds, pass } = aClock([new Error('down'), null]);
    clock.ring();
    await pass(60_000);
    expect(rounds).toEqual([0, 30_000]);
  });

  it('sends nothing more once it is stopped', async () => {
    const { clock, rounds, pass } = aClock([START + 1_000, null]);
    clock.ring();
    await pass(0);
    clock.stop();
    clock.ring();
    await pass(86_400_000);
    expect(rounds).toEqual([0]);
  });
});
