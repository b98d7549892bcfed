import { describe, expect, it } from 'vitest';
import { body, faults, page } from './aBody.ts';

const DRAWN: [title: string, text: string, html: string][] = [
  [
    'a quote with who said it, as what, and where',
    ':::quote{by="A" role="B" source="C"}\nWords.\n:::',
    '<figure class="quote"><blockquote>\n<p>Words.</p>\n</blockquote><figcaption><span class="speaker">A</span> <span class="role">B</span> <cite>C</cite></figcaption></figure>',
  ],
  ['a quote without a speaker', ':::quote\nWords.\n:::', '<figure class="quote"><blockquote>\n<p>Words.</p>\n</blockquote></figure>'],
  [
    'a quote whose source is an address',
    ':::quote{source="https://www.example.org/a?b=1&c=2"}\nWords.\n:::',
    '<figure class="quote"><blockquote>\n<p>Words.</p>\n</blockquote><figcaption><cite><a href="https://www.example.org/a?b=1&amp;c=2" rel="noopener">example.org</a></cite></figcaption></figure>',
  ],
  ['a pull quote', ':::pullquote\nWords.\n:::', '<aside class="pullquote" role="note">\n<p>Words.</p>\n</aside>'],
  [
    'a note with its title',
    ':::note{title="T"}\nWords.\n:::',
    '<aside class="note" role="note"><p class="note-title">T</p>\n<p>Words.</p>\n</aside>',
  ],
  [
    'an event with date and source',
    ':::event{date="1893-11-12" source="S"}\nThey sign.\n:::',
    '<div class="event" id="event-1"><p class="event-date"><time datetime="1893-11-12">12 November 1893</time></p><div class="event-text">\n<p>They sign.</p>\n</div><p class="event-source"><cite>S</cite></p></div>',
  ],
  [
    'a forecast with its due date and outcome in words',
    ':::forecast{due="2027-01-01" outcome="wrong"}\nIt will.\n:::',
    '<div class="forecast" id="forecast-1" data-outcome="wrong"><p class="forecast-state"><span class="forecast-due">Due <time datetime="2027-01-01">1 January 2027</time></span> <span class="forecast-outcome">Wrong</span></p><div class="forecast-text">\n<p>It will.</p>\n</div></div>',
  ],
  [
    'embeds for components to draw',
    '::map{id="suez"}\n\n::gallery{id="a"}\n\n::film{id="b"}',
    '<!--map:suez--><!--gallery:a--><!--film:b-->',
  ],
  [
    'one within another of more colons',
    '::::note\n:::quote\nWords.\n:::\n::::',
    '<aside class="note" role="note">\n<figure class="quote"><blockquote>\n<p>Words.</p>\n</blockquote></figure>\n</aside>',
  ],
  [
    'what is typed in attributes as text',
    ':::note{title="<b>&quot;&amp;"}\nx\n:::',
    '<aside class="note" role="note"><p class="note-title">&lt;b>”&amp;</p>\n<p>x</p>\n</aside>',
  ],
];

const REFUSED: [title: string, text: string, found: string[]][] = [
  ['of an unknown name', 'A\n\n:::qoute\nx\n:::', ['3:1 unknown-directive']],
  ['with the name of an object property', ':::constructor\nx\n:::\n\n::toString', ['1:1 unknown-directive', '5:1 unknown-directive']],
  ['with an unknown attribute', ':::event{date="2026-01-01" sourse="x"}\nx\n:::', ['1:28 unknown-attribute']],
  [
    'with the attribute of an object property',
    ':::note{constructor="x" toString="y"}\nx\n:::',
    ['1:9 unknown-attribute', '1:25 unknown-attribute'],
  ],
  ['with a class or an id by shorthand', ':::note{.wide #x}\nx\n:::', ['1:9 unknown-attribute', '1:15 unknown-attribute']],
  ['without what it needs', ':::event\nx\n:::\n\n::map', ['1:1 missing-attribute', '5:1 missing-attribute']],
  ['with an empty attribute', '::map{id=""}', ['1:7 bad-attribute']],
  ['with a date in another form', ':::event{date="12 November 1893"}\nx\n:::', ['1:10 bad-date']],
  ['with a date that does not exist', ':::event{date="2026-02-30"}\nx\n:::', ['1:10 impossible-date']],
  ['with a month that does not exist', ':::forecast{due="2026-13-01" outcome="open"}\nx\n:::', ['1:13 impossible-date']],
  ['with an unknown outcome', ':::forecast{due="2026-01-01" outcome="maybe"}\nx\n:::', ['1:30 bad-attribute']],
  ['as a container that should be a line', ':::map{id="x"}\nx\n:::', ['1:1 directive-form']],
  ['as a line that should be a container', '::quote{by="x"}', ['1:1 directive-form']],
  ['with words in square brackets', ':::note[Title]\nx\n:::', ['1:1 directive-form']],
  ['without text', ':::note\n:::', ['1:1 empty-directive']],
  ['that is never closed', 'A\n\n:::note\nx\n\ny', ['3:1 unclosed-directive']],
  ['within another of as many colons', ':::note\n:::quote\nx\n:::\n\ny', ['2:1 unclosed-directive']],
  ['with a space after its colons', '::: quote\nx\n:::', ['1:1 malformed-directive']],
  ['with a brace too few', ':::quote{by="x"\ny\n:::', ['1:1 malformed-directive']],
  ['with a space before its brace', '::map {id="x"}', ['1:1 malformed-directive']],
  ['as an embed within another block', '> ::map{id="x"}', ['1:3 embed-place']],
  ['as an embed within a list', '- a\n\n  ::film{id="x"}', ['3:3 embed-place']],
  ['as an embed within raw HTML', '<details>\n<summary>s</summary>\n\n::map{id="x"}\n\n</details>', ['4:1 embed-place']],
];

describe('a directive draws', () => {
  it.each(DRAWN)('%s', (_title, text, html) => {
    expect(page(text)).toBe(html);
    expect(faults(text)).toEqual([]);
  });
});

describe('a directive is refused', () => {
  it.each(REFUSED)('%s', (_title, text, found) => {
    expect(faults(text)).toEqual(found);
  });

  it('with the nearest name, attribute and value', () => {
    expect(body(':::qoute\nx\n:::').faults[0]).toMatchObject({ found: '"qoute"', nearest: 'quote' });
    expect(body(':::quote{rol="x"}\nx\n:::').faults[0]).toMatchObject({ found: '"rol" in "quote"', nearest: 'role' });
    expect(body(':::event{date="2026-02-30"}\nx\n:::').faults[0]).toMatchObject({ found: 'date="2026-02-30"', nearest: '2026-02-28' });
    expect(body(':::forecast{due="2026-01-01" outcome="opne"}\nx\n:::').faults[0]).toMatchObject({ nearest: 'open' });
  });

  it('and its text stays', () => {
    expect(page(':::qoute\nWords.\n:::')).toBe('<p>Words.</p>');
  });
});

describe('events and forecasts', () => {
  it('are read off with their place and their text as readers see it', () => {
    const text =
      ':::event{date="1893-11-12" source="S"}\nThe [[durand-line|line]] is "agreed"[^1].\n:::\n\n:::event{date="1900-01-01"}\nA\n\nB\n:::\n\n[^1]: n';
    expect(body(text).events).toEqual([
      { date: '1893-11-12', anchor: 'event-1', text: 'The line is “agreed”.', source: 'S' },
      { date: '1900-01-01', anchor: 'event-2', text: 'A B', source: null },
    ]);
    expect(body(':::forecast{due="2027-01-01" outcome="open"}\nIt will.\n:::').forecasts).toEqual([
      { due: '2027-01-01', outcome: 'open', anchor: 'forecast-1', text: 'It will.' },
    ]);
  });

  it('are read off a text with raw HTML just the same', () => {
    expect(body(':::event{date="1893-11-12"}\nH<sub>2</sub>O\n:::').events).toMatchObject([{ anchor: 'event-1', text: 'H2O' }]);
  });

  it('may not hold a link without words, since they are shown where no name is filled in', () => {
    expect(faults(':::event{date="1893-11-12"}\nBy [[nato]]\n:::')).toEqual(['2:4 link-needs-words']);
  });
});
