import { describe, expect, it } from 'vitest';
import { body, faults, page, PERSIAN } from './aBody.ts';

const DRAWN: [title: string, text: string, html: string][] = [
  ['draws paragraphs and emphasis', 'A *b* **c** ~~d~~', '<p>A <em>b</em> <strong>c</strong> <del>d</del></p>'],
  ['keeps a single tilde, which stands for about', 'About ~5 km or ~6 km', '<p>About ~5 km or ~6 km</p>'],
  [
    'keeps a clock time and a smiley, which look like text directives',
    'At 10:30 :smile: and :note[x]{y}',
    '<p>At 10:30 :smile: and :note[x]{y}</p>',
  ],
  [
    'tells code its language by a class and lets a keyboard scroll it',
    '```js\na < b\n```',
    '<pre tabindex="0"><code class="language-js">a &lt; b\n</code></pre>',
  ],
  ['drops comments', 'A <!-- a note to self --> b', '<p>A  b</p>'],
  ['drops a comment between paragraphs', 'A\n\n<!-- x -->\n\nB', '<p>A</p>\n\n<p>B</p>'],
  ['escapes what looks like a tag when it is escaped', '\\<b> &lt;b> `<b>`', '<p>&lt;b> &lt;b> <code>&lt;b></code></p>'],
  [
    'shows a task list as pictures of boxes',
    '- [x] a\n- [ ] b',
    '<ul class="tasks">\n<li><span class="task" role="img" aria-label="Done">☑</span> a</li>\n<li><span class="task" role="img" aria-label="Not done">☐</span> b</li>\n</ul>',
  ],
  ['draws an empty text as nothing', '', ''],
  ['reads through a byte order mark and CRLF', '\uFEFFA\r\n\r\nB\r\n', '<p>A</p>\n<p>B</p>'],
];

describe('a body', () => {
  it.each(DRAWN)('%s', (_title, text, html) => {
    expect(page(text)).toBe(html);
    expect(faults(text)).toEqual([]);
  });

  it('wraps a table in a region that scrolls, and aligns its cells by classes', () => {
    const html = page('| Year | Share | |\n|:--|--:|:-:|\n| 2018 | 1 | x |');
    expect(html).toContain('<section class="table" tabindex="0" aria-label="Table 1"><table>');
    expect(html).toContain('<th class="align-left" scope="col">Year</th>');
    expect(html).toContain('<td class="align-right">1</td>');
    expect(html).toContain('<td class="align-center"></td>');
    expect(html).not.toMatch(/ align=/);
  });

  it('numbers footnotes by their first mark and links both ways', () => {
    const html = page('A[^z] b[^y] c[^z].\n\n[^y]: Yes\n[^z]: Zed');
    expect(html).toContain('A<sup><a class="footnote-ref" href="#fn-1" id="fnref-1" aria-label="Footnote 1">1</a></sup>');
    expect(html).toContain('c<sup><a class="footnote-ref" href="#fn-1" id="fnref-1-2" aria-label="Footnote 1">1</a></sup>');
    expect(html).toContain(
      '<section class="footnotes" aria-label="Footnotes">\n<ol>\n<li id="fn-1">\n<p>Zed <a class="footnote-back" href="#fnref-1"',
    );
    expect(html).toContain('<a class="footnote-back" href="#fnref-1-2" aria-label="Back to reference 1">↩<sup>2</sup></a>');
  });

  it('speaks Persian in a Persian edition: footnotes, tables, boxes and dates', () => {
    const html = page('متن[^1]\n\n|ا|\n|-|\n|ب|\n\n- [x] پ\n\n:::event{date="2026-03-21"}\nنوروز\n:::\n\n[^1]: یادداشت', PERSIAN);
    expect(html).toContain('aria-label="پانوشت ۱">۱</a>');
    expect(html).toContain('aria-label="پانوشت‌ها"');
    expect(html).toContain('aria-label="جدول ۱"');
    expect(html).toContain('aria-label="انجام‌شده"');
    expect(html).toContain('<time datetime="2026-03-21">۱ فروردین ۱۴۰۵</time>');
  });

  it('writes a date in the calendar of the edition when it is not the usual one of its language', () => {
    expect(page(':::event{date="2026-03-21"}\nx\n:::', { ...PERSIAN, calendar: 'gregory' })).toContain('>۲۱ مارس ۲۰۲۶</time>');
  });

  it('reads code from left to right in a right-to-left edition', () => {
    const html = page('`a`\n\n```\nb\n```', PERSIAN);
    expect(html).toContain('<code dir="ltr">a</code>');
    expect(html).toContain('<pre dir="ltr" tabindex="0">');
  });

  it('counts words of running text, without code, footnotes and pull quotes', () => {
    const text =
      'One two-three, four.[^1]\n\n```\nfive six\n```\n\n:::pullquote\nseven\n:::\n\n> eight\n\n|ten|\n|-|\n|eleven|\n\n[^1]: nine';
    expect(body(text).words).toBe(7);
  });

  it('is the same every time', () => {
    const text = '# A\n\n[[nato]] <b>x</b> [^1]\n\n[^1]: b';
    expect(body(text)).toEqual(body(text));
  });
});
