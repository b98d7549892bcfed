import type { Period } from '../contract.ts';
import { PERIODS } from '../contract.ts';
import { dayOf } from './visitor.ts';

const DAY = 86_400_000;
const LENGTHS: Record<Period, number> = { day: 1, week: 7, month: 30 };

/** Whether a text names a period. */
export function isPeriod(text: string): text is Period {
  return PERIODS.some((period) => period === text);
}

/** First and last UTC day of a period, both inclusive; the last is the day of `now`. */
export function daysOf(period: Period, now: number): { from: string; to: string } {
  return { from: dayOf(now - (LENGTHS[period] - 1) * DAY), to: dayOf(now) };
}
