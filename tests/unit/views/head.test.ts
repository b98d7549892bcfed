import { describe, expect, it } from 'vitest';
import type { HeadView } from '#src/views/headView.ts';
import { someSettings } from '../../fixtures/builders.ts';
import { pagesOf, publish, wholeEntries } from './aPublication.ts';

const headsOf = (publication = publish()) => {
  const heads = pagesOf(publication).map(({ address, view }) => [address, (view as unknown as { head: HeadView }).head] as const);
  return new Map(heads);
};
const heads = headsOf();
const head = (address: string) => heads.get(address)!;
const graph = (address: string, property: string) =>
  head(address)
    .openGraph.filter((one) => one.property === property)
    .map(({ content }) => content);
const typesOf = (address: string) => head(address).structuredData.map((thing) => thing['@type']);

describe('the head of a page', () => {
  it.each([
    ['/', 'Meridian · Borders and rivers'],
    ['/2026/02/six-days/', 'Six days · Meridian'],
    ['/topics/suez-canal/', 'Suez Canal · Meridian'],
    ['/news/page/1/', 'News, page 1 · Meridian'],
    ['/2025/03/', 'March 2025 · Meridian'],
    ['/fa/2026/02/', 'فوریه ۲۰۲۶ · Meridian'],
    ['/404.html', 'Page not found · Meridian'],
  ])('of %s is titled “%s”', (address, title) => {
    expect(head(address).title).toBe(title);
  });

  it('has a title of its own and a description everywhere', () => {
    const titles = [...heads].filter(([address]) => !address.startsWith('/fa/')).map(([, { title }]) => title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const [address, { description }] of heads) expect(description.trim().length, address).toBeGreaterThan(3);
  });

  it('names its own absolute address, the 404 page aside', () => {
    for (const [address, { canonical }] of heads) {
      expect(canonical).toBe(address === '/404.html' ? null : new URL(address, 'https://meridian.example').href);
    }
  });

  it('asks not to be indexed on every page of a staging build', () => {
    const settings = { ...someSettings(), url: 'https://staging.example', staging: true };
    for (const [address, { robots, canonical }] of headsOf(publish({ ...wholeEntries(), settings }))) {
      expect(robots, address).toBe('noindex');
      expect(canonical?.startsWith('https://staging.example/') ?? address === '/404.html').toBe(true);
    }
  });

  it('announces the feeds of the hub, else of everything', () => {
    expect(head('/topics/suez-canal/').feeds.map(({ href }) => href)).toEqual([
      'https://meridian.example/topics/suez-canal/feed.xml',
      'https://meridian.example/topics/suez-canal/feed.json',
    ]);
    expect(head('/fa/2026/02/alone/').feeds[0]?.href).toBe('https://meridian.example/fa/feed.xml');
  });

  it('tells social networks of the article', () => {
    expect(graph('/2026/02/six-days/', 'og:type')).toEqual(['article']);
    expect(graph('/2026/02/six-days/', 'og:image')[0]).toMatch(/^https:\/\/meridian\.example\/_pictures\/[0-9a-f]{16}-share\.jpeg$/);
    expect(graph('/2026/02/six-days/', 'og:image:width')).toEqual(['1200']);
    expect(graph('/2026/02/six-days/', 'og:locale')).toEqual(['en_GB']);
    expect(graph('/2026/02/six-days/', 'og:locale:alternate')).toEqual(['fa_IR']);
    expect(graph('/2026/02/six-days/', 'article:published_time')).toEqual(['2026-02-24T00:00:00Z']);
    expect(graph('/2026/03/two-lanes/', 'og:image')).toEqual([]);
  });

  it.each([
    ['/', ['WebSite', 'NewsMediaOrganization']],
    ['/2026/02/six-days/', ['NewsArticle', 'BreadcrumbList']],
    ['/analysis/', ['CollectionPage', 'BreadcrumbList']],
    ['/topics/suez-canal/', ['CollectionPage', 'DefinedTerm', 'BreadcrumbList']],
    ['/gallery/canals/', ['ImageGallery', 'BreadcrumbList']],
    ['/gallery/convoy/', ['VideoObject', 'BreadcrumbList']],
    ['/maps/passages/', ['CollectionPage', 'BreadcrumbList']],
    ['/search/', []],
  ])('of %s describes itself as %j', (address, types) => {
    expect(typesOf(address)).toEqual(types);
  });

  it('writes only absolute addresses into structured data', () => {
    for (const { structuredData } of heads.values())
      expect(JSON.stringify(structuredData)).not.toMatch(/"(?:url|item|image|contentUrl)":"\//);
  });

  it('gives a film its length and its upload as machines read them', () => {
    expect(head('/gallery/convoy/').structuredData[0]).toMatchObject({ duration: 'PT102S', uploadDate: '2026-02-21T00:00:00Z' });
  });
});
