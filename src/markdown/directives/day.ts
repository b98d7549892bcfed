import type { BodyFault } from '../rendered.ts';

/** What is wrong with a calendar day as typed; null for one that exists. */
export function dayFault(text: string): Pick<BodyFault, 'rule' | 'expected' | 'nearest'> | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return { rule: 'bad-date', expected: 'a day such as 2026-02-24', nearest: null };
  const [, year = '', month = '', day = ''] = match;
  if (Number(month) < 1 || Number(month) > 12) return { rule: 'impossible-date', expected: 'a month from 01 to 12', nearest: null };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) >= 1 && Number(day) <= last) return null;
  return { rule: 'impossible-date', expected: `a day that exists: ${year}-${month} has ${last} days`, nearest: `${year}-${month}-${last}` };
}
