import { describe, expect, it } from 'vitest';
import { cpuPerAnswer, extended, percentile, rate } from '#src/tools/bench/readings.ts';

const stretch = (latencies: number[], cpuSeconds: number | null = 0.5) => ({ latencies, seconds: 2, cpuSeconds, bytes: 10, encoding: '' });

describe('a reading of the bench', () => {
  const whole = extended(extended(undefined, stretch([3, 1])), stretch([4, 2]));

  it('puts its stretches together', () => {
    expect(whole).toMatchObject({ asked: 4, seconds: 4, cpuSeconds: 1, latencies: [1, 2, 3, 4] });
    expect(rate(whole)).toBe(1);
    expect(cpuPerAnswer(whole)).toBe(250);
  });

  it.each([
    [0.5, 2],
    [0.99, 4],
    [1, 4],
  ])('names the latency that a share of %d of the answers kept within', (share, latency) => {
    expect(percentile(whole, share)).toBe(latency);
  });

  it('has no processor time where one stretch has none', () => {
    expect(cpuPerAnswer(extended(whole, stretch([1], null)))).toBeNull();
  });
});
