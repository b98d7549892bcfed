import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseDirectory } from '#src/service/directory.ts';
import { StorageDown } from '#src/service/ports/store.ts';
import { assetDirectory } from '#src/service/runtimes/assetDirectory.ts';
import { directoryFile } from '#src/service/runtimes/node/directoryFile.ts';

const ARTICLE = { id: 'en/2026/02/suez', url: 'https://meridian.example/2026/02/suez/', title: 'Suez', edition: 'en', comments: 'open' };
const FILE = {
  site: 'https://meridian.example',
  articles: [ARTICLE, { ...ARTICLE, id: 'fa/2026/02/suez', edition: 'fa', comments: 'closed' }],
};
const textOf = (changes: object = {}) => JSON.stringify({ ...FILE, ...changes });

describe('articles.json', () => {
  it('names the articles by id', () => {
    const { site, articles } = parseDirectory(textOf());
    expect(site).toBe('https://meridian.example');
    expect([...articles.keys()]).toEqual(['en/2026/02/suez', 'fa/2026/02/suez']);
    expect(articles.get('fa/2026/02/suez')?.comments).toBe('closed');
  });

  it('may leave the rest out', () => {
    expect(parseDirectory(textOf())).toMatchObject({
      name: 'meridian.example',
      timeZone: 'UTC',
      editions: [
        { id: 'en', locale: 'en', dir: 'ltr', calendar: 'gregory' },
        { id: 'fa', locale: 'fa', dir: 'rtl', calendar: 'gregory' },
      ],
    });
  });

  it('may say how the publication writes', () => {
    const editions = [{ id: 'fa', locale: 'fa-IR', dir: 'rtl', calendar: 'persian' }];
    const directory = parseDirectory(textOf({ name: 'Meridian', timeZone: 'Asia/Tehran', editions }));
    expect(directory).toMatchObject({ name: 'Meridian', timeZone: 'Asia/Tehran', editions });
  });

  it('names a zone and languages that the machine knows, or others take their place', () => {
    const directory = parseDirectory(textOf({ timeZone: 'Mars/Olympus', editions: [{ id: 'en', locale: 'no_such_locale!' }] }));
    expect(directory).toMatchObject({ timeZone: 'UTC', editions: [{ id: 'en', locale: 'en', dir: 'ltr' }] });
  });

  it('has the origin of the site, whatever stands behind it', () => {
    expect(parseDirectory(textOf({ site: 'https://meridian.example/sub/' })).site).toBe('https://meridian.example');
  });

  it.each([
    ['half a file', textOf().slice(0, 40)],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['no site', textOf({ site: undefined })],
    ['a site that is no address', textOf({ site: 'javascript:alert(1)' })],
    ['no articles', textOf({ articles: undefined })],
    ['an article that is null', textOf({ articles: [null] })],
    ['an article without id', textOf({ articles: [{ ...ARTICLE, id: undefined }] })],
    ['an article without an absolute address', textOf({ articles: [{ ...ARTICLE, url: '/2026/' }] })],
    ['an article that is neither open nor closed', textOf({ articles: [{ ...ARTICLE, comments: 'perhaps' }] })],
  ])('that is %s is as if it could not be read', (_, text) => {
    expect(() => parseDirectory(text)).toThrow(StorageDown);
  });

  it('finds no article under the names of an object’s own parts', () => {
    const { articles } = parseDirectory(textOf());
    expect(articles.get('__proto__')).toBeUndefined();
    expect(articles.get('constructor')).toBeUndefined();
  });
});

describe('the directory of a built site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'articles.json');
  const read = directoryFile(file);

  it('cannot be read before there is one', async () => {
    await expect(read()).rejects.toBeInstanceOf(StorageDown);
  });

  it('is read once, and again when a build has replaced it', async () => {
    writeFileSync(file, textOf());
    const first = await read();
    expect(first.articles.size).toBe(2);
    expect(await read()).toBe(first);
    writeFileSync(`${file}.next`, textOf({ articles: [] }));
    renameSync(`${file}.next`, file);
    expect((await read()).articles.size).toBe(0);
  });

  it('stands while a build is being put in its place', async () => {
    const last = await read();
    rmSync(file);
    expect(await read()).toBe(last);
  });
});

describe('the directory among a Worker’s assets', () => {
  it('is asked for once a minute', async () => {
    let [now, asked] = [0, 0];
    const assets = { fetch: async () => new Response(textOf(), { status: (asked += 1) > 1 ? 404 : 200 }) };
    const read = assetDirectory(assets, () => now);
    const first = await read();
    now = 59_999;
    expect(await read()).toBe(first);
    expect(asked).toBe(1);
    now = 60_000;
    await expect(read()).rejects.toBeInstanceOf(StorageDown);
  });
});
