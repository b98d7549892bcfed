import { describe, expect, it } from 'vitest';
import { TOPIC_KINDS } from '#src/editorial/topic.ts';
import { labelsOf } from '#src/wording/labels.ts';
import { degrees, playingTime, wholeNumber } from '#src/wording/numbers.ts';
import { phrasesOf } from '#src/wording/phrases.ts';
import { versionOf, wordingVersion } from '#src/wording/version.ts';

const english = phrasesOf('en-GB');
const persian = phrasesOf('fa-IR');

describe('labels', () => {
  it.each(['en-US', 'fa-IR', 'fa', 'de-DE', 'zh-Hant-TW'])(
    'of %s are whole, in English where the language has none of its own yet',
    (locale) => {
      expect(Object.keys(labelsOf(locale))).toEqual(Object.keys(labelsOf('en-GB')));
      expect(wordingVersion(locale)).toMatch(/^[0-9a-f]{16}$/);
    },
  );
});

describe('phrases', () => {
  it.each([
    [[], ''],
    [['Routes Desk'], 'Routes Desk'],
    [['Routes Desk', 'Maps Desk'], 'Routes Desk and Maps Desk'],
    [['A', 'B', 'C'], 'A, B and C'],
  ])('list %j', (names, text) => {
    expect(english.list(names)).toBe(text);
  });

  it.each([
    [english.articles(1), '1 article'],
    [english.articles(0), '0 articles'],
    [english.articles(1204), '1,204 articles'],
    [english.pictures(8), '8 pictures'],
    [english.readingTime(9), '9 min read'],
    [english.part(2, 3), 'Part 2 of 3'],
    [english.events(14, '1869', '2025'), '14 dated events, 1869 to 2025'],
    [english.events(1, '1869', '1869'), '1 dated event, 1869'],
    [english.position([32.55, 29.93]), '29.9° N, 32.6° E'],
    [english.position([-79.6, -9.12]), '9.1° S, 79.6° W'],
    [english.pageOf('NATO', 3), 'NATO, page 3'],
    [persian.list(['الف', 'ب', 'پ']), 'الف، ب و پ'],
    [persian.articles(12), '۱۲ مقاله'],
    [persian.part(2, 3), 'بخش ۲ از ۳'],
    [persian.readingTime(9), '۹ دقیقه مطالعه'],
  ])('say “%s”', (said, text) => {
    expect(said).toBe(text);
  });

  it('are whole in every language: no phrase of one is missing or empty in another', () => {
    expect(Object.keys(persian).sort()).toEqual(Object.keys(english).sort());
    for (const kind of TOPIC_KINDS) expect(persian.topicKinds[kind]).toMatch(/\p{Script=Arabic}/u);
  });

  it('of an unknown language are English', () => {
    expect(phrasesOf('is-IS').newer).toBe(english.newer);
  });
});

describe('numbers', () => {
  it.each([
    [playingTime(15, 'en-GB'), '0:15'],
    [playingTime(102, 'en-GB'), '1:42'],
    [playingTime(3727, 'en-GB'), '1:02:07'],
    [playingTime(102, 'fa-IR'), '۱:۴۲'],
    [wholeNumber(1204, 'en-GB'), '1,204'],
    [degrees(-29.96, 'en-GB'), '30.0'],
  ])('read “%s”', (said, text) => {
    expect(said).toBe(text);
  });
});

describe('the wording’s version', () => {
  it('is that of the labels of the locale’s language', () => {
    expect(wordingVersion('en-GB')).toMatch(/^[0-9a-f]{16}$/);
    expect(wordingVersion('en-GB')).toBe(wordingVersion('en-AU'));
  });

  it('differs where a label differs, also one that is a function', () => {
    const labels = labelsOf('en-GB');
    const send = { ...labels, comments: { ...labels.comments, send: 'Post' } };
    const all = { ...labels, front: { ...labels.front, all: (section: string) => `More ${section}` } };
    expect(new Set([labels, send, all].map(versionOf)).size).toBe(3);
    expect(versionOf({ ...labels })).toBe(wordingVersion('en-GB'));
  });
});
