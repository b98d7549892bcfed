import type { APIRoute } from 'astro';
import { rssFeed } from '#src/feeds/rss.ts';
import type { FeedView } from '#src/views/feedView.ts';
import { feedBodies, feedPaths } from './_feeds.ts';

/** The RSS feeds of the front and of every hub. */
export const getStaticPaths = () => feedPaths('rss');

export const GET: APIRoute<{ view: FeedView }> = async ({ props: { view } }) => {
  const xml = await rssFeed(view, await feedBodies(view));
  return new Response(xml, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
