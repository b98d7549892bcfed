import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '#src/entries/readContent.ts';
import { applyEdits } from '#src/tools/rename/edits.ts';
import { movedHref } from '#src/tools/rename/move.ts';
import { namesOf, renameArticle } from '#src/tools/rename/renameArticle.ts';
import type { ContentFolder } from '../../fixtures/contentFolder.ts';
import { aContentFolder, articleText } from '../../fixtures/contentFolder.ts';

const OLD = 'en/articles/2026/02/old.md';
const NEW = 'en/articles/2026/03/new.md';
const OTHER = 'en/articles/2026/02/other.md';

/** Every file of the content folder with its text. */
function everything({ options, read }: ContentFolder): Record<string, string> {
  const files = readdirSync(options.contentRoot, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file));
  return Object.fromEntries(files.sort().map((file) => [file, read(file)]));
}

describe('links after a move', () => {
  const move = {
    edition: 'en',
    oldRef: '2026/02/old',
    newRef: '2026/03/new',
    oldAddress: '/2026/02/old/',
    newAddress: '/2026/03/new/',
    files: new Map([[OLD, NEW]]),
    site: 'https://meridian.example',
  };

  it.each([
    ['./old.md', OTHER, '../03/new.md'],
    ['old.md#draught', OTHER, '../03/new.md#draught'],
    ['../../articles/2026/02/old.md', 'en/topics/a.md', null],
    ['../articles/2026/02/old.md', 'en/topics/a.md', '../articles/2026/03/new.md'],
    ['/2026/02/old/', OTHER, '/2026/03/new/'],
    ['/2026/02/old#x', OTHER, '/2026/03/new#x'],
    ['https://meridian.example/2026/02/old/?a=b#x', OTHER, 'https://meridian.example/2026/03/new/?a=b#x'],
    ['https://example.org/2026/02/old/', OTHER, null],
    ['./other.md', OLD, '../02/other.md'],
    ['#draught', OLD, null],
    ['/topics/suez-canal/', OLD, null],
    ['mailto:desk@meridian.example', OLD, null],
  ])('%s in %s becomes %s', (href, file, expected) => {
    expect(movedHref(href, file, move)).toBe(expected);
  });
});

describe('edits', () => {
  it('keep a byte order mark and Windows line ends', () => {
    const edits = [
      { start: 2, end: 3, text: 'B' },
      { start: 4, end: 4, text: 'x\n' },
    ];
    expect(applyEdits('\uFEFFa\r\nb\r\nc', edits)).toBe('\uFEFFa\r\nB\r\nx\r\nc');
  });
});

describe('names of a rename', () => {
  it.each([
    ['2026/02/old', '2026/03/new', '2026/03/new'],
    ['en/2026/02/old', 'en/2026/03/new', '2026/03/new'],
    ['content/en/articles/2026/02/old.md', 'content/en/articles/2026/03/new.md', '2026/03/new'],
    ['./en/articles/2026/02/old.md', 'new', '2026/02/new'],
  ])('%s and %s are understood', (from, to, expected) => {
    expect(namesOf(from, to, ['en', 'fa'])).toEqual({ edition: 'en', from: '2026/02/old', to: expected });
  });

  it('stay in their edition', () => {
    expect(() => namesOf('en/2026/02/old', 'fa/2026/02/old', ['en', 'fa'])).toThrow(/stays in its edition/);
  });
});

const LINKS = `See [[2026/02/old]], [[2026/02/old#draught|its draught]], [it](./old.md), [*again*](<./old.md#draught> "Old"),
[here](/2026/02/old/), <https://meridian.example/2026/02/old/>, [by reference][old] and \`[[2026/02/old]]\`.

\`\`\`
[[2026/02/old]] ./old.md
\`\`\`

| a | b |
|---|---|
| [[2026/02/old\\|in a table]] | [x](./old.md) |

[old]: ./old.md "Old"`;

const RENAMED = LINKS.replaceAll('[[2026/02/old', '[[2026/03/new')
  .replaceAll('./old.md', '../03/new.md')
  .replaceAll('/2026/02/old/', '/2026/03/new/')
  .replace('`[[2026/03/new]]`', '`[[2026/02/old]]`')
  .replace('```\n[[2026/03/new]] ../03/new.md', '```\n[[2026/02/old]] ./old.md');

describe('a renamed article', () => {
  const files = () => ({
    [OLD]: articleText(
      'image: { src: "./plate.png", alt: A plate }',
      '## Draught\n\nSee [the other](./other.md).\n\n![Own](./own.png "Own")\n\n::figure{src="./shared.png" alt="Shared" caption="A" credit="B"}\n\nSee [above](#draught).',
    ),
    'en/articles/2026/02/plate.png': '',
    'en/articles/2026/02/own.png': '',
    'en/articles/2026/02/shared.png': '',
    [OTHER]: articleText('related:\n  - "2026/02/old" # pinned\nimage: { src: ./shared.png, alt: Shared }', LINKS),
    'en/front.yaml': 'lead: 2026/02/old\neditorsChoice: [2026/02/other, 2026/02/old]\n',
    'en/maps/passages.md': `---\ntitle: A\ndescription: B\nboundaries: C\nevents:\n  - { date: 2026-01-01, at: [1, 2], title: A, text: B, source: C, article: 2026/02/old }\n---\n`,
  });

  it('takes its pictures along, keeps its id, redirects its address, and every link follows', async () => {
    const folder = aContentFolder(files());
    await renameArticle(folder.options, '2026/02/old', '2026/03/new');
    const texts = everything(folder);
    expect(Object.keys(texts).filter((file) => file.includes('articles'))).toEqual([
      'en/articles/2026/02/other.md',
      'en/articles/2026/02/shared.png',
      NEW,
      'en/articles/2026/03/own.png',
      'en/articles/2026/03/plate.png',
    ]);
    expect(texts[NEW]).toBe(
      (files()[OLD] ?? '')
        .replace('alt: A plate }\n', 'alt: A plate }\nid: 2026/02/old\nredirectFrom: [/2026/02/old/]\n')
        .replace('./other.md', '../02/other.md')
        .replace('./shared.png', '../02/shared.png'),
    );
    expect(texts[OTHER]).toBe(articleText('related:\n  - "2026/03/new" # pinned\nimage: { src: ./shared.png, alt: Shared }', RENAMED));
    expect(texts['en/front.yaml']).toBe('lead: 2026/03/new\neditorsChoice: [2026/02/other, 2026/03/new]\n');
    expect(texts['en/maps/passages.md']).toContain('article: 2026/03/new }');
    const { entries, faults } = await readContent(folder.options);
    expect(faults.filter(({ rule }) => rule !== 'other-month')).toEqual([]);
    expect(entries?.articles[1]).toMatchObject({ id: 'en/2026/02/old', ref: '2026/03/new', redirectFrom: ['/2026/02/old/'] });
  });

  it('can be named back, and is then what it was but for the redirect', async () => {
    const folder = aContentFolder(files());
    const before = everything(folder);
    await renameArticle(folder.options, '2026/02/old', '2026/03/new');
    await renameArticle(folder.options, '2026/03/new', '2026/02/old');
    expect(everything(folder)).toEqual({
      ...before,
      [OLD]: before[OLD]?.replace('A plate }\n', 'A plate }\nredirectFrom: [/2026/03/new/]\n'),
    });
  });

  it('keeps the redirects that it has, in the form they are written in', async () => {
    const fields = 'redirectFrom:\n  - /older/\n  - "/oldest/"\nkicker: A';
    const folder = aContentFolder({ [OLD]: articleText(fields) });
    await renameArticle(folder.options, '2026/02/old', '2026/02/new');
    expect(folder.read('en/articles/2026/02/new.md')).toBe(
      articleText('redirectFrom:\n  - /older/\n  - "/oldest/"\n  - /2026/02/old/\nkicker: A\nid: 2026/02/old'),
    );
  });

  it('is followed by addresses in other editions, whose ids mean articles of their own', async () => {
    const settings =
      'name: A\nurl: https://a.example\ntimeZone: UTC\neditions:\n  - { id: en, locale: en, name: English, dir: ltr }\n  - { id: fa, locale: fa-IR, name: Farsi, dir: rtl }\n';
    const persian = articleText('translationOf: en/2026/02/old', 'See [[2026/02/old]] and [it](/2026/02/old/).');
    const folder = aContentFolder({
      'publication.yaml': settings,
      [OLD]: articleText(),
      'fa/articles/2026/02/old.md': persian,
      'fa/sections/analysis.md': '---\nname: A\n---\n',
      'fa/authors/routes-desk.md': '---\nname: A\n---\n',
    });
    await renameArticle(folder.options, '2026/02/old', '2026/02/new');
    expect(folder.read('fa/articles/2026/02/old.md')).toBe(persian.replace('(/2026/02/old/)', '(/2026/02/new/)'));
  });
});

describe('a rename that cannot be whole', () => {
  it.each<[string, Record<string, string>, string, string, RegExp]>([
    [
      'to the id of another article',
      { [OTHER]: articleText() },
      '2026/02/old',
      '2026/02/other',
      /belongs to en\/articles\/2026\/02\/other\.md/,
    ],
    ['to what is no id', {}, '2026/02/old', '2026/13/New', /expected one such as 2026\/02\/slug/],
    ['of what does not exist', {}, '2026/02/odl', '2026/02/new', /Did you mean 2026\/02\/old\?/],
    [
      'within content that has faults',
      { [OTHER]: articleText('topics: [nowhere]') },
      '2026/02/old',
      '2026/02/new',
      /unknown topic "nowhere"[\s\S]*nothing was changed/,
    ],
    [
      'onto a picture that is there',
      { 'en/articles/2026/02/a.png': '', 'en/articles/2026/03/a.png': '', [OLD]: articleText('image: { src: ./a.png, alt: A }') },
      '2026/02/old',
      '2026/03/new',
      /a\.png exists already; nothing was changed/,
    ],
    [
      'to an address that another redirects from',
      { [OTHER]: articleText('redirectFrom: [/2026/02/new/]') },
      '2026/02/old',
      '2026/02/new',
      /would have left these faults; nothing was changed/,
    ],
  ])('%s changes nothing', async (_, files, from, to, message) => {
    const folder = aContentFolder({ [OLD]: articleText(), ...files });
    const before = everything(folder);
    await expect(renameArticle(folder.options, from, to)).rejects.toThrow(message);
    expect(everything(folder)).toEqual(before);
  });
});
