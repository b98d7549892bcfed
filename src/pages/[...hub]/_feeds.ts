import { staticPaths } from '#src/addresses/staticPaths.ts';
import { feedBodyOf, publication } from '#src/publication.ts';
import { digestOf } from '#src/views/digest.ts';
import type { FeedView } from '#src/views/feedView.ts';
import { feedViews } from '#src/views/feedViews.ts';

/** The paths of the feeds that there are in one format or the other. */
export async function feedPaths(format: 'rss' | 'json') {
  const feeds = feedViews(await publication()).filter(({ view }) => view[format] !== null);
  const pages = feeds.map(({ address, view }) => ({ address, view, digest: digestOf(view, format) }));
  // A twin has the same hub, so both formats read it off the address of the RSS.
  return staticPaths('[...hub]/feed.xml', pages);
}

/** The texts of a feed's articles, in order. */
export async function feedBodies({ items, site }: FeedView) {
  return Promise.all(items.map(({ body }) => feedBodyOf(body, site)));
}
