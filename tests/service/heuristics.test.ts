import { describe, expect, it } from 'vitest';
import { flagsOf, repetitionWithin } from '#src/service/rules/heuristics.ts';
import type { Examined } from '#src/service/rules/heuristics.ts';
import { isTooLong, parseWords, WORD_LIST, wordsIn } from '#src/service/rules/words.ts';

const honest: Examined = {
  text: 'I doubt the second table: the figures for 2019 are those of the revision, see https://example.org/tables for both.',
  name: 'Ada',
  words: ['casino', 'buy now'],
  alike: 0,
  byVisitor: 2,
  openedMs: 60_000,
  trapped: false,
};
const judged = (changes: Partial<Examined>) => flagsOf({ ...honest, ...changes });

describe('flags', () => {
  it('find nothing in an honest comment, with or without a known age of the form', () => {
    expect(judged({})).toEqual([]);
    expect(judged({ openedMs: null, name: null })).toEqual([]);
  });

  it.each<[string, Partial<Examined>, object[]]>([
    ['three links', { text: `${honest.text} http://a.example and www.b.example are worse.` }, [{ kind: 'links', count: 3 }]],
    ['a text that is mostly link', { text: 'See https://example.org/a/very/long/path/to/a/shop' }, [{ kind: 'links', count: 1 }]],
    ['a link as a name', { name: 'www.shop.example' }, [{ kind: 'links', count: 2 }]],
    ['the same text elsewhere', { alike: 1 }, [{ kind: 'repetition', count: 1 }]],
    ['one word over and over', { text: 'Shame '.repeat(9) }, [{ kind: 'repetition', count: 9 }]],
    ['one character over and over', { text: `No${'o'.repeat(19)} way` }, [{ kind: 'repetition', count: 20 }]],
    ['a form sent at once', { openedMs: 1_200 }, [{ kind: 'speed', seconds: 1 }]],
    ['an age of the form that lies ahead', { openedMs: -5_000 }, [{ kind: 'speed', seconds: 0 }]],
    [
      'more than anybody can type',
      { text: 'Nobody types so much so fast. ' + varied(600), openedMs: 20_000 },
      [{ kind: 'speed', seconds: 20 }],
    ],
    ['a word of the list', { text: 'The best CASINO!' }, [{ kind: 'word', word: 'casino' }]],
    ['a word of the list in the name', { name: 'Casino' }, [{ kind: 'word', word: 'casino' }]],
    ['a phrase of the list', { text: 'Come and buy\nnow.' }, [{ kind: 'word', word: 'buy now' }]],
    ['a busy visitor', { byVisitor: 10 }, [{ kind: 'busy', count: 10 }]],
    ['the trap', { trapped: true }, [{ kind: 'trap' }]],
  ])('name %s', (_, changes, flags) => {
    expect(judged(changes)).toEqual(flags);
  });

  it('are all named together', () => {
    const kinds = judged({
      text: `casino ${'www.a.example '.repeat(9)} ${'ha '.repeat(40)}`,
      alike: 2,
      byVisitor: 12,
      openedMs: 0,
      trapped: true,
    });
    expect(kinds.map(({ kind }) => kind)).toEqual(['trap', 'links', 'repetition', 'repetition', 'speed', 'word', 'busy']);
  });

  // A length at which anything quadratic would not come back before the test runner's own limit.
  it.each(['http://', 'www.', 'a', ' ', '- ', 'http://a.example ', 'word ', 'casino\u200b'])(
    'take linear time over a text of "%s"',
    (part) => {
      const text = part.repeat(400_000 / part.length);
      expect(judged({ text, words: ['forbidden phrase', 'a a b'] }).length).toBeLessThan(4);
    },
  );
});

describe('repetition within a text', () => {
  it.each([
    ['a rule of dashes', `Above\n${'-'.repeat(40)}\nBelow`],
    ['common words in a long text', 'the war and the peace and the bread and the wine and the sea and the land and the sky and the rain'],
    ['laughter', 'hahahahahahahahaha, well said'],
    ['nothing', ''],
  ])('does not see %s', (_, text) => {
    expect(repetitionWithin(text)).toBe(0);
  });
});

describe('the word list', () => {
  it('takes one word a line, each once, in code-unit order', () => {
    expect(parseWords('  zebra \r\n\r\ncasino\ncasino\n\u0000\nBuy  now\r')).toEqual(['Buy  now', 'casino', 'zebra']);
  });

  it('leaves out lines that nobody could see', () => {
    expect(parseWords('\u200b\n\u00ad \nword')).toEqual(['word']);
  });

  it('has a greatest length', () => {
    expect(isTooLong(Array.from({ length: WORD_LIST.words }, String))).toBe(false);
    expect(isTooLong(Array.from({ length: WORD_LIST.words + 1 }, String))).toBe(true);
    expect(isTooLong(['x'.repeat(WORD_LIST.length + 1)])).toBe(true);
  });

  it.each([
    ['Casinos are many', 'casino', false],
    ['scunthorpe', 'thor', false],
    ['the ca\u200bsi\u00adno', 'casino', true],
    ['ＣＡＳＩＮＯ', 'casino', true],
    ['visit casino.example today', 'casino.example', true],
    ['über-teuer', 'ÜBER', true],
    ['cafe\u0301 noir', 'café', true],
    ['این كازينو است', 'کازینو', true],
    ['最好的赌场在这里', '赌场', true],
    ['only $$$ here', '$$$', true],
    ['nothing', '', false],
    ['a (regular) [expression', '(regular', true],
  ])('finds in "%s" the word "%s": %s', (text, word, found) => {
    expect(wordsIn(text, [word])).toEqual(found ? [word] : []);
  });
});

/** Different words, so that nothing repeats. */
function varied(length: number): string {
  return Array.from({ length: Math.ceil(length / 3) }, (_, index) => `w${String(index)}`)
    .join(' ')
    .slice(0, length);
}
