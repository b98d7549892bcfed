import type { Dates } from '../ports/upkeepStore.ts';
import { NOTICE_LIFE } from './retry.ts';
import { dayOf } from './visitor.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A day less than a year, so that a step that could not run does not break the promise. */
const YEAR = 364 * DAY;

/** Until when everything is kept that is not kept for ever: salts and visits of today and yesterday (UTC), the rest by the hour. */
export function datesOf(now: number): Dates {
  const yesterday = dayOf(now - DAY);
  return {
    daysBefore: yesterday,
    visitorsBefore: Date.parse(`${yesterday}T00:00:00Z`),
    ratesBefore: now - DAY,
    sessionsBefore: now,
    noticesBefore: now - NOTICE_LIFE - HOUR,
    emailsBefore: now - YEAR,
    refusedBefore: now - YEAR,
  };
}
