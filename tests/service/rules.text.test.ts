import { describe, expect, it } from 'vitest';
import { cleanName } from '#src/service/rules/name.ts';
import { cleanText, lengthOf, renderText } from '#src/service/rules/text.ts';

const link = (href: string, shown = href) => `<a href="${href}" rel="nofollow ugc noopener">${shown}</a>`;
const paragraph = (html: string) => `<p dir="auto">${html}</p>`;

describe('a text', () => {
  it.each([
    ['has its line breaks as LF', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['loses its ends', ' \n\ta text\u00a0\n', 'a text'],
    ['keeps tabs and line breaks within', 'a\tb\nc', 'a\tb\nc'],
    ['loses NUL, escapes and other controls', 'a\0b\u001b[31mc\u0085d\u007f', 'ab[31mcd'],
    ['has lone surrogates replaced', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['loses what XML cannot hold', 'a\ufffeb\uffff', 'ab'],
    ['keeps the joiners of Persian', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['keeps flags and families', '👨‍👩‍👧 🇫🇮', '👨‍👩‍👧 🇫🇮'],
  ])('%s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it.each(['', ' \r\n ', '\0\0', '\u200b\u200d\u2060', '\u3164', '\u202e\u202c', '\u2800 \u00ad', '\ufeff', '\u2062\u{e0041}'])(
    'of nothing that can be seen is empty: %j',
    (text) => {
      expect(cleanText(text)).toBe('');
    },
  );

  it('is measured in code points', () => {
    expect(lengthOf('👍'.repeat(5_000))).toBe(5_000);
  });
});

describe('a rendered text', () => {
  it.each([
    ['paragraphs and lines', 'one\ntwo\n\n \nthree', `${paragraph('one<br>two')}${paragraph('three')}`],
    ['no markup', '<script>alert(1)</script>', paragraph('&lt;script&gt;alert(1)&lt;/script&gt;')],
    ['no quotes or ampersands', `"a" & 'b' &lt;`, paragraph('&quot;a&quot; &amp; &#39;b&#39; &amp;lt;')],
    ['an address', 'see http://a.example/b', paragraph(`see ${link('http://a.example/b')}`)],
    ['an address in capitals', 'HTTPS://A.example/B', paragraph(link('https://a.example/B', 'HTTPS://A.example/B'))],
    ['an address at the end of a sentence', 'see https://a.example/b?c=d.', paragraph(`see ${link('https://a.example/b?c=d')}.`)],
    ['an address in brackets', '(https://a.example/b)', paragraph(`(${link('https://a.example/b')})`)],
    ['an address with brackets', 'https://a.example/b_(c)', paragraph(link('https://a.example/b_(c)'))],
    ['an address before an open bracket', 'https://a.example/b(', paragraph(`${link('https://a.example/b')}(`)],
    ['an address with an ampersand', 'https://a.example/?b&c', paragraph(link('https://a.example/?b&amp;c'))],
    ['an address in guillemets', '«https://a.example/»', paragraph(`«${link('https://a.example/')}»`)],
    ['an address before a Persian comma', 'https://a.example/b، و', paragraph(`${link('https://a.example/b')}، و`)],
    ['an address with a quote in it', 'https://a.example/"onclick="x', paragraph(`${link('https://a.example/')}&quot;onclick=&quot;x`)],
    ['an address with an apostrophe in it', "https://a.example/b'c", paragraph(link('https://a.example/b&#39;c'))],
    [
      'two addresses',
      'http://a.example http://b.example',
      paragraph(`${link('http://a.example/', 'http://a.example')} ${link('http://b.example/', 'http://b.example')}`),
    ],
    ['no credentials', 'https://bank.example@evil.example/', paragraph('https://bank.example@evil.example/')],
    ['no password', 'https://a:b@c.example', paragraph('https://a:b@c.example')],
    [
      'no script',
      'javascript:alert(1) JaVaScRiPt:alert(1) data:text/html,x',
      paragraph('javascript:alert(1) JaVaScRiPt:alert(1) data:text/html,x'),
    ],
    ['no broken address', 'http:// https://[ http://%', paragraph('http:// https://[ http://%')],
    ['no address inside a word', 'xhttp://a.example', paragraph('xhttp://a.example')],
    [
      'an address up to an override of direction',
      'https://a.example/\u202egnp.exe',
      paragraph(`${link('https://a.example/')}\u202egnp.exe`),
    ],
  ])('has %s', (_, text, html) => {
    expect(renderText(text)).toBe(html);
  });

  it.each([
    ['openings', '('.repeat(5_000)],
    ['closings after an address', `http://a.example/${')'.repeat(4_900)}`],
    ['full stops after an address', `http://a.example/${'.'.repeat(4_900)}b.`],
    ['schemes', 'http://'.repeat(700)],
    ['schemes with spaces', 'https:// '.repeat(550)],
    ['brackets of hosts', 'http://[ '.repeat(550)],
    ['blank lines', '\n \t'.repeat(1_600)],
    ['markup', `<${'a'.repeat(4_000)}`],
    ['at signs', `http://${'a@'.repeat(2_400)}`],
  ])('takes a moment for 5,000 characters of %s', (_, text) => {
    const before = process.cpuUsage();
    for (let round = 0; round < 20; round += 1) renderText(text);
    const { user } = process.cpuUsage(before);
    expect(user / 20).toBeLessThan(50_000);
  });
});

describe('a name', () => {
  it.each([
    ['is one line', 'Ann\r\nSet-Cookie: a=b', 'Ann Set-Cookie: a=b'],
    ['loses embeddings, overrides and isolates', '\u202eAnn\u202c \u2066B\u2069', 'Ann B'],
    ['loses controls', 'A\0n\u001bn', 'Ann'],
    ['has lone surrogates replaced', 'A\ud83d', 'A\ufffd'],
    ['loses its ends', ' Ann ', 'Ann'],
    ['keeps joiners', 'علی\u200cرضا', 'علی\u200cرضا'],
    ['is kept as it is otherwise', '<b>Ann</b> & "O\'Neill"', '<b>Ann</b> & "O\'Neill"'],
  ])('%s', (_, name, clean) => {
    expect(cleanName(name)).toBe(clean);
  });

  it.each(['', '  ', '\u200b', '\u202e', '\n', '\u3164'])('of nothing that can be seen is none: %j', (name) => {
    expect(cleanName(name)).toBeNull();
  });
});
