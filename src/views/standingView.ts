import type { BodyView } from './bodyView.ts';
import type { Link } from './link.ts';
import type { PageFrame } from './page.ts';

/** A standing page: about, privacy. */
export interface StandingPageView extends PageFrame {
  title: string;
  description: string | null;
  body: BodyView;
}

/** The search page; Pagefind's files and filters are the script's. */
export interface SearchView extends PageFrame {
  title: string;
  /** Ways in without JavaScript: archive, topics, sections, tags. */
  elsewhere: Link[];
}

/** The page that lists all feeds. */
export interface FeedsView extends PageFrame {
  title: string;
  opml: string;
  groups: { label: string; rows: { name: string; rss: string; json: string | null }[] }[];
}

/** The 404 page. */
export interface NotFoundView extends PageFrame {
  title: string;
  elsewhere: Link[];
}
