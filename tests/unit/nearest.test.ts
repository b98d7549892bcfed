import { describe, expect, it } from 'vitest';
import { nearest } from '#src/editorial/nearest.ts';

describe('the nearest valid value', () => {
  it.each([
    ['titel', ['title', 'tags', 'date'], 'title'],
    ['ulr', ['url', 'title'], 'url'],
    ['Topics', ['topics'], 'topics'],
    ['organization', ['organisation', 'idea'], 'organisation'],
    ['suez', ['suez-canal', 'nato'], 'suez-canal'],
    ['strait', ['strait-of-hormuz', 'strait-of-malacca'], null],
    ['slug', ['2026/02/slug', '2026/03/other'], '2026/02/slug'],
    ['2026/02/sulg', ['2026/02/slug', '2026/02/sling'], '2026/02/slug'],
    ['2026/02/politics', ['2026/02/slug'], null],
    ['politics', ['analysis', 'news'], null],
    ['x', ['y'], 'y'],
    ['', ['a'], null],
    ['a', [], null],
    ['caf\u00e9', ['cafe\u0301'], 'cafe\u0301'],
  ])('to %j among %j is %j', (found, valid, expected) => {
    expect(nearest(found, valid)).toBe(expected);
  });
});
