import { Temporal } from 'temporal-polyfill';
import type { Day, Instant, Moment } from '../editorial/moment.ts';
import { dayFault, formFault } from '../markdown/directives/day.ts';
import type { DateFault } from '../markdown/directives/day.ts';
import { quoted } from '../markdown/quoted.ts';
import { refuse } from './refusal.ts';
import type { Reading, Refusal } from './refusal.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?$/;
const A_PART = 'a day, month or year such as 2026-02-24, 2026-02 or 2026';
const A_MOMENT = 'a day such as 2026-02-24 or a time such as 2026-02-24T09:30';

/** Reads a calendar day; one that does not exist is refused. */
export function readDay(text: string): Reading<Day> {
  const fault = dayFault(text);
  return fault ? refused(text, fault) : { value: text };
}

/** Reads a day or a part of one, as sources are dated: `2026`, `2026-02`, `2026-02-24`. */
export function readPartialDay(text: string): Reading<string> {
  if (/^\d{4}$/.test(text)) return { value: text };
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return { value: text };
  if (/^\d{4}-\d{2}$/.test(text)) return refuse('impossible-date', quoted(text), 'a month from 01 to 12');
  return DAY.test(text) ? readDay(text) : refused(text, formFault(text, A_PART, { hour: false }));
}

/** Reads when something was published; without an offset it is meant in the publication's time zone. */
export function readMoment(text: string, timeZone: string): Reading<Moment> {
  const match = MOMENT.exec(text);
  if (!match && !DAY.test(text)) return refused(text, formFault(text, A_MOMENT, { hour: true }));
  const [, day = text, clock = '', seconds = '00', offset] = match ?? [];
  const fault = dayFault(day);
  if (fault) return refused(text, fault);
  if (!match) return { value: startOf(day, timeZone) };
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

function clockExists(clock: string, seconds: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(clock) && /^[0-5]\d$/.test(seconds);
}

function refused(text: string, { rule, expected, nearest }: DateFault): { refusal: Refusal } {
  return refuse(rule, quoted(text), expected, nearest);
}
