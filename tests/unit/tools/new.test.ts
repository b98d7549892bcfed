import { describe, expect, it } from 'vitest';
import { checkContent } from '#src/tools/checkContent.ts';
import { writeNewFile } from '#src/tools/scaffold/newFile.ts';
import type { NewFileRequest } from '#src/tools/scaffold/newFile.ts';
import type { ContentFolder } from '../../fixtures/contentFolder.ts';
import { aContentFolder } from '../../fixtures/contentFolder.ts';

const begin = (folder: ContentFolder, request: Partial<NewFileRequest>) =>
  writeNewFile({ ...folder.options, kind: 'topic', title: 'New thing', edition: null, slug: null, ...request });

describe('a new file', () => {
  it('of an article is a draft that passes the check', async () => {
    const folder = aContentFolder();
    const file = begin(folder, { kind: 'article', title: 'Two lanes: what "they" carry #1' });
    expect(file).toBe('en/articles/2026/11/two-lanes-what-they-carry-1.md');
    expect(folder.read(file)).toMatch(/^---\ntitle: .*\nstandfirst: .*\ndate: 2026-11-22\nsection: analysis\nauthors: \[routes-desk\]\n/);
    const { faults, entries } = await checkContent(folder.options);
    expect(faults).toEqual([]);
    expect(entries?.articles).toMatchObject([{ title: 'Two lanes: what “they” carry #1', draft: true }]);
  });

  it('of an article is not published before its standfirst is written', async () => {
    const folder = aContentFolder();
    const file = begin(folder, { kind: 'article' });
    folder.write(file, folder.read(file).replace('draft: true\n', ''));
    expect((await checkContent(folder.options)).faults).toMatchObject([{ rule: 'unwritten', severity: 'error', line: 3 }]);
  });

  it('is dated in the time zone of the publication', () => {
    const folder = aContentFolder();
    expect(begin(folder, { kind: 'article', now: '2026-07-31T23:30:00Z' })).toBe('en/articles/2026/08/new-thing.md');
  });

  it.each([
    ['topic', 'topics', 2],
    ['author', 'authors', 0],
    ['series', 'series', 1],
    ['section', 'sections', 0],
    ['page', 'pages', 0],
    ['gallery', 'galleries', 4],
    ['film', 'galleries', 4],
    ['map', 'maps', 6],
  ])('of a %s has its place in %s; the check names the %i fields to be filled in, and nothing else', async (kind, list, empty) => {
    const folder = aContentFolder();
    const file = begin(folder, { kind });
    expect(file).toBe(`en/${list}/new-thing.md`);
    const { faults } = await checkContent(folder.options);
    expect(faults.map((fault) => [fault.file, fault.rule])).toEqual(Array.from({ length: empty }, () => [file, 'empty-value']));
  });

  it('has a name of its title, in any script, or the one that is asked for', () => {
    const folder = aContentFolder();
    expect(begin(folder, { title: 'کانال سوئز' })).toBe('en/topics/کانال-سوئز.md');
    expect(begin(folder, { slug: 'Turkish Straits' })).toBe('en/topics/turkish-straits.md');
    expect(begin(folder, { title: 'Suez -- six days & a night' })).toBe('en/topics/suez-six-days-a-night.md');
  });

  it('has a name that is not too long for a disk or an eye', () => {
    const folder = aContentFolder();
    expect(begin(folder, { title: `${'Passage '.repeat(20)}` })).toBe(`en/topics/${'passage-'.repeat(10).slice(0, -1)}.md`);
    expect(begin(folder, { title: 'کانال'.repeat(60) })).toBe(`en/topics/${'کانال'.repeat(16)}.md`);
  });

  it.each<[string, Partial<NewFileRequest>, RegExp]>([
    ['a file that exists', { title: 'Suez Canal' }, /suez-canal\.md exists already; nothing was written/],
    ['a kind that does not', { kind: 'artcle' }, /expected one of article.* Did you mean article\?/],
    ['an edition that does not', { edition: 'fa' }, /Found the edition "fa", expected one of en/],
    ['a title without letters', { title: '!?' }, /expected one with letters or digits/],
    ['a name that is too long', { slug: 'x'.repeat(81) }, /81 letters.*at most 80/],
    ['a page at an address of ours', { kind: 'page', title: 'Search' }, /the engine needs \/search\/ itself/],
    ['a section that reads as a year', { kind: 'section', title: '2026' }, /the engine needs \/2026\/ itself/],
  ])('is refused for %s', (_, request, message) => {
    const folder = aContentFolder();
    const before = folder.read('en/topics/suez-canal.md');
    expect(() => begin(folder, request)).toThrow(message);
    expect(folder.read('en/topics/suez-canal.md')).toBe(before);
  });

  it('needs a publication around it', () => {
    const folder = aContentFolder({ 'publication.yaml': null });
    expect(() => begin(folder, {})).toThrow(/no publication\.yaml/);
    folder.write('publication.yaml', 'name: Meridian\n');
    expect(begin(folder, {})).toBe('en/topics/new-thing.md');
  });

  it('of an article needs a section and an author', () => {
    const bare = (file: string) => aContentFolder({ [file]: null });
    expect(() => begin(bare('en/sections/analysis.md'), { kind: 'article' })).toThrow(/npm run new -- section/);
    expect(() => begin(bare('en/authors/routes-desk.md'), { kind: 'article' })).toThrow(/npm run new -- author/);
  });
});
