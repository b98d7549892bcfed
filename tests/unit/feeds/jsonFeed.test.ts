import { parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { jsonFeed } from '#src/feeds/jsonFeed.ts';
import { JSON_FEED_RULES, readJsonFeed } from '../../build/rules/jsonFeedRules.ts';
import { aFeed, aFeedArticle, aPicture } from './aFeed.ts';

const feed = aFeed({
  items: [
    aFeedArticle({ title: 'R&D < 6', picture: aPicture, updated: '2026-03-01T10:00:00Z' }),
    aFeedArticle({ guid: 'tag:meridian.example,2026:en/2026/01/older', categories: [] }),
  ],
});
const text = jsonFeed(feed, ['<p>One</p>', '<p>Two</p>']);

describe('a JSON Feed', () => {
  it.each(JSON_FEED_RULES)('keeps the rule: $rule', ({ faults }) => {
    expect(faults(readJsonFeed(feed.json!, text))).toEqual([]);
  });

  it('carries the articles with text, picture, dates and authors', () => {
    const [article] = JSON.parse(text).items;
    expect(article).toMatchObject({
      id: 'tag:meridian.example,2026:en/2026/02/toll-road',
      title: 'R&D < 6',
      image: aPicture.url,
      date_published: '2026-02-24T09:30:00.000Z',
      date_modified: '2026-03-01T10:00:00.000Z',
      authors: [{ name: 'Routes Desk' }],
      tags: ['Analysis', 'Straits'],
    });
    expect(article.content_html).toMatch(/^<figure>.*<p>One<\/p>$/s);
    expect(parseJsonFeed(text).items).toHaveLength(2);
  });

  it('keeps its list of articles when it is empty', () => {
    const empty = readJsonFeed(feed.json!, jsonFeed(aFeed({ items: [] }), []));
    expect(JSON_FEED_RULES.flatMap(({ faults }) => faults(empty))).toEqual([]);
  });

  it.each([
    ['a relative address', (whole: string) => whole.replace('"url": "https://meridian.example/2026', '"url": "/2026')],
    ['an id twice', (whole: string) => whole.replace('2026/01/older', '2026/02/toll-road')],
    ['the old author member', (whole: string) => whole.replace('"authors"', '"author"')],
    ['a date without zone', (whole: string) => whole.replaceAll('00.000Z', '00')],
  ])('would break a rule with %s', (_, spoil) => {
    const spoilt = spoil(text);
    expect(spoilt).not.toBe(text);
    expect(JSON_FEED_RULES.flatMap(({ faults }) => faults(readJsonFeed(feed.json!, spoilt)))).not.toEqual([]);
  });
});
