import type { BodyView } from './bodyView.ts';
import type { CardView } from './cardView.ts';
import type { DateView, Link } from './link.ts';
import type { PageFrame } from './page.ts';
import type { PictureView } from './pictureView.ts';
import type { SearchRecord } from './articleView.ts';

/** Articles of a listing page; numbered pages count from the oldest. */
export interface ListingView {
  /** Newest first, grouped where the hub groups; one group with a null label where it does not. */
  groups: { label: string | null; cards: CardView[] }[];
  newer: Link | null;
  older: Link | null;
  /** `Page 3`, null on the hub itself; without a total, which would change every page with each new one. */
  position: string | null;
  /** `41 articles` on the hub; on a numbered page how many stand there. */
  count: string;
}

/** A hub with articles: section, tag, author, series, year, month. */
export interface HubView extends PageFrame {
  kind: 'section' | 'tag' | 'author' | 'series' | 'year' | 'month';
  title: string;
  /** Line above the title: `Series`, `Desk`, `Archive`. */
  label: string;
  description: string | null;
  picture: PictureView | null;
  /** Background text, where the entry has one. */
  body: BodyView | null;
  /** Contact and links of an author; months of a year; years around. */
  links: Link[];
  listing: ListingView;
  feeds: Link[];
}

/** A topic's hub; its numbered pages hold the definition and the listing alone, so that a new article does not change them. */
export interface TopicView extends PageFrame {
  id: string;
  name: string;
  /** `organisation`, in the edition's language. */
  kind: string;
  definition: string;
  /** `as of 7 March 2024`, with the date. */
  asOf: DateView;
  source: { title: string; href: string | null };
  earlier: { asOf: DateView; definition: string }[];
  aliases: string[];
  picture: PictureView | null;
  /** Background text; null where there is none and on numbered pages. */
  body: BodyView | null;
  parents: Link[];
  children: Link[];
  neighbours: Link[];
  timeline: { date: DateView; text: string; source: string | null; article: Link }[];
  galleries: Link[];
  maps: Link[];
  listing: ListingView;
  /** Articles that link here without belonging to the topic. */
  backlinks: Link[];
  feeds: Link[];
  /** Null on numbered pages, which search leaves out. */
  search: SearchRecord | null;
}

/** A list of hubs: topics, tags, authors, series, the archive's years, galleries, maps. */
export interface DirectoryView extends PageFrame {
  kind: 'topics' | 'tags' | 'authors' | 'series' | 'archive' | 'galleries' | 'maps';
  title: string;
  description: string | null;
  /** `href` leads to the group's own page, such as a year of the archive. */
  groups: { label: string | null; href: string | null; rows: DirectoryRow[] }[];
}

export interface DirectoryRow {
  href: string;
  name: string;
  /** Definition or description. */
  text: string | null;
  /** `7 articles`, `8 pictures`. */
  count: string | null;
  /** Kind of topic, kind of gallery. */
  label: string | null;
  picture: PictureView | null;
}
