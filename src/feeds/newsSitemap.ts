import type { NewsRecord } from '../views/newsRecords.ts';
import { escapeText } from './escape.ts';

/** Text of `news-sitemap.xml`: the articles of the last 48 hours, as news search engines want them. */
export function newsSitemap(records: readonly NewsRecord[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${records.map(newsElement).join('')}</urlset>
`;
}

function newsElement({ url, title, publication, language, published }: NewsRecord): string {
  const source = `<news:publication><news:name>${escapeText(publication)}</news:name><news:language>${language}</news:language></news:publication>`;
  const news = `${source}<news:publication_date>${published}</news:publication_date><news:title>${escapeText(title)}</news:title>`;
  return `<url><loc>${escapeText(url)}</loc><news:news>${news}</news:news></url>\n`;
}
