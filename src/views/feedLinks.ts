import type { Phrases } from '../wording/phrases.ts';
import type { Link } from './link.ts';

/** The feeds of a hub as links. */
export function feedLinksOf(phrases: Phrases, feed: { rss: string; json: string | null }): Link[] {
  const links = [{ href: feed.rss, label: phrases.rss }];
  return feed.json === null ? links : [...links, { href: feed.json, label: phrases.jsonFeed }];
}
