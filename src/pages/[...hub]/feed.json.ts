import type { APIRoute } from 'astro';
import { jsonFeed } from '#src/feeds/jsonFeed.ts';
import type { FeedView } from '#src/views/feedView.ts';
import { feedBodies, feedPaths } from './_feeds.ts';

/** The JSON twins of the feeds that have one. */
export const getStaticPaths = () => feedPaths('json');

export const GET: APIRoute<{ view: FeedView }> = async ({ props: { view } }) => {
  const json = jsonFeed(view, await feedBodies(view));
  return new Response(json, { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
};
