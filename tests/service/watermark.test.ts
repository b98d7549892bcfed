import { describe, expect, it } from 'vitest';
import { markIn, precedes, watermarkOf } from '#src/service/rules/watermark.ts';

const encoded = (text: string) => btoa(text).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');

describe('a watermark', () => {
  it.each([
    { epoch: 'e1', change: 0 },
    { epoch: 'with.dots.in.it', change: 12 },
    { epoch: 'زمان\n', change: Number.MAX_SAFE_INTEGER },
  ])('gives back the mark %o', (mark) => {
    expect(markIn(watermarkOf(mark))).toEqual(mark);
  });

  it.each([
    ['nothing', ''],
    ['no base64url', '§§§§'],
    ['a length that base64 cannot have', 'abcde'],
    ['no point', encoded('e1')],
    ['no epoch', encoded('.1')],
    ['no change', encoded('e1.')],
    ['a negative change', encoded('e1.-1')],
    ['a change with a sign, an exponent or a fraction', encoded('e1.1e3')],
    ['a leading nought', encoded('e1.01')],
    ['a change beyond what is counted exactly', encoded('e1.9007199254740993')],
    ['padding', `${watermarkOf({ epoch: 'e1', change: 12 })}=`],
    ['broken UTF-8', encoded('\u00ff.1')],
    ['an endless text', encoded(`${'e'.repeat(500)}.1`)],
    // The last letter holds four bits that count for nothing: another spelling of the same bytes.
    ['another spelling', `${watermarkOf({ epoch: 'e', change: 12 }).slice(0, -1)}h`],
  ])('is none with %s', (_, text) => {
    expect(markIn(text)).toBeNull();
  });

  it('belongs to its epoch and is never ahead', () => {
    const now = { epoch: 'e1', change: 5 };
    expect(precedes({ epoch: 'e1', change: 5 }, now)).toBe(true);
    expect(precedes({ epoch: 'e1', change: 0 }, now)).toBe(true);
    expect(precedes({ epoch: 'e1', change: 6 }, now)).toBe(false);
    expect(precedes({ epoch: 'e2', change: 5 }, now)).toBe(false);
  });
});
