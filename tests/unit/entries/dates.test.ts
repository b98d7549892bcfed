import { describe, expect, it } from 'vitest';
import { readDay, readMoment, readPartialDay } from '#src/entries/dates.ts';

const LONDON = 'Europe/London';

describe('a moment', () => {
  it.each([
    ['2026-02-24', LONDON, '2026-02-24T00:00:00Z', 'day', '2026-02-24'],
    ['2026-07-01', LONDON, '2026-06-30T23:00:00Z', 'day', '2026-07-01'],
    ['2026-07-01', 'Asia/Tehran', '2026-06-30T20:30:00Z', 'day', '2026-07-01'],
    ['2026-02-24T09:30', LONDON, '2026-02-24T09:30:00Z', 'minute', '2026-02-24'],
    ['2026-02-24T09:30', 'Asia/Tehran', '2026-02-24T06:00:00Z', 'minute', '2026-02-24'],
    ['2026-02-24T23:30-05:00', LONDON, '2026-02-25T04:30:00Z', 'minute', '2026-02-25'],
    ['2026-02-24T09:30:15Z', LONDON, '2026-02-24T09:30:15Z', 'minute', '2026-02-24'],
    ['2026-10-25T01:30+01:00', LONDON, '2026-10-25T00:30:00Z', 'minute', '2026-10-25'],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00Z', 'day', '2018-11-04'],
  ])('%s in %s is %s', (text, zone, instant, precision, day) => {
    expect(readMoment(text, zone)).toEqual({ value: { instant, precision, day } });
  });

  it.each([
    ['2026-02-30', 'impossible-date', '2026-02-28'],
    ['2024-02-30', 'impossible-date', '2024-02-29'],
    ['2026-13-01', 'impossible-date', null],
    ['2026-00-10', 'impossible-date', null],
    ['2026-02-24T24:00', 'impossible-date', null],
    ['2026-02-24T09:60', 'impossible-date', null],
    ['2026-02-24T09:30+30:00', 'impossible-date', null],
    ['2026-03-29T01:30', 'impossible-date', '2026-03-29T02:30'],
    ['2026-10-25T01:30', 'ambiguous-date', '2026-10-25T01:30+01:00'],
    ['02/03/2026', 'ambiguous-date', null],
    ['2.3.2026', 'ambiguous-date', null],
    ['2026-2-3', 'bad-date', '2026-02-03'],
    ['2026/02/03', 'bad-date', '2026-02-03'],
    ['2026-02-24 9:30', 'bad-date', '2026-02-24T09:30'],
    ['24 February 2026', 'bad-date', null],
    ['tomorrow', 'bad-date', null],
    ['', 'bad-date', null],
  ])('%j is refused as %s, nearest %s', (text, rule, nearest) => {
    expect(readMoment(text, LONDON)).toMatchObject({ refusal: { rule, nearest } });
  });
});

describe('a day', () => {
  it('is taken as it is, before the zones as well', () => {
    expect(readDay('1888-10-29')).toEqual({ value: '1888-10-29' });
    expect(readDay('0622-07-16')).toEqual({ value: '0622-07-16' });
  });

  it('has no hour', () => {
    expect(readDay('2026-02-24T09:30')).toMatchObject({ refusal: { rule: 'bad-date', nearest: '2026-02-24' } });
  });
});

describe('the date of a source', () => {
  it.each(['1888', '1888-10', '1888-10-29'])('may be %s', (text) => {
    expect(readPartialDay(text)).toEqual({ value: text });
  });

  it.each(['1888-13', '1888-02-30', 'October 1888'])('may not be %s', (text) => {
    expect(readPartialDay(text)).toHaveProperty('refusal');
  });
});
