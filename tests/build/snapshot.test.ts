import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createServer } from '../../src/tools/server/createServer.ts';
import { openBrowser } from '../browser/visit.ts';
import { filesBelow, readSite, type BuiltSite } from './builtSite.ts';
import { BUILD_ENVIRONMENTS, NOW } from './environments.ts';
import { ROOT, runTool, warmCache } from './runBuild.ts';

const { articles } = JSON.parse(readFileSync(join(inject('dist'), 'articles.json'), 'utf8')) as { articles: { id: string; url: string }[] };
const open = articles.find(({ id }) =>
  readSite(inject('dist'))
    .read(`${id.slice(3)}/index.html`)
    .includes('comment-text'),
)!;
const pathOf = (article: { url: string }) => new URL(article.url).pathname;

const comment = (id: string, parent: string | null, more = {}) => ({
  id,
  parent,
  name: id.toUpperCase(),
  html: `<p dir="auto">Text of ${id}</p>`,
  date: '2026-11-20T12:00:00.000Z',
  ...more,
});
const SNAPSHOT = {
  version: 1,
  comments: {
    [open.id]: {
      article: open.id,
      count: 5,
      watermark: 'w',
      comments: [
        comment('a', null),
        comment('b', 'a'),
        comment('c', 'b', { name: 'بهرام', html: '<p>این را خواندم.</p>' }),
        comment('d', 'c', { html: '<p><script>alert(1)</script></p>' }),
        comment('e', 'd', { name: null }),
        comment('f', null, { name: null, html: '<p>erased comment</p>', erased: true }),
      ],
    },
    'en/2026/01/no-longer-there': { article: 'en/2026/01/no-longer-there', count: 1, watermark: 'w', comments: [comment('z', null)] },
  },
  popular: {
    en: {
      day: [],
      week: articles.slice(0, 3).map(({ id }, index) => ({ id, views: 30 - index })),
      month: articles.slice(0, 8).map(({ id }, index) => ({ id, views: 1300 - index })),
    },
  },
};

let folder: string;
let site: BuiltSite;
const said: string[] = [];
beforeAll(async () => {
  mkdirSync(resolve(ROOT, '.cache/test'), { recursive: true });
  folder = mkdtempSync(resolve(ROOT, '.cache/test/snapshot-'));
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data/snapshot.json'), JSON.stringify(SNAPSHOT));
  const cache = warmCache(folder);
  for (const [out, around] of [
    ['dist', BUILD_ENVIRONMENTS.tehran],
    ['again', BUILD_ENVIRONMENTS.losAngeles],
  ] as const) {
    const flags = ['--now', NOW, '--out', join(folder, out), '--cache', cache];
    const { code, stdout, stderr } = await runTool('build', flags, { ...around, BROADSHEET_DATA: join(folder, 'data') });
    expect([code, stderr]).toEqual([0, '']);
    said.push(stdout);
  }
  site = readSite(join(folder, 'dist'));
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pageAt = (address: string) => site.pages.find((page) => page.address === address)!.document;

describe('a build with a snapshot', () => {
  it('gives the same bytes for the same snapshot', () => {
    const files = filesBelow(join(folder, 'dist'));
    expect(filesBelow(join(folder, 'again'))).toEqual(files);
    expect(files.filter((file) => !readFileSync(join(folder, 'dist', file)).equals(readFileSync(join(folder, 'again', file))))).toEqual([]);
  });

  it('shows what was said on the article’s page, nested, and changes no other article’s', () => {
    const page = pageAt(pathOf(open));
    expect([...page.querySelectorAll('[data-part=list] article')].map(({ id }) => id)).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `comment-${id}`),
    );
    expect(page.querySelector('#comment-d')!.closest('ol')!.querySelector('#comment-e .answers')!.textContent).toContain('D');
    expect(page.querySelector('#comment-d .words')!.textContent).toBe('<p><script>alert(1)</script></p>');
    expect(page.querySelector('#comment-f .words')!.textContent!.trim()).toBe('Erased comment');
    expect(page.querySelector('[data-part=count]')!.textContent).toBe('5');
    const other = articles.find(({ id }) => id !== open.id)!;
    expect(site.read(`${other.id.slice(3)}/index.html`)).toBe(readSite(inject('dist')).read(`${other.id.slice(3)}/index.html`));
  });

  it('shows the most viewed on the front, with tabs for the periods that there are', () => {
    const front = pageAt('/');
    expect([...front.querySelectorAll('.most-viewed label')].map((label) => label.textContent!.trim())).toEqual(['Week', 'Month']);
    expect(front.querySelectorAll('ol[data-period=month] li')).toHaveLength(Math.min(8, articles.length));
    expect(
      readSite(inject('dist'))
        .pages.find(({ address }) => address === '/')!
        .document.querySelector('.most-viewed'),
    ).toBeNull();
  });

  it('of which a line is broken says so and goes on without it', async () => {
    writeFileSync(join(folder, 'data/snapshot.json'), '{"version":1');
    const flags = ['--now', NOW, '--out', join(folder, 'broken'), '--cache', join(folder, 'cache')];
    const { code, stdout } = await runTool('build', flags, { BROADSHEET_DATA: join(folder, 'data') });
    expect(code).toBe(0);
    expect(stdout).toContain('snapshot.json cannot be used');
    expect(readSite(join(folder, 'broken')).read(`${open.id.slice(3)}/index.html`)).toBe(
      readSite(inject('dist')).read(`${open.id.slice(3)}/index.html`),
    );
  }, 120_000);
});

describe('the most viewed in the page', () => {
  let browser: Browser;
  let origin: string;
  let server: ReturnType<typeof createAdaptorServer>;
  beforeAll(async () => {
    browser = await openBrowser();
    server = createAdaptorServer({ fetch: createServer({ dist: join(folder, 'dist') }).fetch });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  /** The front, once the function has answered with these lists; null for one that is down. */
  async function frontWith(lists: Record<string, { id: string; views: number }[]> | null) {
    const page = await browser.newPage();
    await page.route('**/api/views/popular?*', (route) => {
      const period = new URL(route.request().url()).searchParams.get('period')!;
      return lists ? route.fulfill({ json: { period, from: '', to: '', articles: lists[period] ?? [] } }) : route.fulfill({ status: 503 });
    });
    await page.goto(origin);
    await page.locator('.most-viewed').scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    const labels = await page.locator('.most-viewed label').allInnerTexts();
    const rows = await page.locator('.most-viewed li:visible').allInnerTexts();
    const href = await page.locator('.most-viewed li:visible a').first().getAttribute('href');
    await page.context().close();
    return { labels, rows: rows.map((row) => row.replace(/\s+/g, ' ').trim()), href };
  }

  it('follow the function, also to articles that were on no list', async () => {
    const last = articles.at(-1)!;
    const { labels, rows, href } = await frontWith({
      week: [
        { id: last.id, views: 1 },
        { id: 'en/no/such', views: 1 },
      ],
      month: [{ id: last.id, views: 2 }],
    });
    expect(labels).toEqual(['Week', 'Month']);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/\S+.* 1 reading$/);
    expect(href).toBe(pathOf(last));
  });

  it('lose a list that has become empty, and the tabs with the last but one', async () => {
    const { labels, rows } = await frontWith({ month: [{ id: articles[0]!.id, views: 7 }] });
    expect([labels, rows.length]).toEqual([[], 1]);
  });

  it.each([
    ['is down', null],
    ['has counted nothing', {}],
  ])('stay as they were built when the function %s', async (_, lists) => {
    const { labels, rows } = await frontWith(lists);
    expect([labels, rows.length]).toEqual([['Week', 'Month'], 3]);
  });
});
