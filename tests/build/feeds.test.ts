import { parseFeed } from '@rowanmanning/feed-parser';
import { parseJsonFeed, parseOpml } from 'feedsmith';
import RssParser from 'rss-parser';
import { describe, expect, inject, it } from 'vitest';
import { readSite, siteOf } from './builtSite.ts';
import { JSON_FEED_RULES, readJsonFeed } from './rules/jsonFeedRules.ts';
import { readRss } from './rules/rssFile.ts';
import { RSS_RULES } from './rules/rssRules.ts';
import { textOf } from './rules/xml.ts';

const site = readSite(inject('dist'));
const ours = siteOf(site);
const rssFiles = site.files.filter((file) => file.endsWith('feed.xml'));
const jsonFiles = site.files.filter((file) => file.endsWith('feed.json'));
const rss = rssFiles.map((file) => readRss(`${ours}/${file}`, site.read(file)));
const json = jsonFiles.map((file) => readJsonFeed(`${ours}/${file}`, site.read(file)));

const hubs = site.pages.map(({ address }) => address).filter((address) => /^\/(?:topics|tags|authors|series)\/[^/]+\/$/.test(address));

describe('the RSS feeds', () => {
  it('stand at the front and under every section, topic, tag, author and series', () => {
    expect(rssFiles).toContain('feed.xml');
    expect(hubs.map((hub) => `${hub.slice(1)}feed.xml`).filter((file) => !rssFiles.includes(file))).toEqual([]);
    expect(rssFiles.length).toBeGreaterThanOrEqual(1 + hubs.length + 3);
  });

  it.each(RSS_RULES)('keep the rule: $rule', ({ faults }) => {
    expect(rss.flatMap((feed) => faults(feed).map((fault) => `${feed.address}: ${fault}`))).toEqual([]);
  });

  it('are read whole by rss-parser', async () => {
    for (const feed of rss) {
      const read = await new RssParser().parseString(feed.xml);
      expect(read.items.map(({ guid }) => guid)).toEqual(feed.articles.map((article) => textOf(article, 'guid')));
      expect(read.items.every((article) => article.title && article.link && article.isoDate && article['content:encoded'])).toBe(true);
    }
  });

  it('are read whole by @rowanmanning/feed-parser', () => {
    for (const feed of rss) {
      const read = parseFeed(feed.xml);
      expect(read.items.map(({ id }) => id)).toEqual(feed.articles.map((article) => textOf(article, 'guid')));
      expect(
        read.items.every(({ title, url, published, content, authors }) => title && url && published && content && authors.length > 0),
      ).toBe(true);
    }
  });

  it('carry every article of the publication that is among the newest, with its whole text', () => {
    const front = rss.find(({ address }) => address === `${ours}/feed.xml`)!;
    for (const article of front.articles) {
      const path = new URL(textOf(article, 'link')!).pathname;
      const page = site.pages.find(({ address }) => address === decodeURI(path))!;
      const paragraphs = [...page.document.querySelectorAll('main p')].map((paragraph) => paragraph.textContent!.trim());
      const text = textOf(article, 'content:encoded')!
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ');
      const longest = paragraphs
        .toSorted((a, b) => b.length - a.length)
        .slice(0, 1)[0]!
        .replace(/\s+/g, ' ');
      expect(text.length).toBeGreaterThan(1000);
      expect(decodeEntities(text)).toContain(longest.slice(0, 80));
    }
  });
});

function decodeEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x26;', '&')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'");
}

describe('the JSON feeds', () => {
  it('stand at the front, under sections and under topics, each beside its RSS twin', () => {
    expect(jsonFiles).toContain('feed.json');
    expect(
      hubs
        .filter((hub) => hub.startsWith('/topics/'))
        .map((hub) => `${hub.slice(1)}feed.json`)
        .filter((file) => !jsonFiles.includes(file)),
    ).toEqual([]);
    expect(jsonFiles.filter((file) => !rssFiles.includes(file.replace(/json$/, 'xml')))).toEqual([]);
  });

  it.each(JSON_FEED_RULES)('keep the rule: $rule', ({ faults }) => {
    expect(json.flatMap((feed) => faults(feed).map((fault) => `${feed.address}: ${fault}`))).toEqual([]);
  });

  it('say the same as their RSS twins', () => {
    for (const feed of json) {
      const twin = rss.find(({ address }) => address === feed.address.replace(/json$/, 'xml'))!;
      expect(feed.articles.map(({ id }) => id)).toEqual(twin.articles.map((article) => textOf(article, 'guid')));
      expect(parseJsonFeed(feed.text).items).toHaveLength(twin.articles.length);
    }
  });
});

describe('the list of feeds', () => {
  it('names every RSS feed once in OPML', () => {
    const { body } = parseOpml(site.read('feeds.opml'));
    const outlines = (body?.outlines ?? []).flatMap((outline) => [outline, ...(outline.outlines ?? [])]);
    const named = outlines.map(({ xmlUrl }) => xmlUrl).filter((url) => url !== undefined);
    expect(named.toSorted()).toEqual(rss.map(({ address }) => address).toSorted());
  });

  it('is also a page for people', () => {
    const page = site.pages.find(({ address }) => address === '/feeds/')!;
    const named = [...page.document.querySelectorAll('a[href$="feed.xml"]')].map((link) => link.getAttribute('href')!.replace(/^\//, ''));
    expect(new Set(named)).toEqual(new Set(rssFiles));
  });

  it('is named in the head of every page', () => {
    for (const { address, document } of site.pages.filter(({ file }) => file !== '404.html')) {
      expect([address, document.querySelectorAll('head link[rel=alternate][type="application/rss+xml"]').length > 0]).toEqual([
        address,
        true,
      ]);
    }
  });
});
