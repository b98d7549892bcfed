import { z } from 'zod';
import type { Moment } from '../../editorial/moment.ts';
import { readDay, readMoment, readPartialDay } from '../dates.ts';
import type { Reading } from '../refusal.ts';

/*
 * Convention: the message of every schema here is the phrase that the check prints as what was expected.
 */

/** Ends of lines that no folding takes away; other control characters never come this far. */
const LINE_END = /[\r\u2028\u2029]/u;
const SEEN = /[^\p{Separator}\p{Other}\p{Mark}]/u;

/** One line of text: white space is folded, Unicode brought to form C. */
export function text(longest = 5000, expected = 'text') {
  return z
    .string({ error: expected })
    .overwrite((value) =>
      value
        .replace(/[ \t\n]+/gu, ' ')
        .trim()
        .normalize('NFC'),
    )
    .min(1, { error: expected })
    .max(longest, { error: `at most ${longest} characters` })
    .refine((value) => value === '' || SEEN.test(value), { error: expected, params: UNSEEN })
    .refine((value) => !LINE_END.test(value), { error: `${expected} in one line` })
    .refine(hasClosedIsolates, { error: 'text in which every isolate (U+2066 to U+2068) is closed by U+2069' });
}

const UNSEEN = { rule: 'empty-value', found: 'a text of which nothing is to be seen', nearest: null };

/** An isolate that is left open turns round whatever stands behind the text on a page. */
function hasClosedIsolates(value: string): boolean {
  let open = 0;
  for (const [mark] of value.matchAll(/[\u2066-\u2069]/gu)) {
    open += mark === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** The id of another entry; whether it exists is a cross check. */
export function idOf<Id extends string>(kind: string) {
  return text(300, `the id of ${kind}`).transform((value) => value as Id);
}

/** Any number of something; absent is none. */
export function list<Schema extends z.ZodType>(of: Schema, expected: string) {
  return z.array(of, { error: expected });
}

/** A calendar day such as `2026-02-24`. */
export function day() {
  return readWith('a day such as 2026-02-24', readDay);
}

/** A day, a month or a year; a bare year may be a number. */
export function partialDay() {
  const expected = 'a day, month or year such as 2026-02-24, 2026-02 or 2026';
  return z
    .union([z.string(), z.int().min(1000).max(2999)], { error: expected })
    .transform((value, context) => settle(readPartialDay(String(value).trim()), context));
}

/** A day or a time, in the publication's zone unless it carries an offset. */
export function moment(timeZone: string) {
  return readWith<Moment>('a day such as 2026-02-24 or a time such as 2026-02-24T09:30', (value) => readMoment(value, timeZone));
}

/** A web address with its scheme. */
export function url() {
  const expected = 'an address such as https://example.org/page';
  return z
    .string({ error: expected })
    .overwrite((value) => value.trim())
    .refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), { error: expected });
}

/** Longitude and latitude in degrees. */
export function position() {
  const expected = 'longitude from -180 to 180 and latitude from -90 to 90, such as [32.55, 29.93]';
  return z.tuple(
    [
      z.number({ error: expected }).min(-180, { error: expected }).max(180, { error: expected }),
      z.number({ error: expected }).min(-90, { error: expected }).max(90, { error: expected }),
    ],
    {
      error: expected,
    },
  );
}

/** The path of a file that lies in the content folder, relative to the file that names it. */
export function filePath(expected: string) {
  return z
    .string({ error: expected })
    .overwrite((value) => value.trim())
    .min(1, { error: expected })
    .refine((value) => !/^[a-z][a-z0-9+.-]*:|^\/|\\/i.test(value), { error: `${expected}, relative to this file` });
}

/** Takes a value that is written as text and read by a function of its own. */
export function readWith<Value>(expected: string, read: (value: string) => Reading<Value>) {
  return z.string({ error: expected }).transform((value, context) => settle(read(value.trim()), context));
}

function settle<Value>(reading: Reading<Value>, context: z.RefinementCtx): Value {
  if ('value' in reading) return reading.value;
  const { expected, ...params } = reading.refusal;
  context.addIssue({ code: 'custom', message: expected, params });
  return z.NEVER;
}
