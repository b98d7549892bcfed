import { describe, expect, it } from 'vitest';
import { body, faults, page } from './aBody.ts';

const DRAWN: [title: string, text: string, html: string][] = [
  ['a topic by its name', '[[nato]]', '<a class="topic-link" href="/topics/nato/" data-topic="nato">NATO</a>'],
  ['a topic in other words', '[[nato|the "alliance"]]', '<a class="topic-link" href="/topics/nato/" data-topic="nato">the “alliance”</a>'],
  [
    'a topic with spaces around',
    '[[ nato | the alliance ]]',
    '<a class="topic-link" href="/topics/nato/" data-topic="nato">the alliance</a>',
  ],
  [
    'a topic across a line ending',
    '[[nato|the\nalliance]]',
    '<a class="topic-link" href="/topics/nato/" data-topic="nato">the alliance</a>',
  ],
  ['a topic by its file', '[x](../../../topics/nato.md)', '<a class="topic-link" href="/topics/nato/" data-topic="nato">x</a>'],
  ['an article by its title', '[[2026/02/suez]]', '<a href="/2026/02/suez/">Six days at Suez</a>'],
  ['an article in other words', '[[2026/02/suez|the ship]]', '<a href="/2026/02/suez/">the ship</a>'],
  ['a subhead of an article', '[[2026/02/suez#the-tow|the tow]]', '<a href="/2026/02/suez/#the-tow">the tow</a>'],
  ['an article by its file', '[*x*](./other.md)', '<a href="/2026/02/other/"><em>x</em></a>'],
  ['an article by its file and subhead', '[x](other.md#%D8%A7)', '<a href="/2026/02/other/#%D8%A7">x</a>'],
  ['one of our addresses', '[x](/topics/x/?a=1&b=2)', '<a href="/topics/x/?a=1&amp;b=2">x</a>'],
  ['a subhead of its own', '[x](#y)', '<a href="#y">x</a>'],
  ['out of the publication', '[x](https://example.org/a)', '<a href="https://example.org/a" rel="noopener">x</a>'],
  [
    'to a bare address',
    "https://example.org/it's--so...",
    '<a href="https://example.org/it&#x27;s--so" rel="noopener">https://example.org/it\'s--so</a>…',
  ],
  [
    'to an address in angle brackets',
    '<https://example.org/?a=b&c=d>',
    '<a href="https://example.org/?a=b&amp;c=d" rel="noopener">https://example.org/?a=b&amp;c=d</a>',
  ],
  ['to a mailbox', '<desk@example.org>', '<a href="mailto:desk@example.org">desk@example.org</a>'],
  ['by reference', '[x][1]\n\n[1]: https://example.org "T"', '<a href="https://example.org" title="T" rel="noopener">x</a>'],
  ['with brackets in its words', '[[1]](https://example.org)', '<a href="https://example.org" rel="noopener">[1]</a>'],
];

const PLAIN: [title: string, text: string, html: string][] = [
  ['escaped', '\\[[nato]]', '[[nato]]'],
  ['in code', '`[[nato]]`', '<code>[[nato]]</code>'],
  ['empty', '[[]]', '[[]]'],
  ['never closed', '[[nato', '[[nato'],
  ['closed once', '[[nato]', '[[nato]'],
  ['nested', '[[a [[b]', '[[a [[b]'],
];

const REFUSED: [text: string, found: string][] = [
  ['[x](javascript:alert(1))', '1:1 unsafe-link'],
  ['[x](JaVaScRiPt:alert(1))', '1:1 unsafe-link'],
  ['[x](&#106;avascript:alert(1))', '1:1 unsafe-link'],
  ['[x](javascript&colon;alert(1))', '1:1 unsafe-link'],
  ['[x](<java&#10;script:alert(1)>)', '1:1 broken-link'],
  ['[x](<&#1;javascript:alert(1)>)', '1:1 broken-link'],
  ['[x](< javascript:alert(1)>)', '1:1 broken-link'],
  ['[x](vbscript:x)', '1:1 unsafe-link'],
  ['[x](data:text/html,<script>alert(1)</script>)', '1:1 unsafe-link'],
  ['[x](file:///etc/passwd)', '1:1 unsafe-link'],
  ['[x](tel:123)', '1:1 unsafe-link'],
  ['[x](//example.org/x)', '1:1 unsafe-link'],
  ['[x](https://)', '1:1 broken-link'],
  ['[x](http:foo)', '1:1 unsafe-link'],
  ['<javascript:alert(1)>', '1:1 unsafe-link'],
  ['[x][1]\n\n[1]: javascript:alert(1)', '1:1 unsafe-link'],
  ['<a href="javascript:alert(1)">x</a>', '1:1 unsafe-link'],
  ['<a href=" javascript:alert(1)">x</a>', '1:1 unsafe-link'],
  ['<a href="java&#x09;script:alert(1)">x</a>', '1:1 unsafe-link'],
  ['<a href="&#x6a&#x61vascript:alert(1)">x</a>', '1:1 unsafe-link'],
  ['<a href="/\\example.org">x</a>', '1:1 unsafe-link'],
  ['<a title="x">x</a>', '1:1 unsafe-link'],
  ['a [x](./report.pdf)', '1:3 broken-link'],
  ['a [x](../../../../../../etc/passwd.md)', '1:3 broken-link'],
  ['a [x](../../../../fa/articles/2026/02/a.md)', '1:3 broken-link'],
  ['a [x](./%zz.md)', '1:3 broken-link'],
  ['a [](https://example.org)', '1:3 empty-link'],
  ['a [[en/2026/02/suez]]', '1:3 malformed-link'],
  ['a [[nato|]]', '1:3 malformed-link'],
];

describe('a link leads', () => {
  it.each(DRAWN)('%s', (_title, text, html) => {
    expect(page(`See ${text}`)).toBe(`<p>See ${html}</p>`);
    expect(faults(`See ${text}`)).toEqual([]);
  });
});

describe('double brackets stay text', () => {
  it.each(PLAIN)('%s', (_title, text, html) => {
    expect(page(text)).toBe(`<p>${html}</p>`);
    expect(body(text).references).toEqual([]);
  });
});

describe('a link is refused', () => {
  it.each(REFUSED)('%s', (text, found) => {
    const rendered = body(text);
    expect(faults(text)).toEqual([found]);
    expect(rendered.html).not.toMatch(/href="(?!https:\/\/example\.org")/);
  });
});

describe('what a body points at', () => {
  it('is listed in order of place, each kind by its target', () => {
    const text = [
      '[[nato]] and [[nato|again]] [a](./other.md#p)',
      '',
      '> ![Alt](./map.png) [b](#x) [c](/topics/x/#y)',
      '',
      '::map{id="suez"}',
      '',
      'https://example.org [[2026/01/z]]',
    ].join('\n');
    expect(body(text).references).toEqual([
      { kind: 'topic', target: 'nato', fragment: null, line: 1, column: 1 },
      { kind: 'topic', target: 'nato', fragment: null, line: 1, column: 14 },
      { kind: 'article', target: '2026/02/other', fragment: 'p', line: 1, column: 29 },
      { kind: 'picture', target: 'en/articles/2026/02/map.png', fragment: null, line: 3, column: 3 },
      { kind: 'anchor', target: '', fragment: 'x', line: 3, column: 21 },
      { kind: 'page', target: '/topics/x/', fragment: 'y', line: 3, column: 29 },
      { kind: 'map', target: 'suez', fragment: null, line: 5, column: 1 },
      { kind: 'external', target: 'https://example.org', fragment: null, line: 7, column: 1 },
      { kind: 'article', target: '2026/01/z', fragment: null, line: 7, column: 21 },
    ]);
    expect(body(text)).toMatchObject({
      topicLinks: ['nato'],
      articleLinks: ['2026/02/other', '2026/01/z'],
      embeds: [{ kind: 'map', id: 'suez' }],
    });
  });

  it('does not tell its own footnotes', () => {
    expect(body('a[^1]\n\n[^1]: b').references).toEqual([]);
  });
});

describe('the bare address', () => {
  it.each([
    ['https://www.youtube.com/watch?v=a--b', 'Video on', 'youtube.com', 'www.youtube.com/watch?v=a--b'],
    ['https://youtu.be/abc', 'Video on', 'youtu.be', 'youtu.be/abc'],
    ['https://x.com/desk/status/12', 'Post on', 'x.com', 'x.com/desk/status/12'],
    ['https://mastodon.example/@desk/1234', 'Post on', 'mastodon.example', 'mastodon.example/@desk/1234'],
    ['<https://www.aparat.com/v/abc>', 'Video on', 'aparat.com', 'www.aparat.com/v/abc'],
  ])('%s by itself becomes a card', (text, says, host, address) => {
    expect(page(text)).toContain(`<span class="link-card-label">${says} <bdi class="host" dir="ltr">${host}</bdi></span>`);
    expect(page(text)).toContain(`<bdi class="link-card-address" dir="ltr">${address}</bdi>`);
    expect(page(text)).toMatch(/^<p class="link-card"><a href="https:[^"]+" rel="noopener">/);
  });

  it.each(['See https://youtu.be/abc', '[a film](https://youtu.be/abc)', 'https://example.org/', 'https://youtube.com/'])(
    '%s stays a paragraph',
    (text) => {
      expect(page(text)).not.toContain('link-card');
    },
  );
});
