import { Temporal } from 'temporal-polyfill';
import type { Day, Instant, Moment } from '../editorial/moment.ts';
import { quoted, refuse } from './refusal.ts';
import type { Reading, Refusal } from './refusal.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?$/;
const A_DAY = 'a day such as 2026-02-24';
const A_MOMENT = 'a day such as 2026-02-24 or a time such as 2026-02-24T09:30';

/** Reads a calendar day; one that does not exist is refused. */
export function readDay(text: string): Reading<Day> {
  if (!DAY.test(text)) return refuseForm(text, A_DAY);
  return dayExists(text) ? { value: text } : refuseImpossible(text);
}

/** Reads a day or a part of one, as sources are dated: `2026`, `2026-02`, `2026-02-24`. */
export function readPartialDay(text: string): Reading<string> {
  if (/^\d{4}$/.test(text)) return { value: text };
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return { value: text };
  if (/^\d{4}-\d{2}$/.test(text)) return refuse('impossible-date', quoted(text), 'a month from 01 to 12');
  return DAY.test(text) ? readDay(text) : refuseForm(text, 'a day, month or year such as 2026-02-24, 2026-02 or 2026');
}

/** Reads when something was published; without an offset it is meant in the publication's time zone. */
export function readMoment(text: string, timeZone: string): Reading<Moment> {
  if (DAY.test(text)) return dayExists(text) ? { value: startOf(text, timeZone) } : refuseImpossible(text);
  const match = MOMENT.exec(text);
  if (!match) return refuseForm(text, A_MOMENT);
  const [, day = '', clock = '', seconds = '00', offset] = match;
  if (!dayExists(day)) return refuseImpossible(text);
  if (!clockExists(clock, seconds)) return refuse('impossible-date', quoted(text), 'an hour from 00:00 to 23:59');
  const local = `${day}T${clock}:${seconds}`;
  return offset ? withOffset(local, offset, timeZone) : inZone(text, timeZone);
}

function withOffset(local: string, offset: string, timeZone: string): Reading<Moment> {
  try {
    const instant = Temporal.Instant.from(`${local}${offset}`);
    return { value: minuteMoment(instant.toZonedDateTimeISO(timeZone)) };
  } catch {
    return refuse('impossible-date', quoted(offset), 'an offset such as +01:00 or Z');
  }
}

function inZone(text: string, timeZone: string): Reading<Moment> {
  const plain = Temporal.PlainDateTime.from(text);
  const earlier = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.equals(later)) return { value: minuteMoment(earlier) };
  if (earlier.toPlainDateTime().equals(plain)) {
    const expected = `the time with its offset, ${earlier.offset} or ${later.offset}: the clocks go back in ${timeZone} and it comes twice`;
    return refuse('ambiguous-date', quoted(text), expected, withItsOffset(earlier));
  }
  const expected = `a time that exists: the clocks go forward in ${timeZone} and skip this one`;
  return refuse('impossible-date', quoted(text), expected, later.toPlainDateTime().toString({ smallestUnit: 'minute' }));
}

function startOf(day: Day, timeZone: string): Moment {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(timeZone);
  return { instant: instantOf(start), precision: 'day', day };
}

function minuteMoment(time: Temporal.ZonedDateTime): Moment {
  return { instant: instantOf(time), precision: 'minute', day: time.toPlainDate().toString() };
}

function instantOf(time: Temporal.ZonedDateTime): Instant {
  return time.toInstant().toString({ smallestUnit: 'second' });
}

function withItsOffset(time: Temporal.ZonedDateTime): string {
  return time.toString({ smallestUnit: 'minute', timeZoneName: 'never' });
}

function dayExists(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return month >= 1 && month <= 12 && date >= 1 && date <= lastDay(year, month);
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function clockExists(clock: string, seconds: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(clock) && /^[0-5]\d$/.test(seconds);
}

function refuseImpossible(text: string): { refusal: Refusal } {
  const [year = '', month = ''] = text.split('-');
  const monthExists = Number(month) >= 1 && Number(month) <= 12;
  const expected = monthExists
    ? `a day that exists: ${year}-${month} has ${lastDay(Number(year), Number(month))} days`
    : 'a month from 01 to 12';
  return refuse('impossible-date', quoted(text), expected, monthExists ? `${year}-${month}-${lastDay(Number(year), Number(month))}` : null);
}

/** Tells a date in another form: `02/03/2026` is ambiguous, the others are merely not in ours. */
function refuseForm(text: string, expected: string): { refusal: Refusal } {
  const slashed = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (slashed) return refuse('ambiguous-date', quoted(text), `${expected}: day and month cannot be told apart`);
  return refuse('bad-date', quoted(text), expected, nearestForm(text));
}

function nearestForm(text: string): string | null {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2})?)?$/.exec(text);
  if (!match) return null;
  const [, year = '', month = '', day = '', hour, minute] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return hour ? `${date}T${hour.padStart(2, '0')}:${minute}` : date;
}
