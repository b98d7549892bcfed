import { describe, expect, it } from 'vitest';
import { dayIn, fullDate, monthName, monthOfYear, shortDate, yearNumber, yearOf } from '#src/wording/dates.ts';

const BRITISH = { locale: 'en-GB', calendar: 'gregory' };
const PERSIAN = { locale: 'fa-IR', calendar: 'persian' };

describe('dates in words', () => {
  it.each([
    [BRITISH, '2026-02-24', 'Tuesday 24 February 2026', '24 February 2026', '2026'],
    [BRITISH, '1869-11-17', 'Wednesday 17 November 1869', '17 November 1869', '1869'],
    [PERSIAN, '2026-02-24', 'سه‌شنبه ۵ اسفند ۱۴۰۴', '۵ اسفند ۱۴۰۴', '۱۴۰۴'],
    [PERSIAN, '2026-03-21', 'شنبه ۱ فروردین ۱۴۰۵', '۱ فروردین ۱۴۰۵', '۱۴۰۵'],
    [{ locale: 'fa-IR', calendar: 'gregory' }, '2026-02-24', 'سه‌شنبه ۲۴ فوریهٔ ۲۰۲۶', '۲۴ فوریهٔ ۲۰۲۶', '۲۰۲۶'],
    [{ locale: 'en-US', calendar: 'gregory' }, '2026-02-24', 'Tuesday, February 24, 2026', 'February 24, 2026', '2026'],
    [{ locale: 'de-DE', calendar: 'gregory' }, '2026-02-24', 'Dienstag, 24. Februar 2026', '24. Februar 2026', '2026'],
  ])('read as %j writes %s', (style, day, full, short, year) => {
    expect([fullDate(day, style), shortDate(day, style), yearOf(day, style)]).toEqual([full, short, year]);
  });

  it('name the archive’s months by the Gregorian calendar, as their addresses do', () => {
    expect(monthOfYear('2026', '02', 'en-GB')).toBe('February 2026');
    expect(monthOfYear('2026', '02', 'fa-IR')).toBe('فوریه ۲۰۲۶');
    expect([monthName('12', 'en-GB'), yearNumber('2026', 'fa-IR')]).toEqual(['December', '۲۰۲۶']);
  });
});

describe('the day of an instant', () => {
  it.each([
    ['2026-02-23T20:30:00Z', 'Asia/Tehran', '2026-02-24'],
    ['2026-02-23T20:29:59Z', 'Asia/Tehran', '2026-02-23'],
    ['2026-02-24T07:59:59Z', 'America/Los_Angeles', '2026-02-23'],
    ['2026-02-24T08:00:00Z', 'America/Los_Angeles', '2026-02-24'],
    ['2026-06-30T23:00:00Z', 'Europe/London', '2026-07-01'],
    ['2026-12-31T23:00:00Z', 'Europe/London', '2026-12-31'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayIn(instant, zone)).toBe(day);
  });
});
