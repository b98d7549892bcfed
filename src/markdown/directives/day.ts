import type { BodyFault } from '../rendered.ts';

/** What is wrong with a date, without its place. */
export type DateFault = Pick<BodyFault, 'rule' | 'expected' | 'nearest'>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const A_DAY = 'a day such as 2026-02-24';

/** What is wrong with a calendar day as typed; null for one that exists. */
export function dayFault(text: string): DateFault | null {
  if (!DAY.test(text)) return formFault(text, A_DAY, { hour: false });
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  if (month < 1 || month > 12) return { rule: 'impossible-date', expected: 'a month from 01 to 12', nearest: null };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day >= 1 && day <= last) return null;
  const ofMonth = text.slice(0, 'yyyy-mm'.length);
  return { rule: 'impossible-date', expected: `a day that exists: ${ofMonth} has ${last} days`, nearest: `${ofMonth}-${last}` };
}

/** What to say of a date in another form: `02/03/2026` is ambiguous, the others are merely not in ours; `hour` where one may be given. */
export function formFault(text: string, expected: string, { hour }: { hour: boolean }): DateFault {
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(text))
    return { rule: 'ambiguous-date', expected: `${expected}: day and month cannot be told apart`, nearest: null };
  return { rule: 'bad-date', expected, nearest: nearestForm(text, hour) };
}

function nearestForm(text: string, withHour: boolean): string | null {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2})?)?$/.exec(text);
  if (!match) return null;
  const [, year = '', month = '', day = '', hour, minute] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return hour && withHour ? `${date}T${hour.padStart(2, '0')}:${minute}` : date;
}
