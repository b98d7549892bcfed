import type { APIRoute } from 'astro';
import { robotsText } from '#src/feeds/robots.ts';
import { publication } from '#src/publication.ts';
import { newsRecords } from '#src/views/newsRecords.ts';

/** What crawlers may read, and the sitemaps. */
export const GET: APIRoute = async () => {
  const current = await publication();
  const { url, staging } = current.settings;
  return new Response(robotsText({ url, staging, hasNews: newsRecords(current).length > 0 }));
};
