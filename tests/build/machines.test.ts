import { mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesBelow, readSite, type BuiltSite } from './builtSite.ts';
import { ROOT, runTool, warmCache } from './runBuild.ts';
import { parseXml } from './rules/xml.ts';

const site = readSite(inject('dist'));

describe('what the build leaves for machines', () => {
  it('is no working file of its own, and no file of a draft', () => {
    expect(site.files.filter((file) => /build-records|\.map$|^\.|rhine-gauge/.test(file))).toEqual(['.assetsignore']);
  });

  it('is a list of articles as the function reads it', () => {
    const list = JSON.parse(site.read('articles.json')) as { site: string; articles: Record<string, string>[] };
    expect(list.site).toMatch(/^https:\/\/[^/]+$/);
    for (const article of list.articles) {
      expect(Object.keys(article)).toEqual(['id', 'url', 'title', 'edition', 'comments']);
      expect(article).toMatchObject({
        id: expect.stringMatching(/^en\/\d{4}\/\d{2}\/[a-z0-9-]+$/),
        url: expect.stringMatching(new RegExp(`^${list.site}/\\d{4}/\\d{2}/[a-z0-9-]+/$`)),
        edition: 'en',
        comments: expect.stringMatching(/^(?:open|closed)$/),
      });
    }
    const forms = site.pages.filter(({ document }) => document.querySelector('form[action="/api/comments"]'));
    const open = list.articles.filter(({ comments }) => comments === 'open').map(({ id }) => id);
    expect(forms.map(({ document }) => document.querySelector('input[name=article]')!.getAttribute('value')).toSorted()).toEqual(
      open.toSorted(),
    );
  });

  it('holds a twin of every page in brotli and gzip', () => {
    const all = new Set(filesBelow(inject('dist')));
    expect(site.pages.filter(({ file }) => !all.has(`${file}.br`) || !all.has(`${file}.gz`)).map(({ file }) => file)).toEqual([]);
  });

  it('holds no picture that no file names, and every one that is named', () => {
    const texts = site.files.filter((file) => /\.(?:html|xml|json)$/.test(file)).map(site.read);
    const named = new Set(
      texts.flatMap((text) => [...text.matchAll(/\/(_(?:pictures|media)\/[0-9a-f]{16}[\w.-]*)/g)].map((match) => match[1]!)),
    );
    const hashes = new Set([...named].map((file) => file.slice(0, file.indexOf('/') + 17)));
    const there = site.files.filter((file) => /^_(?:pictures|media)\//.test(file));
    expect([...named].filter((file) => !there.includes(file))).toEqual([]);
    expect(there.filter((file) => !hashes.has(file.slice(0, file.indexOf('/') + 17)))).toEqual([]);
  });

  it('is without a news sitemap while there is no news', () => {
    expect(site.files).not.toContain('news-sitemap.xml');
  });
});

describe('a staging build as of an earlier moment', () => {
  let folder: string;
  let staging: BuiltSite;
  beforeAll(async () => {
    folder = mkdtempSync(resolve(ROOT, '.cache/test/staging-'));
    const flags = [
      '--now',
      '2026-11-18T00:00Z',
      '--url',
      'https://staging.example',
      '--out',
      resolve(folder, 'dist'),
      '--cache',
      warmCache(folder),
    ];
    const { code, stderr } = await runTool('build', flags);
    expect([code, stderr]).toEqual([0, '']);
    staging = readSite(resolve(folder, 'dist'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('asks search engines to stay away, in robots.txt, in the headers and on every page', () => {
    expect(staging.read('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    expect(staging.read('_headers')).toContain('  X-Robots-Tag: noindex\n');
    for (const { address, document } of staging.pages) {
      expect([address, document.querySelector('meta[name=robots]')?.getAttribute('content')]).toEqual([address, 'noindex']);
    }
  });

  it('names its own origin everywhere and keeps the guids of production', () => {
    expect(JSON.parse(staging.read('articles.json'))).toMatchObject({ site: 'https://staging.example' });
    const feed = staging.read('feed.xml');
    expect(feed).toContain('https://staging.example/feed.xml');
    expect(feed).not.toContain('https://meridian.example');
    expect(feed).toContain('tag:meridian.example,2026:');
  });

  it('knows the articles of that moment, and lists the news of the 48 hours before', () => {
    const articles = (built: BuiltSite) =>
      (JSON.parse(built.read('articles.json')) as { articles: { id: string }[] }).articles.map(({ id }) => id);
    expect(articles(site).length).toBeGreaterThanOrEqual(articles(staging).length);
    const news = parseXml(staging.read('news-sitemap.xml'));
    const dates = [...news.getElementsByTagName('news:publication_date')].map((date) => date.textContent!);
    expect(dates.length).toBeGreaterThan(0);
    for (const date of dates) {
      expect(date >= '2026-11-16T00:00:00Z').toBe(true);
      expect(date <= '2026-11-18T00:00:00Z').toBe(true);
    }
  });
});
