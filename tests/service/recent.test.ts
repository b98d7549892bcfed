import { describe, expect, it } from 'vitest';
import { matchesTag } from '#src/service/rules/cacheTag.ts';
import { type KeptAnswer, recentAnswers } from '#src/service/rules/recent.ts';

const anAnswer = (body: string): KeptAnswer => ({
  body: new TextEncoder().encode(body),
  tag: `W/"${body}"`,
  cacheControl: '',
  headers: {},
});

describe('recent answers', () => {
  it('are found while what they were made of is the same', () => {
    const recent = recentAnswers({ answers: 2, bytes: 100 });
    recent.keep('a', '1', anAnswer('A'));
    expect(recent.find('a', '1')?.tag).toBe('W/"A"');
    expect(recent.find('a', '2')).toBeUndefined();
    expect(recent.find('b', '1')).toBeUndefined();
  });

  it('give way to later ones, those not asked for first', () => {
    const recent = recentAnswers({ answers: 2, bytes: 100 });
    recent.keep('a', '1', anAnswer('A'));
    recent.keep('b', '1', anAnswer('B'));
    recent.find('a', '1');
    recent.keep('c', '1', anAnswer('C'));
    expect(['a', 'b', 'c'].map((key) => recent.find(key, '1')?.tag)).toEqual(['W/"A"', undefined, 'W/"C"']);
  });

  it('never take more characters than they may, also when one is replaced', () => {
    const recent = recentAnswers({ answers: 10, bytes: 40 });
    for (const key of ['a', 'b', 'c', 'd']) recent.keep(key, '1', anAnswer('x'.repeat(10)));
    recent.keep('d', '2', anAnswer('y'.repeat(10)));
    expect(['a', 'b', 'c'].map((key) => recent.find(key, '1') !== undefined)).toEqual([true, true, true]);
    recent.keep('e', '1', anAnswer('z'));
    expect(['a', 'b', 'e'].map((key) => recent.find(key, '1') !== undefined)).toEqual([true, true, true]);
    expect(recent.find('d', '2')).toBeUndefined();
  });

  it('leave out one that would push out most of the others, and forget what it replaces', () => {
    const recent = recentAnswers({ answers: 10, bytes: 40 });
    recent.keep('a', '1', anAnswer('A'));
    recent.keep('a', '2', anAnswer('x'.repeat(21)));
    expect([recent.find('a', '1'), recent.find('a', '2')]).toEqual([undefined, undefined]);
  });
});

describe('a tag', () => {
  it.each(['W/"a"', '"a"', '"b", W/"a"', ' "b" ,"a" ', '*'])('is matched by %s', (header) => {
    expect(matchesTag(header, 'W/"a"')).toBe(true);
  });

  it.each([undefined, '', 'a', '"A"', 'W/"ab"', '"b"'])('is not matched by %s', (header) => {
    expect(matchesTag(header, 'W/"a"')).toBe(false);
  });
});
