import { describe, expect, it } from 'vitest';
import { page, PERSIAN } from './aBody.ts';

const ENGLISH: [text: string, set: string][] = [
  ['"A" and \'b\'', '“A” and ‘b’'],
  ['"A \'b\' c"', '“A ‘b’ c”'],
  ["it's the '90s, rock 'n' roll, 'tis", 'it’s the ’90s, rock ’n’ roll, ’tis'],
  ["the states' rights", 'the states’ rights'],
  ['("A")', '(“A”)'],
  ['"*A*" b', '“<em>A</em>” b'],
  ['*"A"* b', '<em>“A”</em> b'],
  ['"`a`"', '“<code>a</code>”'],
  ['A"', 'A”'],
  ['A -- b --- c', 'A – b — c'],
  ['1914--18 a---b', '1914–18 a—b'],
  ['run --now -- x', 'run --now – x'],
  ['a --> b <-- c', 'a --> b &lt;-- c'],
  ['a ---- b', 'a ---- b'],
  ['Wait...', 'Wait…'],
  ['"[A "b"](https://example.org/a--b)"', '“<a href="https://example.org/a--b" rel="noopener">A “b”</a>”'],
  ['<kbd>"</kbd> <abbr title="a -- &quot;b&quot;">"x"</abbr>', '<kbd>"</kbd> <abbr title="a -- &quot;b&quot;">“x”</abbr>'],
  ['“already set”', '“already set”'],
  ['👩‍🚀 "é"', '👩‍🚀 “é”'],
];

describe('typography', () => {
  it.each(ENGLISH)('sets %s as English does', (text, set) => {
    expect(page(text)).toBe(`<p>${set}</p>`);
  });

  it('sets quotation marks of Persian', () => {
    expect(page('او گفت: "سلام \'دوست\' من" و رفت...', PERSIAN)).toBe('<p>او گفت: «سلام ‹دوست› من» و رفت…</p>');
  });

  it('keeps an apostrophe within Persian', () => {
    expect(page("Lloyd's و states' x", PERSIAN)).toBe('<p>Lloyd’s و states’ x</p>');
  });

  it('keeps the quotation marks of a language it does not know', () => {
    expect(page('"A" \'b\' -- c...', { locale: 'cy' })).toBe('<p>"A" \'b\' – c…</p>');
  });

  it('begins anew in each block', () => {
    expect(page('- "a\n- "b"')).toBe('<ul>\n<li>“a</li>\n<li>“b”</li>\n</ul>');
  });

  it('leaves code alone', () => {
    expect(page('`"a" -- b...`\n\n```\n"a"\n```')).toBe('<p><code>"a" -- b...</code></p>\n<pre tabindex="0"><code>"a"\n</code></pre>');
  });
});
