import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '#src/entries/readContent.ts';
import type { ContentFolder } from '../../fixtures/contentFolder.ts';
import { aContentFolder, articleText } from '../../fixtures/contentFolder.ts';

const ARTICLE = 'en/articles/2026/02/slug.md';

async function told(folder: ContentFolder): Promise<string[]> {
  const { faults } = await readContent(folder.options);
  return faults.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`);
}

describe('a sound content folder', () => {
  it('is read whole, with its bodies and pictures', async () => {
    const body = '## Draught\n\nA convoy passes [[suez-canal]].\n\n![A plate](./plate.png "The canal")';
    const fields = 'tags: [Transit passage]\nimage: { src: ./plate.png, alt: A canal }';
    const folder = aContentFolder({ [ARTICLE]: articleText(fields, body), 'en/articles/2026/02/plate.png': '' });
    const { entries, faults, files } = await readContent(folder.options);
    expect(faults).toEqual([]);
    expect(files).toBe(4);
    const picture = { file: 'en/articles/2026/02/plate.png', format: 'png', width: 1, height: 1 };
    expect(entries?.articles).toMatchObject([
      {
        id: 'en/2026/02/slug',
        date: { instant: '2026-02-24T00:00:00Z' },
        tags: [{ label: 'Transit passage', slug: 'transit-passage' }],
        image: { source: picture, alt: 'A canal' },
        body: { topicLinks: ['suez-canal'], headings: [{ id: 'draught' }], pictures: [picture] },
      },
    ]);
  });

  it('knows its staging address from its own', async () => {
    const { options } = aContentFolder();
    const { entries } = await readContent({ ...options, url: 'https://staging.example' });
    expect(entries?.settings).toMatchObject({ url: 'https://staging.example', authority: 'meridian.example', staging: true });
    expect((await readContent(options)).entries?.settings).toMatchObject({ url: 'https://meridian.example', staging: false });
  });

  it('may hold a logo, dotfiles and pictures that nothing shows', async () => {
    const settings =
      'name: A\nurl: https://a.example\ntimeZone: UTC\neditions: [{ id: en, locale: en, name: English, dir: ltr }]\npublisher: { logo: ./logo.png }\n';
    const folder = aContentFolder({
      'publication.yaml': settings,
      'logo.png': '',
      'en/topics/extra.png': '',
      'en/.gitkeep': '',
      '.DS_Store': '',
    });
    const { entries, faults } = await readContent(folder.options);
    expect(faults).toEqual([]);
    expect(entries?.settings.publisher).toMatchObject({ name: 'A', logo: { file: 'logo.png' } });
  });
});

describe('settings that cannot be used', () => {
  it.each([
    ['are missing', null, 'missing-file publication.yaml:1:1'],
    ['are no YAML', 'name: a: b', 'yaml publication.yaml:1:7'],
    [
      'have an unknown field',
      'name: A\nurl: https://a.example\ntimeZone: UTC\neditions: [{ id: en, locale: en, name: English, dir: ltr }]\ntagLine: A\n',
      'unknown-field publication.yaml:5:1',
    ],
    [
      'stand under a path',
      'name: A\nurl: https://a.example/site/\ntimeZone: UTC\neditions: [{ id: en, locale: en, name: English, dir: ltr }]\n',
      'base-path publication.yaml:2:6',
    ],
    [
      'name no time zone',
      'name: A\nurl: https://a.example\ntimeZone: Europe/Londn\neditions: [{ id: en, locale: en, name: English, dir: ltr }]\n',
      'wrong-value publication.yaml:3:11',
    ],
    [
      'name an edition twice',
      'name: A\nurl: https://a.example\ntimeZone: UTC\neditions:\n  - { id: en, locale: en, name: English, dir: ltr }\n  - { id: en, locale: en, name: English, dir: ltr }\n',
      'duplicate-id publication.yaml:6:11',
    ],
    [
      'take a name of ours',
      'name: A\nurl: https://a.example\ntimeZone: UTC\neditions: [{ id: topics, locale: en, name: English, dir: ltr }]\n',
      'reserved-address publication.yaml:4:18',
    ],
    ['are a list', '- a\n- b\n', 'wrong-type publication.yaml:1:3'],
    ['are a text', 'Meridian\n', 'wrong-type publication.yaml:1:1'],
    [
      'go on in a second document',
      'name: A\nurl: https://a.example\ntimeZone: UTC\neditions: [{ id: en, locale: en, name: English, dir: ltr }]\n---\nname: B\n',
      'yaml publication.yaml:5:1',
    ],
    ...['../fa', '.', 'F A', 'Fa', 'fa.ir'].map((id): [string, string, string] => [
      `name an edition ${id}`,
      `name: A\nurl: https://a.example\ntimeZone: UTC\neditions:\n  - { id: en, locale: en, name: English, dir: ltr }\n  - { id: "${id}", locale: fa, name: Farsi, dir: rtl }\n`,
      'wrong-value publication.yaml:6:11',
    ]),
    [
      'lack their logo',
      'name: A\nurl: https://a.example\ntimeZone: UTC\neditions: [{ id: en, locale: en, name: English, dir: ltr }]\npublisher: { logo: ./lgo.png }\n',
      'missing-picture publication.yaml:5:20',
    ],
  ])('%s: all other files are judged nevertheless', async (_, settings, fault) => {
    const folder = aContentFolder({ 'publication.yaml': settings, [ARTICLE]: articleText('topics: [suez]') });
    const { entries } = await readContent(folder.options);
    expect(entries).toBeNull();
    const faults = await told(folder);
    expect(faults).toContain(fault);
    if (!fault.startsWith('reserved')) expect(faults).toContain(`unknown-topic ${ARTICLE}:7:10`);
  });
});

describe('a content folder that is not there', () => {
  it('is told as missing settings', async () => {
    const { options } = aContentFolder();
    const { faults, entries } = await readContent({ ...options, contentRoot: `${options.contentRoot}/gone` });
    expect(entries).toBeNull();
    expect(faults.map(({ rule, file }) => `${rule} ${file}`)).toEqual(['missing-folder en', 'missing-file publication.yaml']);
  });
});

describe('settings that are no file', () => {
  it.each<[string, (place: string) => void]>([
    ['a folder', (place) => mkdirSync(place)],
    ['a link', (place) => symlinkSync('/etc/hosts', place)],
  ])('but %s are told as a fault', async (_, make) => {
    const folder = aContentFolder({ 'publication.yaml': null });
    make(path.join(folder.options.contentRoot, 'publication.yaml'));
    expect(await told(folder)).toEqual(['unreadable-file publication.yaml:1:1']);
  });
});

describe('the folders of editions', () => {
  it('are those that the settings name', async () => {
    const folder = aContentFolder({ 'eng/articles/2026/02/a.md': articleText() });
    expect(await told(folder)).toEqual(['unknown-folder eng:1:1']);
  });

  it('may not be missing', async () => {
    const settings =
      'name: A\nurl: https://a.example\ntimeZone: UTC\neditions:\n  - { id: en, locale: en, name: English, dir: ltr }\n  - { id: fa, locale: fa-IR, name: Farsi, dir: rtl }\n';
    expect(await told(aContentFolder({ 'publication.yaml': settings }))).toEqual(['missing-folder fa:1:1']);
  });
});

describe('records of former runs', () => {
  it('follow every change of a file', async () => {
    const folder = aContentFolder({ [ARTICLE]: articleText() });
    expect(await told(folder)).toEqual([]);
    folder.write(ARTICLE, articleText('topics: [suez]'));
    expect(await told(folder)).toEqual([`unknown-topic ${ARTICLE}:7:10`]);
    folder.write(ARTICLE, articleText('', 'See [[natto]].'));
    expect(await told(folder)).toEqual([`unknown-topic ${ARTICLE}:9:5`]);
    folder.remove(ARTICLE);
    expect(await told(folder)).toEqual([]);
  });

  it('do not outlive a change of the time zone', async () => {
    const folder = aContentFolder({ [ARTICLE]: articleText() });
    await readContent(folder.options);
    folder.write('publication.yaml', folder.read('publication.yaml').replace('Europe/London', 'Asia/Tehran'));
    const { entries } = await readContent(folder.options);
    expect(entries?.articles[0]?.date.instant).toBe('2026-02-23T20:30:00Z');
  });

  it('are made again when they are torn', async () => {
    const folder = aContentFolder({ [ARTICLE]: articleText('kicker: Canals') });
    const first = await readContent(folder.options);
    const shelves = path.join(folder.options.cacheDir, 'entries');
    for (const shelf of readdirSync(shelves)) writeFileSync(path.join(shelves, shelf), '{"key":');
    expect(await readContent(folder.options)).toEqual(first);
  });

  it('do not hide that a picture was swapped', async () => {
    const folder = aContentFolder({ [ARTICLE]: articleText('image: { src: ./a.png, alt: A }'), 'en/articles/2026/02/a.png': '' });
    const before = (await readContent(folder.options)).entries?.articles[0]?.image?.source.hash;
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>';
    writeFileSync(path.join(folder.options.contentRoot, 'en/articles/2026/02/a.png'), svg);
    const after = (await readContent(folder.options)).entries?.articles[0]?.image?.source;
    expect(after?.hash).not.toBe(before);
    expect(after?.width).toBe(4);
  });
});

describe('fragments', () => {
  const MAP =
    '---\ntitle: M\ndescription: D\nboundaries: B\nevents:\n  - { date: 2026-01-01, at: [32.5, 29.9], title: A, text: B, source: C }\n---\n';
  const GALLERY =
    '---\ntitle: G\nkind: photo\ndate: 2026-02-24\npictures:\n  - { src: ./a.png, alt: A, caption: B, credit: C }\n---\n\n## How\n\nWords.\n';
  const files = { 'en/maps/m.md': MAP, 'en/galleries/g.md': GALLERY, 'en/galleries/a.png': '' };
  const linked = (link: string) => told(aContentFolder({ ...files, [ARTICLE]: articleText('', `## Draught\n\n${link}`) }));

  it.each([
    '[a](#draught) [b](#comments) [c](#content)',
    '[a](/2026/02/slug/#comments)',
    '[a](/maps/m/#event-1)',
    '[a](/gallery/g/#picture-1) [b](/gallery/g/#how)',
    '[a](/#anything)',
  ])('%s lead to something', async (links) => {
    expect(await linked(links)).toEqual([]);
  });

  it.each([
    '[a](#comment)',
    '[[suez-canal#gone]]',
    '[a](../../../topics/suez-canal.md#gone)',
    '[a](/topics/suez-canal/#gone)',
    '[a](/maps/m/#event-2)',
    '[a](/gallery/g/#picture-2)',
    '[a](/analysis/#comments)',
    '[a](/authors/routes-desk/#gone)',
  ])('%s leads to nothing', async (link) => {
    expect(await linked(link)).toEqual([`broken-anchor ${ARTICLE}:11:1`]);
  });
});

describe('one run', () => {
  it('tells faults of form, of fields, of references and of the body of one file together', async () => {
    const fields =
      'topics: [suez]\nkickr: A\nplaces:\n  - { name: A, at: [300, 2] }\n  - { name: B, at: [1, 2] }\nimage: { src: ./gone.png, alt: A }';
    const folder = aContentFolder({ [ARTICLE]: articleText(fields, 'See [[natto]].\n\n:::qoute\nA\n:::') });
    expect(await told(folder)).toEqual([
      `unknown-topic ${ARTICLE}:7:10`,
      `unknown-field ${ARTICLE}:8:1`,
      `wrong-value ${ARTICLE}:10:21`,
      `missing-picture ${ARTICLE}:12:15`,
      `unknown-topic ${ARTICLE}:15:5`,
      `unknown-directive ${ARTICLE}:17:1`,
    ]);
  });

  it('gives places in lists as written, though bad entries were left out', async () => {
    const fields = 'topics:\n  - 5\n  - suez\n  - 6\n  - nato';
    expect(await told(aContentFolder({ [ARTICLE]: articleText(fields) }))).toEqual([
      `wrong-type ${ARTICLE}:8:5`,
      `unknown-topic ${ARTICLE}:9:5`,
      `wrong-type ${ARTICLE}:10:5`,
      `unknown-topic ${ARTICLE}:11:5`,
    ]);
  });
});
