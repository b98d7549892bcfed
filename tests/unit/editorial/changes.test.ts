import { describe, expect, it } from 'vitest';
import { changedAt, newestChange } from '#src/editorial/changes.ts';
import { readingMinutes } from '#src/editorial/readingTime.ts';
import { anArticle } from '../../fixtures/builders.ts';

describe('the last change of an article', () => {
  it.each([
    [{}, '2026-02-24T00:00:00Z'],
    [{ updated: '2026-03-01T09:30' }, '2026-03-01T09:30:00Z'],
    [{ corrections: [{ date: '2026-03-02', text: 'A figure.' }] }, '2026-03-02T00:00:00Z'],
    [{ updated: '2026-03-02T09:30', corrections: [{ date: '2026-03-02', text: 'A figure.' }] }, '2026-03-02T09:30:00Z'],
    [{ updated: '2026-03-01', withdrawn: { date: '2026-04-01', reason: 'Wrong.' } }, '2026-04-01T00:00:00Z'],
  ])('written as %j is %s', (written, instant) => {
    expect(changedAt(anArticle(written))).toBe(instant);
  });

  it('is the newest among several, and none among none', () => {
    expect(newestChange([anArticle({ updated: '2026-03-01' }), anArticle()])).toBe('2026-03-01T00:00:00Z');
    expect(newestChange([])).toBeNull();
  });
});

describe('reading time', () => {
  it.each([
    [0, 1],
    [100, 1],
    [345, 2],
    [2070, 9],
  ])('of %i words is %i minutes', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});
