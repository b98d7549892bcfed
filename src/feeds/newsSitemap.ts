import { escapeText } from './escape.ts';

/** An article of the last 48 hours, as news search engines want it. */
export interface NewsRecord {
  url: string;
  title: string;
  publication: string;
  /** Language tag of the edition. */
  locale: string;
  /** RFC 3339. */
  published: string;
}

/** Text of `news-sitemap.xml`. */
export function newsSitemap(records: readonly NewsRecord[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${records.map(newsElement).join('')}</urlset>
`;
}

function newsElement({ url, title, publication, locale, published }: NewsRecord): string {
  // The format wants the bare language, and a region for Chinese alone.
  const language = /^zh-(?:cn|tw)$/i.test(locale) ? locale.toLowerCase() : locale.split('-')[0];
  return `<url><loc>${escapeText(url)}</loc><news:news><news:publication><news:name>${escapeText(publication)}</news:name><news:language>${language}</news:language></news:publication><news:publication_date>${published}</news:publication_date><news:title>${escapeText(title)}</news:title></news:news></url>
`;
}
