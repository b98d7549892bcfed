import { describe, expect, it } from 'vitest';
import { body, faults, page } from './aBody.ts';

const KEPT: [text: string, html: string][] = [
  ['H<sub>2</sub>O', '<p>H<sub>2</sub>O</p>'],
  ['<B>a</B><BR/>b', '<p><b>a</b><br>b</p>'],
  ['<span lang="fa" dir=rtl>سلام</span>', '<p><span lang="fa" dir="rtl">سلام</span></p>'],
  ['<abbr title=\'a "b" &amp; <c>\'>x</abbr>', '<p><abbr title="a &quot;b&quot; &amp; <c>">x</abbr></p>'],
  ['<time datetime="2026-01-01">x</time>', '<p><time datetime="2026-01-01">x</time></p>'],
  ['<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>'],
  [
    '<details open>\n<summary>A &copy; b</summary>\n\n*c*\n\n</details>',
    '<details open>\n<summary>A © b</summary>\n<p><em>c</em></p>\n</details>',
  ],
  ['<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>', '<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>'],
  ['<ol start="3"><li value="5">a</li></ol>', '<ol start="3"><li value="5">a</li></ol>'],
  ['<p>3 < 4 <!-- x --> & 5</p>', '<p>3 &lt; 4  &amp; 5</p>'],
  ['<a href="/about/" title="t">x</a>', '<p><a href="/about/" title="t">x</a></p>'],
  [
    '<table><caption>C</caption><tr><th>a</th><td colspan="2">b</td></tr></table>',
    '<section class="table" tabindex="0" aria-label="C"><table><caption>C</caption><tbody><tr><th scope="row">a</th><td colspan="2">b</td></tr></tbody></table></section>',
  ],
];

const REFUSED: [title: string, text: string, found: string[]][] = [
  ['scripts', 'a\n\n<script>alert(1)</script>', ['3:1 unsafe-html']],
  ['scripts in any case', '<ScRiPt\nsrc=//x>alert("</p>")</sCrIpT>', ['1:1 unsafe-html']],
  ['scripts within a line', 'a <script>b</script>', ['1:3 unsafe-html']],
  ['styles', '<style>p{}</style>', ['1:1 unsafe-html']],
  ['frames', '<iframe src="https://example.org"></iframe>', ['1:1 unsafe-html']],
  ['forms', 'a <form action="/x"><input name="y"></form>', ['1:3 unsafe-html', '1:21 unsafe-html']],
  ['drawings, which can hold scripts', '<svg onload="alert(1)"><script>alert(1)</script></svg>', ['1:1 unsafe-html', '1:24 unsafe-html']],
  ['formulas', '<math><mtext></mtext></math>', ['1:1 unsafe-html', '1:7 unsafe-html']],
  ['objects', '<object data="x"></object>', ['1:1 unsafe-html']],
  [
    'metadata',
    '<meta http-equiv="refresh" content="0"><base href="//x"><link rel="stylesheet" href="x">',
    ['1:1 unsafe-html', '1:40 unsafe-html', '1:57 unsafe-html'],
  ],
  ['unknown elements', 'a <marquee>b</marquee>', ['1:3 unsafe-html']],
  ['elements of others', '<my-element>b</my-element>', ['1:1 unsafe-html']],
  ['heads, which have a form in Markdown', '<h2>b</h2>', ['1:1 unsafe-html']],
  ['handlers', '<b onclick="x">b</b>', ['1:1 unsafe-html']],
  ['handlers in any case', '<b OnClick=x>b</b>', ['1:1 unsafe-html']],
  ['handlers after a slash', '<p>\n<b/onclick=x>b</b></p>', ['2:1 unsafe-html', '2:15 html-nesting']],
  ['style attributes', '<b style="x">b</b>', ['1:1 unsafe-html']],
  [
    'classes and ids, which are ours',
    '<b class="x" id="y" data-topic="nato">b</b>',
    ['1:1 unsafe-html', '1:1 unsafe-html', '1:1 unsafe-html'],
  ],
  ['attributes by the names of object properties', '<b constructor="x" __proto__="y">b</b>', ['1:1 unsafe-html', '1:1 unsafe-html']],
  ['values that an attribute does not take', '<b dir="up" lang="x y">b</b>', ['1:1 unsafe-html', '1:1 unsafe-html']],
  ['a document type', '<!DOCTYPE html>', ['1:1 unsafe-html']],
  ['instructions to programs', 'a <?php x ?> b', ['1:3 unsafe-html']],
  ['character data sections', 'a <![CDATA[x]]> b', ['1:3 unsafe-html']],
  ['a comment that is never closed', 'a\n\n<!-- b\n\nc', ['3:1 unsafe-html']],
  ['a tag that is never closed', '<div>\n<b\n\nc', ['1:1 html-nesting', '2:1 unsafe-html']],
  ['an element that is never closed', 'a\n\n<div>\n\nb', ['3:1 html-nesting']],
  ['an element that is closed elsewhere', '> <div>\n\n</div>', ['1:3 html-nesting', '3:1 html-nesting']],
  ['an element that was never opened', 'a </b> b', ['1:3 html-nesting']],
  ['elements that overlap', '<b><i>a</b></i>', ['1:1 html-nesting', '1:8 html-nesting']],
  ['a block within a line', 'a <div>b</div>', ['1:3 html-nesting']],
  ['a block within a paragraph', '<p><div>b</div></p>', ['1:4 html-nesting']],
  ['paragraphs within an element of a line', '<small>\n\na\n\n</small>', ['1:1 html-nesting', '5:1 html-nesting']],
  ['a list point without a list', '<li>a</li>', ['1:1 html-nesting']],
  ['a cell without a table', '<td>a</td>', ['1:1 html-nesting']],
  ['text between list points', '<ul>a<li>b</li></ul>', ['1:5 html-nesting']],
  ['paragraphs between list points', '<ul>\n\na\n\n<li>b</li>\n</ul>', ['3:1 html-nesting']],
  ['a link within a link', '<a href="/a/">a <a href="/b/">b</a></a>', ['1:17 html-nesting']],
];

describe('raw HTML', () => {
  it.each(KEPT)('is kept: %s', (text, html) => {
    expect(page(text)).toBe(html);
    expect(faults(text)).toEqual([]);
  });

  it.each(REFUSED)('refuses %s', (_title, text, found) => {
    expect(faults(text)).toEqual(found);
    expect(body(text).html).not.toMatch(
      /<(?!\/?(?:p|b|i|u|ul|li|em|div|small|blockquote|a|br|span|td)[ >])|on\w+=|style=|class=|\sid=|data-topic/i,
    );
  });

  it('is placed where it stands, in quotes and lists as well', () => {
    expect(faults('> - <div>\n>   a\n>   <font>b</font>\n>   </div>')).toEqual(['3:5 unsafe-html']);
  });

  it('names the element that was meant', () => {
    expect(body('a <detials>b</detials>').faults[0]).toMatchObject({ found: '<detials>', nearest: '<details>' });
  });
});
