import type { APIRoute } from 'astro';
import { newsSitemap } from '#src/feeds/newsSitemap.ts';
import { publication } from '#src/publication.ts';
import { newsRecords } from '#src/views/newsRecords.ts';

/** `/news-sitemap.xml`, which stands only while there are articles of the last 48 hours. */
export const getStaticPaths = async () => {
  const records = newsRecords(await publication());
  return records.length > 0 ? [{ params: { machine: 'news-sitemap' } }] : [];
};

export const GET: APIRoute = async () => new Response(newsSitemap(newsRecords(await publication())));
