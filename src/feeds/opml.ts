import { generateOpml } from 'feedsmith';
import type { OpmlView } from '../views/feedsPages.ts';

/** OPML 2.0 of an edition's feeds, for import into a feed reader; without a date, so that it changes only when the feeds do. */
export function opmlDocument({ title, owner, groups }: OpmlView): string {
  const outlines = groups.map(({ label, feeds }) => ({ text: label, outlines: feeds.map(outlineOf) }));
  return generateOpml({ head: { title, ownerName: owner }, body: { outlines } });
}

function outlineOf({ title, description, xmlUrl, htmlUrl, language }: OpmlView['groups'][number]['feeds'][number]) {
  return { type: 'rss', text: title, title, description, xmlUrl, htmlUrl, language, version: 'RSS2' };
}
