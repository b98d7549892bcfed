import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '#src/editorial/fault.ts';
import { checkContent } from '#src/tools/checkContent.ts';
import type { Checked } from '#src/tools/checkContent.ts';

const FIXTURE = path.resolve('tests/fixtures/faults');
const MONTH = 'en/articles/2026/';

/** Rule, file (`~/` is the folder of the year), line, column, what stands at that very place, nearest valid value. */
type Planted = [rule: string, file: string, line: number, column: number, at: string, nearest: string | null];

const PLANTED: Planted[] = [
  ['unknown-folder', 'en/artciles', 1, 1, '', 'articles'],
  ['file-name', '~/02/Two Lanes.md', 1, 1, '---', 'two-lanes.md'],
  ['ambiguous-date', '~/02/ambiguous-date.md', 4, 7, '02/03/2026', null],
  ['bad-date', '~/02/bad-date.md', 4, 7, '24 February 2026', null],
  ['missing-alt', '~/02/body-alt.md', 9, 1, '![](./plate.png)', null],
  ['broken-anchor', '~/02/body-anchor-elsewhere.md', 9, 5, '[there](./sound.md#a-heding)', '#a-heading'],
  ['broken-anchor', '~/02/body-anchor.md', 11, 5, '[above](#drought).', '#draught'],
  ['unknown-article', '~/02/body-article.md', 9, 5, '[[2026/02/sund]].', '2026/02/sound'],
  ['unknown-attribute', '~/02/body-attribute.md', 9, 10, 'bye="Lloyd"}', 'by'],
  ['unknown-directive', '~/02/body-directive.md', 9, 1, ':::qoute{by="Lloyd"}', 'quote'],
  ['impossible-date', '~/02/body-event-date.md', 9, 10, 'date="1888-02-30" source="Tr', '1888-02-29'],
  ['unknown-article', '~/02/body-file.md', 9, 5, '[the other](./sund.md).', '2026/02/sound'],
  ['unknown-film', '~/02/body-film.md', 9, 1, '::film{id="convoys"}', '::gallery{id="convoys"}'],
  ['unknown-gallery', '~/02/body-gallery.md', 9, 1, '::gallery{id="convoy"}', '::film{id="convoy"}'],
  ['unsafe-html', '~/02/body-handler.md', 9, 3, '<span onclick="steal()">conv', null],
  ['broken-link', '~/02/body-link.md', 9, 5, '[the sections](/analisys/).', '/analysis/'],
  ['unknown-map', '~/02/body-map.md', 9, 1, '::map{id="pasages"}', 'passages'],
  ['broken-link', '~/02/body-own-site.md', 9, 5, '[the topic](https://faults.e', '/topics/suez-canal/'],
  ['missing-picture', '~/02/body-picture.md', 9, 1, '![A plate](./plaet.png "The ', './plate.png'],
  ['unsafe-html', '~/02/body-script.md', 11, 1, '<script>alert(1)</script>', null],
  ['unknown-topic', '~/02/body-topic.md', 9, 15, '[[natto]], met.', 'nato'],
  ['duplicate-key', '~/02/duplicate-key.md', 8, 1, 'kicker: Straits', null],
  ['empty-value', '~/02/empty-value.md', 7, 1, 'kicker:', null],
  ['empty-file', '~/02/empty.md', 1, 1, '', null],
  ['impossible-date', '~/02/impossible-date.md', 4, 7, '2026-02-30', '2026-02-28'],
  ['frontmatter-language', '~/02/javascript.md', 1, 4, 'js', '---'],
  ['duplicate-id', '~/02/kept-id.md', 7, 5, '2026/02/sound', null],
  ['missing-alt', '~/02/missing-alt.md', 7, 1, 'image:', null],
  ['missing-field', '~/02/missing-field.md', 1, 1, '---', null],
  ['missing-picture', '~/02/missing-picture.md', 8, 8, './plaet.png', './plate.png'],
  ['missing-frontmatter', '~/02/no-frontmatter.md', 1, 1, '# A convoy', null],
  ['unknown-file', '~/02/notes.txt', 1, 1, 'Notes.', 'notes.md'],
  ['wrong-type', '~/02/number-for-text.md', 2, 8, '1956', '"1956"'],
  ['other-month', '~/02/other-month.md', 4, 7, '2026-01-24', null],
  ['duplicate-part', '~/02/part-one.md', 7, 39, '1 }', null],
  ['redirect-taken', '~/02/redirect-taken.md', 7, 16, '/topics/nato/]', null],
  ['redirect-twice', '~/02/redirect-twice.md', 8, 5, '/old/convoy/', null],
  ['repeated-value', '~/02/repeated-value.md', 7, 16, 'nato]', null],
  ['unknown-section', '~/02/several-at-once.md', 5, 10, 'analysys', 'analysis'],
  ['unknown-topic', '~/02/several-at-once.md', 7, 10, 'natto]', 'nato'],
  ['unknown-field', '~/02/several-at-once.md', 10, 3, 'prat: 1', 'part'],
  ['wrong-value', '~/02/several-at-once.md', 13, 17, '132.55]', null],
  ['wrong-value', '~/02/several-at-once.md', 16, 10, 'example.org', null],
  ['tab', '~/02/tab.md', 4, 1, '\tsrc: ./plate.png', null],
  ['duplicate-tag', '~/02/tag-second.md', 7, 8, 'transit Passage]', 'Transit passage'],
  ['too-long', '~/02/too-long.md', 3, 13, 'xxx', null],
  ['unreadable-picture', '~/02/torn-picture.md', 8, 8, './torn.png', null],
  ['unclosed-frontmatter', '~/02/unclosed.md', 1, 1, '---', null],
  ['unknown-author', '~/02/unknown-author.md', 6, 11, 'maps-dsk]', 'maps-desk'],
  ['unknown-field', '~/02/unknown-field.md', 7, 1, 'kickr: Canals', 'kicker'],
  ['unknown-article', '~/02/unknown-related.md', 8, 5, '2026/02/linkd', '2026/02/linked'],
  ['unknown-section', '~/02/unknown-section.md', 5, 10, 'politics', null],
  ['unknown-series', '~/02/unknown-series.md', 8, 7, 'clause-by-claus', 'clause-by-clause'],
  ['unknown-topic', '~/02/unknown-topic.md', 7, 16, 'suez-cannal]', 'suez-canal'],
  ['unknown-translation', '~/02/unknown-translation.md', 7, 16, 'fa/2026/02/sound', null],
  ['unpublished-link', '~/02/unpublished-link.md', 9, 5, '[[2026/02/draft]].', null],
  ['updated-before-date', '~/02/updated-before-date.md', 7, 10, '2026-02-20', null],
  ['wrong-type', '~/02/wrong-type.md', 7, 9, 'nato', '[nato]'],
  ['wrong-value', '~/02/wrong-value.md', 7, 11, 'opened', 'open'],
  ['yaml-alias', '~/02/yaml-bomb.md', 3, 8, '*a, *a, *a, *a, *a, *a, *a, ', null],
  ['yaml', '~/02/yaml-syntax.md', 2, 8, 'Suez: six days', null],
  ['yaml-tag', '~/02/yaml-tag.md', 2, 8, '!!js/function "function () {', null],
  ['wrong-type', '~/02/yes-for-true.md', 7, 8, 'yes', 'true'],
  ['impossible-date', '~/03/skipped-hour.md', 4, 7, '2026-03-29T01:30', '2026-03-29T02:30'],
  ['ambiguous-date', '~/10/doubled-hour.md', 4, 7, '2026-10-25T01:30', '2026-10-25T01:30+01:00'],
  ['misplaced-file', '~/misplaced.md', 1, 1, '---', null],
  ['unknown-article', 'en/front.yaml', 1, 7, '2026/02/sond', '2026/02/sound'],
  ['unknown-topic', 'en/front.yaml', 3, 11, 'natto]', 'nato'],
  ['unknown-map', 'en/front.yaml', 4, 6, 'pasages', 'passages'],
  ['unknown-gallery', 'en/front.yaml', 5, 11, 'convois]', 'convoys'],
  ['unknown-section', 'en/front.yaml', 7, 14, 'analisys', 'analysis'],
  ['missing-media', 'en/galleries/convoy.md', 5, 8, './convoy.mp4', null],
  ['wrong-media', 'en/galleries/convoy.md', 7, 11, './convoy.srt', null],
  ['missing-transcript', 'en/galleries/convoy.md', 10, 1, '', null],
  ['missing-alt', 'en/galleries/convoys.md', 10, 5, 'src: ./plate.png', null],
  ['unknown-article', 'en/maps/passages.md', 16, 14, '2026/02/suond', '2026/02/sound'],
  ['duplicate-address', 'en/sections/about.md', 1, 1, '---', null],
  ['empty-value', 'en/sections/colourful.md', 3, 1, 'accent: #aa3311', null],
  ['reserved-address', 'en/sections/feeds.md', 1, 1, '---', null],
  ['needless-body', 'en/sections/wordy.md', 5, 1, 'A section has no page text.', null],
  ['circular-topics', 'en/topics/circle-one.md', 8, 11, 'circle-two]', null],
  ['unknown-topic', 'en/topics/orphan.md', 8, 11, 'natoo]', 'nato'],
];

const SOUND_TOPIC = '---\nname: Café\ndefinition: A place.\nasOf: 2026-01-01\nsource:\n  title: Register\nkind: place\n---\n';
const SOUND_ARTICLE = '---\ntitle: A\nstandfirst: B\ndate: 2026-02-24\nsection: analysis\nauthors: [maps-desk]\n---\n\nText.\n';

/** Files that cannot be committed as text, or not to every disk; they are written into the copy that is checked. */
const ODDITIES: [file: string, content: string | Uint8Array][] = [
  ['~/02/latin-1.md', Buffer.from('---\ntitle: A caf\u00e9\n---\n', 'latin1')],
  ['~/02/utf-16.md', Buffer.from('\ufeff---\ntitle: A\n---\n', 'utf16le')],
  ['~/02/nul.md', '---\ntitle: A\n---\nText \0 text.\n'],
  ['~/02/five-megabytes.md', '---\ntitle: A\n---\n'.padEnd(5_000_000, 'x')],
  ['~/02/Tab.md', SOUND_ARTICLE],
  ['en/topics/cafe\u0301.md', SOUND_TOPIC],
  ['en/topics/caf\u00e9.md', SOUND_TOPIC],
  ['~/02/byte-order-mark.md', `\ufeff${SOUND_ARTICLE}`],
  ['~/02/windows-lines.md', SOUND_ARTICLE.replace('\n---\n\n', '\nkickr: A\n---\n\n').replaceAll('\n', '\r\n')],
];

const PLANTED_ODDITIES: Planted[] = [
  ['invalid-utf8', '~/02/latin-1.md', 2, 13, '', null],
  ['invalid-utf8', '~/02/utf-16.md', 1, 1, '', null],
  ['control-character', '~/02/nul.md', 4, 6, '\0 text.', null],
  ['too-large', '~/02/five-megabytes.md', 1, 1, '---', null],
  ['file-name', '~/02/Tab.md', 1, 1, '---', 'tab.md'],
  ['duplicate-id', '~/02/tab.md', 1, 1, '---', null],
  ['duplicate-id', 'en/topics/caf\u00e9.md', 1, 1, '---', null],
  ['unknown-field', '~/02/windows-lines.md', 7, 1, 'kickr: A', 'kicker'],
];

const ALL = [...PLANTED, ...PLANTED_ODDITIES];

describe('a folder with planted faults', () => {
  let folder: string;
  let content: string;
  let checked: Checked;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'faults-'));
    content = path.join(folder, 'content');
    await cp(FIXTURE, content, { recursive: true });
    for (const [file, bytes] of ODDITIES) await writeFile(path.join(content, whole(file)), bytes);
    await symlink('sound.md', path.join(content, MONTH, '02/link.md'));
    checked = await check();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const check = () => checkContent({ contentRoot: content, cacheDir: path.join(folder, 'cache'), url: null, now: '2026-11-22T00:00:00Z' });
  const at = (file: string, line: number, column: number) => (fault: Fault) =>
    fault.file === whole(file) && fault.line === line && fault.column === column;

  it.each(ALL)('%s in %s is told at %i:%i', async (rule, file, line, column, text, nearest) => {
    const faults = checked.faults.filter(at(file, line, column));
    expect(faults.map((fault) => [fault.rule, fault.nearest])).toContainEqual([rule, nearest]);
    if (text !== '') expect((await textAt(path.join(content, whole(file)), line, column)).slice(0, text.length)).toBe(text);
  });

  it('says what was found and what was expected of every fault', () => {
    expect(checked.faults.filter(({ found, expected }) => found.trim() === '' || expected.trim() === '')).toEqual([]);
  });

  it('tells nothing that was not planted', () => {
    const planted = new Set(ALL.map(([rule, file, line, column]) => `${rule} ${whole(file)} ${line} ${column}`));
    const told = checked.faults.map(({ rule, file, line, column }) => `${rule} ${file} ${line} ${column}`);
    expect(told.filter((fault) => !planted.has(fault))).toEqual([`unknown-file ${MONTH}02/link.md 1 1`]);
  });

  it('tells more than thirty kinds in one run, in order of file and line', () => {
    expect(new Set(checked.faults.map(({ rule }) => rule)).size).toBeGreaterThan(40);
    const places = checked.faults.map(({ file, line }) => `${file}:${String(line).padStart(4, '0')}`);
    expect(places).toEqual(places.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  });

  it('tells the same again out of its records', async () => {
    expect((await check()).faults).toEqual(checked.faults);
  });

  it('never runs frontmatter in JavaScript', () => {
    expect(Reflect.get(globalThis, 'frontmatterWasRun')).toBeUndefined();
  });

  it('leaves entries with an error out and keeps the others', () => {
    const files = checked.entries?.articles.map(({ file }) => file) ?? [];
    expect(files).toContain(`${MONTH}02/byte-order-mark.md`);
    expect(files).toContain(`${MONTH}02/linked.md`);
    expect(files).not.toContain(`${MONTH}02/unknown-field.md`);
  });
});

function whole(file: string): string {
  return file.replace(/^~\//, MONTH);
}

async function textAt(file: string, line: number, column: number): Promise<string> {
  const lines = (await readFile(file, 'utf8')).replace(/^\ufeff/, '').split(/\r?\n/);
  return (lines[line - 1] ?? '').slice(column - 1);
}
