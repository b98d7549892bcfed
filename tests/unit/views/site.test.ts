import { describe, expect, it } from 'vitest';
import { staticPaths } from '#src/addresses/staticPaths.ts';
import { feedViews } from '#src/views/feedViews.ts';
import { opmlView } from '#src/views/feedsPages.ts';
import { siteRecords } from '#src/views/siteRecords.ts';
import { pagesOf, publish, routesOf, stringsUnder } from './aPublication.ts';

const publication = publish();
const pages = pagesOf(publication);
const addresses = new Set(pages.map(({ address }) => address));
const feeds = feedViews(publication).flatMap(({ address, view }) => [address, ...(view.json ? [new URL(view.json).pathname] : [])]);

describe('the pages of a publication', () => {
  it.each(routesOf(publication))('fit their route %s, whose params give their address again', (pattern, ofRoute) => {
    expect(ofRoute.length).toBeGreaterThan(0);
    for (const [index, { params }] of staticPaths(pattern, ofRoute).entries()) {
      const path = pattern
        .split('/')
        .map((segment) => segment.replace(/\[(?:\.\.\.)?(\w+)\]/, (_, name: string) => params[name] ?? ''))
        .filter((segment) => segment !== '');
      const address = pattern === '404.html' ? '/404.html' : `/${path.map((segment) => `${segment}/`).join('')}`;
      expect(address).toBe(ofRoute[index]?.address);
    }
  });

  it('stand at addresses of their own, also where letter case does not count', () => {
    expect(new Set([...addresses].map((address) => address.toLowerCase())).size).toBe(pages.length);
    expect(pages.length).toBeGreaterThan(90);
  });

  it('link to nothing of ours that is not there', () => {
    const known = new Set([...addresses, ...feeds, '/feeds.opml', '/fa/feeds.opml']);
    for (const { address, view } of pages) {
      const links = stringsUnder(view, ['href', 'home', 'search', 'rss', 'json', 'opml', 'policy']).filter((href) =>
        /^\/(?!api\/)/.test(href),
      );
      expect(links.length).toBeGreaterThan(3);
      for (const link of links) expect(known, `${address} links to ${link}`).toContain(link.replace(/#.*$/, ''));
    }
  });

  it('can all be reached from the front, withdrawn ones and the 404 page aside', () => {
    const views = new Map(pages.map(({ address, view }) => [address, view]));
    const reached = new Set<string>();
    const next = ['/'];
    for (let at = next.pop(); at !== undefined; at = next.pop()) {
      if (reached.has(at) || !views.has(at)) continue;
      reached.add(at);
      next.push(...stringsUnder(views.get(at), ['href', 'search']).map((href) => href.replace(/#.*$/, '')));
    }
    expect([...addresses].filter((address) => !reached.has(address)).sort()).toEqual(['/2026/01/gone/', '/404.html']);
  });

  it('are all known to the sitemap, the 404 page aside, and no other', () => {
    expect(siteRecords(publication).map(({ address }) => address)).toEqual(
      [...addresses].filter((address) => address !== '/404.html').sort(),
    );
  });

  it('say noindex exactly where the sitemap leaves them out', () => {
    const records = new Map(siteRecords(publication).map(({ address, indexable }) => [address, indexable]));
    for (const { address, view } of pages) {
      const { robots } = (view as unknown as { head: { robots: string | null } }).head;
      expect(robots === null, address).toBe(records.get(address) ?? false);
    }
  });
});

describe('feeds', () => {
  it('stand beside their hubs, whose head and links announce them', () => {
    for (const feed of feeds) expect(addresses).toContain(feed.replace(/feed\.(xml|json)$/, ''));
    expect(feeds).toEqual(
      expect.arrayContaining([
        '/feed.xml',
        '/feed.json',
        '/fa/feed.xml',
        '/topics/suez-canal/feed.json',
        '/tags/canals/feed.xml',
        '/authors/routes-desk/feed.xml',
      ]),
    );
    expect(feeds).not.toContain('/tags/canals/feed.json');
    expect(feeds.some((feed) => feed.startsWith('/2026/') || feed.startsWith('/archive/'))).toBe(false);
  });

  it('are all in the outline and on the feeds page of their edition', () => {
    const outlined = ['en', 'fa'].flatMap((edition) => opmlView(publication, edition as never).groups.flatMap((group) => group.feeds));
    expect(outlined.map(({ xmlUrl }) => xmlUrl).sort()).toEqual(
      feedViews(publication)
        .map(({ view }) => view.rss)
        .sort(),
    );
    expect(() => opmlView(publication, 'xx' as never)).toThrow('“xx”');
  });
});
