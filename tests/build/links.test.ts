import { describe, expect, inject, it } from 'vitest';
import { readSite, siteOf } from './builtSite.ts';
import { linkFaults, linksOf, pagesReachedFrom, type FoundLink } from './links.ts';
import { children, parseXml } from './rules/xml.ts';

const site = readSite(inject('dist'));
const ours = siteOf(site);
const known = { files: new Set(site.files), pages: new Map(site.pages.map((page) => [page.address, page])), origin: ours };

const faultsOf = (links: FoundLink[]) => linkFaults(links, known);

describe('over all of the built site', () => {
  it('there are pages to judge', () => {
    expect(site.pages.length).toBeGreaterThan(40);
  });

  it('no link, fragment, picture, script, style or film of a page leads nowhere', () => {
    expect(faultsOf(site.pages.flatMap(linksOf))).toEqual([]);
  });

  it('every page but the 404 page can be reached from the front', () => {
    const reached = pagesReachedFrom('/', known);
    expect(site.pages.map(({ address }) => address).filter((address) => !reached.has(address) && address !== '/404.html')).toEqual([]);
  });

  it('no feed leads nowhere', () => {
    const feeds = site.files.filter((file) => file.endsWith('feed.xml'));
    const links = feeds.flatMap((file) => {
      const channel = children(parseXml(site.read(file)).documentElement, 'channel')[0]!;
      const named = [
        ...channel.getElementsByTagName('link'),
        ...channel.getElementsByTagName('atom:link'),
        ...channel.getElementsByTagName('media:content'),
      ];
      const inText = [...channel.getElementsByTagName('content:encoded')].flatMap((text) =>
        [...text.textContent!.matchAll(/(?:href|src)="([^"]+)"/g)].map((match) => match[1]!),
      );
      const addresses = [...named.map((link) => link.getAttribute('href') ?? link.getAttribute('url') ?? link.textContent!), ...inText];
      return addresses.map((target) => ({ from: `/${file}`, target }));
    });
    expect(links.length).toBeGreaterThan(100);
    expect(faultsOf(links)).toEqual([]);
  });

  it('no JSON feed, OPML or list of articles leads nowhere', () => {
    const files = site.files.filter((file) => /(?:feed\.json|feeds\.opml|articles\.json)$/.test(file));
    const links = files.flatMap((file) =>
      [...site.read(file).matchAll(new RegExp(`${ours}/[^"\\\\\\s<]*`, 'g'))].map(([target]) => ({ from: `/${file}`, target })),
    );
    expect(links.length).toBeGreaterThan(100);
    expect(faultsOf(links)).toEqual([]);
  });

  it('the sitemap names exactly the pages that may be indexed, each with its canonical address', () => {
    const sitemaps = [...site.read('sitemap-index.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) =>
      new URL(match[1]!).pathname.slice(1),
    );
    const named = sitemaps.flatMap((file) => [...site.read(file).matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]!));
    const indexable = site.pages.filter(
      ({ document }) => !/noindex/.test(document.querySelector('meta[name=robots]')?.getAttribute('content') ?? ''),
    );
    const canonical = indexable
      .map(({ document }) => document.querySelector('link[rel=canonical]')?.getAttribute('href'))
      .filter((href) => typeof href === 'string');
    expect(named.toSorted()).toEqual(canonical.toSorted());
    expect(new Set(named).size).toBe(named.length);
  });

  it('the sitemap gives every article the time of its own last change', () => {
    const sitemap = site.read('sitemap-0.xml');
    const lastmods = new Map(
      [...sitemap.matchAll(/<loc>([^<]+)<\/loc><lastmod>([^<]+)<\/lastmod>/g)].map((match) => [match[1]!, Date.parse(match[2]!)]),
    );
    const articles = site.pages.filter(({ document }) => document.querySelector('meta[property="article:published_time"]'));
    expect(articles.length).toBeGreaterThan(5);
    for (const { document } of articles) {
      const time =
        document.querySelector('meta[property="article:modified_time"]') ??
        document.querySelector('meta[property="article:published_time"]');
      expect(lastmods.get(document.querySelector('link[rel=canonical]')!.getAttribute('href')!)).toBe(
        Date.parse(time!.getAttribute('content')!),
      );
    }
  });

  it('robots.txt names sitemaps that are there, and no others', () => {
    const named = [...site.read('robots.txt').matchAll(/^Sitemap: (.+)$/gm)].map((match) => new URL(match[1]!).pathname.slice(1));
    expect(named).toEqual(['sitemap-index.xml', 'news-sitemap.xml'].filter((file) => site.files.includes(file)));
  });

  it('every redirect leads to a page', () => {
    const targets = site
      .read('_redirects')
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => ({ from: '/_redirects', target: line.split(' ')[1]! }));
    expect(faultsOf(targets)).toEqual([]);
  });

  it('canonical addresses are the addresses of the pages', () => {
    for (const { address, document } of site.pages) {
      const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
      if (canonical) expect(decodeURI(canonical)).toBe(ours + address);
    }
  });
});

describe('the judge of links', () => {
  const page = site.pages.find(({ address }) => address === '/')!;
  it.each(['/nothing/', '/about', '/#no-such-place', '/_pictures/0000000000000000-400.webp', '//other.example/x'])(
    'finds fault with %s',
    (target) => {
      expect(faultsOf([{ from: page.address, target }])).toHaveLength(1);
    },
  );
});
