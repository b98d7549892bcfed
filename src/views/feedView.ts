import type { BodyView } from './bodyView.ts';

/** A feed: what its writers need, all addresses absolute. */
export interface FeedView {
  title: string;
  description: string;
  /** Page that the feed belongs to. */
  home: string;
  /** Addresses of the feed itself; json null where it has no twin. */
  rss: string;
  json: string | null;
  locale: string;
  /** Newest change among its articles, RFC 3339; null when it has none. */
  updated: string | null;
  site: string;
  publication: string;
  /** `desk@meridian.example (Meridian)` or null. */
  editor: string | null;
  items: FeedArticleView[];
}

export interface FeedArticleView {
  /** Stable `tag:` URI made from the article's permanent id. */
  guid: string;
  url: string;
  title: string;
  standfirst: string;
  /** RFC 3339, UTC. */
  published: string;
  updated: string | null;
  authors: string[];
  categories: string[];
  picture: { url: string; type: string; width: number; height: number; alt: string; credit: string | null } | null;
  body: BodyView;
}
