import { describe, expect, it } from 'vitest';
import { stitchBody, stitchForFeed } from '#src/markdown/stitch.ts';
import { body, PERSIAN, REFERENCES } from './aBody.ts';

const SITE = 'https://meridian.example';
const EMBEDS = { 'map:suez': { href: '/maps/suez/', title: 'Map: Suez & more' } };
const NOTHING = { topics: {}, articles: {}, pictures: {} };

const feed = (text: string, context = {}) => stitchForFeed(body(text, context), REFERENCES, { site: SITE, embeds: EMBEDS }).trim();

const FED: [title: string, text: string, html: string][] = [
  [
    'absolute addresses',
    '[[nato]] [x](/a/?b=1&c=2)',
    `<p><a href="${SITE}/topics/nato/">NATO</a> <a href="${SITE}/a/?b=1&amp;c=2">x</a></p>`,
  ],
  ['words in place of links within the page', '[x](#y) z', '<p>x z</p>'],
  ['subheads without ids and anchors', '## A', '<h2>A</h2>'],
  ['an embed as a link to its page', '::map{id="suez"}', `<p><a href="${SITE}/maps/suez/">Map: Suez &amp; more</a></p>`],
  ['nothing for an embed that has no page', 'a\n\n::map{id="none"}', '<p>a</p>'],
  [
    'tables without classes',
    '|a|\n|-:|\n|b|',
    '<section><table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table></section>',
  ],
  [
    'pictures as plain images',
    '![A <map>](./map.png "C")',
    `<figure><img src="${SITE}/_pictures/0123456789abcdef-1000.webp" alt="A &lt;map&gt;" width="1000" height="500"><figcaption><span>C</span></figcaption></figure>`,
  ],
  [
    'a speaker with commas',
    ':::quote{by="A" role="B" source="C"}\nx\n:::',
    '<figure><blockquote>\n<p>x</p>\n</blockquote><figcaption><span>A</span>, <span>B</span>, <cite>C</cite></figcaption></figure>',
  ],
  [
    'footnotes whole, without links within the page',
    'a[^1]\n\n[^1]: [b](https://example.org)',
    '<p>a<sup>1</sup></p>\n<section>\n<ol>\n<li>\n<p><a href="https://example.org">b</a> </p>\n</li>\n</ol>\n</section>',
  ],
  ['code that looks like tags as text', '`<a class="x" href="#y">`', '<p><code>&lt;a class="x" href="#y"></code></p>'],
  [
    'titles that look like tags as they are',
    '<abbr title="> <a href=&quot;#x&quot; class=">a</abbr>',
    '<p><abbr title="> <a href=&quot;#x&quot; class=">a</abbr></p>',
  ],
];

describe('a body on its page', () => {
  it('is cut where components draw', () => {
    const segments = stitchBody(body('a\n\n::map{id="suez"}\n\n::film{id="b"}\n\nc'), REFERENCES);
    expect(segments.map((segment) => (segment.kind === 'html' ? segment.html.trim() : segment.key))).toEqual([
      '<p>a</p>',
      'map:suez',
      'film:b',
      '<p>c</p>',
    ]);
  });

  it('is nothing when it is empty', () => {
    expect(stitchBody(body(''), REFERENCES)).toEqual([]);
  });

  it('keeps the words of what is not there', () => {
    const [segment] = stitchBody(body('[[nato]] [[nato|x]] [[2026/02/suez]] [*y*](./other.md) ![z](./map.png)'), NOTHING);
    expect(segment).toMatchObject({ html: '<p>nato x 2026/02/suez <em>y</em> z</p>' });
  });

  it('refuses a body whose slots and marks differ', () => {
    const rendered = body('[[nato]]');
    expect(() => stitchBody({ ...rendered, slots: rendered.slots.slice(1) }, REFERENCES)).toThrow('3 marks for 2 slots');
  });
});

describe('a body in a feed has', () => {
  it.each(FED)('%s', (_title, text, html) => {
    expect(feed(text)).toBe(html);
  });

  it('its direction when that is from right to left', () => {
    expect(feed('سلام', PERSIAN)).toBe('<div dir="rtl"><p>سلام</p></div>');
  });

  it('no mark of ours, whatever it holds', () => {
    const text =
      '# A\n\n:::event{date="2026-01-01"}\n[[nato]]\n:::\n\n:::note\n- [x] a\n:::\n\nhttps://youtu.be/abc\n\n```js\nx\n```\n\n<details open>\n<summary>s</summary>\n</details>';
    expect(feed(text)).not.toMatch(/ (?:class|id|role|tabindex|rel|data-\w+|aria-\w+|srcset)="|\0/);
    expect(feed(text)).toContain('<details open>');
  });
});
