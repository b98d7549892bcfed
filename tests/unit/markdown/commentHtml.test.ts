import { describe, expect, it } from 'vitest';
import { commentHtml } from '#src/markdown/commentHtml.ts';

const LINK = '<a href="https://example.org/a?b=1&amp;c=2" rel="nofollow ugc noopener">https://example.org/a?b=1&amp;c=2</a>';

describe('a comment as the function writes it', () => {
  it.each([
    '<p>One line.</p>',
    '<p dir="auto">One line.</p>',
    '<p>One<br>two &amp; three &lt;b&gt; &quot;four&quot; it&#39;s</p><p>Another.</p>',
    `<p>See ${LINK}, or ${LINK}.</p>`,
    '<p dir="auto">این مقاله را خواندم.</p>\n<p>😀</p>',
    '<p>A tab\tand a line\nbreak.</p>',
    '<p>erased comment</p>',
  ])('passes as it is: %s', (html) => {
    expect(commentHtml(html)).toBe(html);
  });
});

describe('anything else', () => {
  it.each([
    'no paragraph',
    '',
    '<p>open',
    '<p>a</p>tail',
    '<p>a</p></p>',
    '<p>a<p>b</p></p>',
    '<P>a</P>',
    '<p >a</p>',
    '<p onclick="x()">a</p>',
    '<p dir="ltr">a</p>',
    '<p dir="auto" style="x">a</p>',
    '<p><script>alert(1)</script></p>',
    '<p><img src=x onerror=alert(1)></p>',
    '<p><svg><p></p></svg></p>',
    '<p><b>bold</b></p>',
    '<p>a<br/>b</p>',
    '<p>a & b</p>',
    '<p>&nbsp;</p>',
    '<p>&#60;script&#62;</p>',
    '<p>&#x3c;</p>',
    '<p>a > b</p>',
    '<p>NUL \u0000</p>',
    '<p>CSI \u009b</p>',
    '<!-- --><p>a</p>',
    '<p><!-- a --></p>',
    '<p><a href="javascript:alert(1)" rel="nofollow ugc noopener">a</a></p>',
    '<p><a href="JAVASCRIPT:alert(1)" rel="nofollow ugc noopener">a</a></p>',
    '<p><a href="data:text/html,a" rel="nofollow ugc noopener">a</a></p>',
    '<p><a href="//example.org/" rel="nofollow ugc noopener">a</a></p>',
    '<p><a href="/api/moderation" rel="nofollow ugc noopener">a</a></p>',
    '<p><a href="https://" rel="nofollow ugc noopener">a</a></p>',
    '<p><a href="https://a b/" rel="nofollow ugc noopener">a</a></p>',
    '<p><a href="https://example.org/">a</a></p>',
    '<p><a href="https://example.org/" rel="nofollow ugc noopener" target="_blank">a</a></p>',
    '<p><a href="https://example.org/" rel="nofollow">a</a></p>',
    '<p><a href="https://example.org/" onclick="x" rel="nofollow ugc noopener">a</a></p>',
    "<p><a href='https://example.org/' rel='nofollow ugc noopener'>a</a></p>",
    '<p><a href="https://example.org/&quot; onclick=&quot;x" rel="nofollow ugc noopener">a</a></p>',
    '<p><a href="https://example.org/" rel="nofollow ugc noopener"></a></p>',
    '<p><a href="https://example.org/" rel="nofollow ugc noopener"><br></a></p>',
    '<p><a href="https://example.org/" rel="nofollow ugc noopener">a</p>',
  ])('is shown as the text that it is: %s', (html) => {
    const shown = commentHtml(html);
    expect(shown.startsWith('<p>') && shown.endsWith('</p>')).toBe(true);
    expect(shown.slice(3, -4)).not.toMatch(/[<>"\u0000\u009b]/);
  });

  it('of any length is judged in a time that does not grow with its square', () => {
    const long = 60_000;
    const hostile = [
      '<p>'.repeat(long),
      `<p>${'a'.repeat(long)}`,
      `<p>${'&amp;'.repeat(long)}<`,
      `<p>${'<a href="https://'.repeat(long)}`,
      `${' '.repeat(long)}<p`,
      `<p>a</p>${' '.repeat(long)}x`,
    ];
    for (const html of hostile) expect(commentHtml(html)).not.toContain('<a');
  }, 2_000);
});
