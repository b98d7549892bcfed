import type { Day, Moment } from '../editorial/moment.ts';
import { fullDate, shortDate } from '../wording/dates.ts';
import type { Imprint } from './imprint.ts';
import type { DateView } from './link.ts';

const DAYS = new WeakMap<Imprint, Map<Day, DateView>>();

/** A day as an edition shows it. */
export function dayView(imprint: Imprint, day: Day): DateView {
  const days = DAYS.get(imprint) ?? new Map<Day, DateView>();
  DAYS.set(imprint, days);
  const { edition } = imprint;
  const view = days.get(day) ?? { iso: day, full: fullDate(day, edition), short: shortDate(day, edition) };
  days.set(day, view);
  return view;
}

/** A moment as an edition shows it: its day in the publication's zone; the machine's form is as exact as the writer was. */
export function momentView(imprint: Imprint, moment: Moment): DateView {
  return { ...dayView(imprint, moment.day), iso: machineDate(moment) };
}

/** `2026-02-24`, or `2026-02-24T09:30:00Z` where the writer gave an hour. */
export function machineDate(moment: Moment): string {
  return moment.precision === 'day' ? moment.day : moment.instant;
}
