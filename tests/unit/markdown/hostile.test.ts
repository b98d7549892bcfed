import { describe, expect, it } from 'vitest';
import { SLOT } from '#src/markdown/slot.ts';
import { body, faults, page, PERSIAN, shown } from './aBody.ts';

/** What costs a parser more than its share, at a length; each is read or refused in the time of its length. */
const TRAPS: [title: string, make: (length: number) => string][] = [
  ['opening brackets', (n) => '['.repeat(n)],
  ['double opening brackets', (n) => '[[a '.repeat(n / 4)],
  ['closing brackets', (n) => ']'.repeat(n)],
  ['nested brackets', (n) => '['.repeat(n / 2) + ']'.repeat(n / 2)],
  ['half links', (n) => '[a](b '.repeat(n / 6)],
  ['nested pictures', (n) => '!['.repeat(n / 2) + 'a' + '](b)'.repeat(n / 8)],
  ['stars', (n) => '*'.repeat(n / 2) + 'a' + '*'.repeat(n / 2)],
  ['emphasis that never ends', (n) => '*a **a '.repeat(n / 7)],
  ['emphasis that ends late', (n) => 'a**b'.repeat(n / 8) + 'c* '.repeat(n / 6)],
  ['back quotes', (n) => '`a'.repeat(n / 2)],
  ['angle brackets', (n) => '<'.repeat(n)],
  ['half tags', (n) => '<a '.repeat(n / 3)],
  ['half tags in a block of HTML', (n) => `<div>\n${'<a b="'.repeat(n / 6)}`],
  ['half comments in a block of HTML', (n) => `<div>\n${'<!--'.repeat(n / 4)}`],
  ['open elements', (n) => '<div>\n\n'.repeat(n / 7)],
  ['open elements in one block', (n) => `<div>\n${'<b>'.repeat(n / 3)}`],
  ['quotes within quotes', (n) => '> '.repeat(n / 2) + 'a'],
  ['lists within lists', (n) => '- '.repeat(n / 2) + 'a'],
  ['a quote without its marks', (n) => '> a\n' + 'b\n'.repeat(n / 2)],
  ['underlined subheads', (n) => 'a\n===\n\n'.repeat(n / 7)],
  ['open containers', (n) => ':::note\n'.repeat(n / 8)],
  ['attributes', (n) => `::map{${'a="b" '.repeat(n / 6)}}`],
  ['half addresses', (n) => 'http://'.repeat(n / 7)],
  ['half mailboxes', (n) => 'a@'.repeat(n / 2)],
  ['quotation marks', (n) => '"\''.repeat(n / 2)],
  ['rows without their cells', (n) => `|${'a|'.repeat(n / 20)}\n|${'-|'.repeat(n / 20)}\n${'|b\n'.repeat(n / 4)}`],
  ['rows without their cells, in a quote', (n) => `> |${'a|'.repeat(n / 20)}\n> |${'-|'.repeat(n / 20)}\n${'> |b\n'.repeat(n / 6)}`],
  ['small tables that add up', (n) => `|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n${'|b\n'.repeat(300)}\n`.repeat(n / 2200)],
  ['rows without their dashes', (n) => '|a|b|\n'.repeat(n / 3)],
  ['lines of one paragraph', (n) => 'a b c\n'.repeat(n / 3)],
  ['lists of thousands', (n) => '- a\n'.repeat(n)],
  ['numbered lists of thousands', (n) => '1. a\n'.repeat(n)],
  ['texts of footnotes', (n) => Array.from({ length: n / 4 }, (_, at) => `a[^${at}]\n\n[^${at}]: x\n\n`).join('')],
  ['footnotes', (n) => 'a[^1]\n\n'.repeat(n / 7) + '[^1]: b'],
];

/** Longer than any article; what took time by the square of it would take far longer than the test may. */
const LENGTH = 100_000;
const IN_TIME = { timeout: 15_000 };

const FORGED: string[] = [
  `a ${SLOT} b`,
  'a &#0; b &#x0; b',
  `<b title="${SLOT}">a</b>`,
  '<b title="&#0;">a</b>',
  `[a](/x${SLOT}y)`,
  '[a](/x&#0;y)',
  '[a](/x%00y)',
  `:::note{title="${SLOT}"}\nx\n:::`,
  ':::note{title="&#0;"}\nx\n:::',
  `\`\`\`\n${SLOT}\n\`\`\``,
  `[[na${SLOT}to|w${SLOT}]]`,
  `![a${SLOT}](./map${SLOT}.png "c${SLOT}")`,
  `## ${SLOT}`,
  `[^1${SLOT}]\n\n[^1${SLOT}]: ${SLOT}`,
];

/** Beginnings after which a careless count would take what follows for code or for rows of a table. */
const DISGUISES = [
  '<div>\n```\n\n',
  '<!--\n\n```\n-->\n',
  '<pre>\n\n```\n</pre>\n',
  '<?x\n\n```\n?>\n',
  '<![CDATA[\n\n```\n]]>\n',
  '</a>\n```\n\n',
  ':::note\n```\n:::\n\n',
  '::::note\n:::\n```\n::::\n\n',
  '- a\n\n  ```\n',
  '1. a\n\n   ```\n',
  'a b\n|-|-|-|\n',
  '|a|b|\n|-|-|-|\n',
  '    |a|b|\n|-|-|\n',
  '# a|b\n-|-\n',
  '|a|\n|-|\n# x\n',
  'a\n---\n',
];

describe('a body that was written to harm', () => {
  it.each(TRAPS)('of %s is read or refused in time', IN_TIME, (_title, make) => {
    const rendered = body(make(LENGTH));
    for (const { found } of rendered.faults) expect(found.length).toBeLessThan(400);
  });

  it.each(DISGUISES)('is counted behind %j', (beginning) => {
    const harm = `${'a**b'.repeat(900)}\n`.repeat(6);
    expect(faults(beginning + harm).map((fault) => fault.split(' ')[1])).toEqual(['too-complex']);
  });

  it('of one line of a megabyte is read', IN_TIME, () => {
    expect(body('word '.repeat(200_000)).words).toBe(200_000);
  });

  it('of a table of ten thousand rows is read', IN_TIME, () => {
    expect(body(`|a|b|\n|-|-|\n${'|[c]|*d*|\n'.repeat(10_000)}`).html.match(/<tr>/g)).toHaveLength(10_001);
  });

  it('of more than two megabytes is refused', () => {
    expect(faults('a'.repeat(2_000_001))).toEqual(['1:1 too-complex']);
  });

  it('is told the line that costs too much', () => {
    expect(faults(`a\n\n${'>'.repeat(50)} b`)).toEqual(['3:1 too-complex']);
    expect(faults(`a\n\n${'*a '.repeat(130)}${'b* '.repeat(130)}`)).toEqual(['3:356 too-complex']);
  });

  it('may be long and deep where articles are', () => {
    const text = `${'> > - a\n'.repeat(500)}\n\`\`\`json\n${'[[[],[]],\n'.repeat(3000)}\`\`\`\n\n${':::note\na\n:::\n\n'.repeat(200)}`;
    expect(faults(text)).toEqual([]);
  });

  it.each(FORGED)('cannot forge a slot: %j', (text) => {
    const rendered = body(text);
    expect(rendered.html.split(SLOT)).toHaveLength(rendered.slots.length + 1);
    expect(JSON.stringify(rendered.slots)).not.toContain('\\u0000');
    expect(shown(rendered)).not.toContain(SLOT);
  });

  it('cannot name what every object has', () => {
    const text = '[[constructor]] [[__proto__]] [[toString|x]] [[2026/02/__proto__]] ![a](./constructor.png)';
    expect(page(text)).toBe('<p>constructor __proto__ x 2026/02/__proto__ a</p>');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('is escaped wherever its words go', () => {
    const html = page(
      '[[quoted]] [[quoted|<i>"x"]] `<b>` ![a"b<c](./map.png \'d"<e\')\n\n## <i>"x"</i> & y\n\n:::quote{by="<i>&quot;"}\nx\n:::',
    );
    expect(html).toContain('data-topic="quoted">&lt;b&gt; &amp; &quot;x&quot;</a>');
    expect(html).toContain('alt="a&quot;b&lt;c"');
    expect(html).toContain('title="d&quot;&lt;e"');
    expect(html).toContain('aria-label="Link to this section: “x” &amp; y"');
    expect(html).toContain('<span class="speaker">&lt;i>”</span>');
  });

  it('keeps Persian, Hebrew, emoji and lone surrogates as they are', () => {
    const text = 'می‌خواهم 👩‍🚀 עברית \u200F\u202E \uD83D é e\u0301';
    expect(page(text, PERSIAN)).toBe(`<p>${text}</p>`);
  });
});
