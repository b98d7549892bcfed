/** First segments of addresses that no section, page or edition may take; years are taken as well. */
export const RESERVED_NAMES: readonly string[] = [
  '404',
  '404.html',
  '_assets',
  '_astro',
  '_headers',
  '_media',
  '_pictures',
  '_redirects',
  '_worker.js',
  'admin',
  'api',
  'archive',
  'articles',
  'articles.json',
  'assets',
  'authors',
  'corrections',
  'favicon.ico',
  'favicon.svg',
  'feed.json',
  'feed.xml',
  'feeds',
  'feeds.opml',
  'forecasts',
  'gallery',
  'index',
  'index.html',
  'maps',
  'news-sitemap.xml',
  'og',
  'page',
  'pagefind',
  'robots.txt',
  'search',
  'series',
  'sitemap-index.xml',
  'tags',
  'topics',
];

const RESERVED: ReadonlySet<string> = new Set(RESERVED_NAMES);

/** Tells whether a first segment is in use by the engine; letter case is no escape, since some disks ignore it. */
export function isReserved(name: string): boolean {
  const lower = name.normalize('NFC').toLowerCase();
  return RESERVED.has(lower) || /^\d{4}$/.test(lower) || /^sitemap-\d+\.xml$/.test(lower);
}
