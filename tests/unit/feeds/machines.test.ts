import { parseOpml } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { newsSitemap } from '#src/feeds/newsSitemap.ts';
import { opmlDocument } from '#src/feeds/opml.ts';
import { parseXml } from '../../build/rules/xml.ts';

describe('the news sitemap', () => {
  const record = {
    address: '/2026/11/toll-road/',
    url: 'https://meridian.example/2026/11/toll-road/',
    title: 'Tolls & <straits>',
    publication: 'Meridian',
    language: 'en',
    published: '2026-11-21T09:30:00Z',
  };

  it('names publication, language, time and title of every article', () => {
    const document = parseXml(newsSitemap([record, record]));
    const texts = ['loc', 'news:name', 'news:language', 'news:publication_date', 'news:title'].map(
      (name) => document.getElementsByTagName(name)[0]!.textContent,
    );
    expect(texts).toEqual([record.url, 'Meridian', 'en', record.published, record.title]);
    expect(document.getElementsByTagName('url')).toHaveLength(2);
  });
});

describe('the list of feeds', () => {
  const feed = {
    title: 'R&D “<b>”',
    description: 'On "research"',
    xmlUrl: 'https://meridian.example/topics/nato/feed.xml',
    htmlUrl: 'https://meridian.example/topics/nato/',
    language: 'en-GB',
  };
  const xml = opmlDocument({
    title: 'Meridian',
    owner: 'Meridian',
    groups: [{ label: 'Topics', feeds: [feed] }],
  });

  it('is well-formed OPML 2.0 that a feed reader can import', () => {
    expect(parseXml(xml).documentElement.getAttribute('version')).toBe('2.0');
    const [group] = parseOpml(xml).body!.outlines!;
    expect(group).toMatchObject({
      text: 'Topics',
      outlines: [{ type: 'rss', text: feed.title, xmlUrl: feed.xmlUrl, htmlUrl: feed.htmlUrl }],
    });
  });

  it('carries no date, so that it changes only when the feeds do', () => {
    expect(xml).not.toMatch(/date(?:Created|Modified)/);
  });
});
