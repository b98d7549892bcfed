import type { BodyView } from './bodyView.ts';
import type { CardView } from './cardView.ts';
import type { CommentsView } from './commentsView.ts';
import type { DateView, Link } from './link.ts';
import type { PageFrame } from './page.ts';
import type { PictureView } from './pictureView.ts';

/** All that an article's page shows. */
export interface ArticleView extends PageFrame {
  /** Global id, `en/2026/02/slug`. */
  id: string;
  title: string;
  standfirst: string;
  section: Link;
  kicker: string | null;
  byline: Link[];
  date: DateView;
  updated: DateView | null;
  dateline: string | null;
  readingTime: string;
  picture: PictureView | null;
  keyPoints: string[];
  /** Second-level subheads; empty when there are fewer than three. */
  contents: Link[];
  body: BodyView;
  places: { name: string; position: string }[];
  corrections: { date: DateView; text: string }[];
  sources: { title: string; href: string | null; detail: string | null }[];
  series: SeriesBoxView | null;
  topics: Link[];
  tags: Link[];
  related: CardView[];
  backlinks: Link[];
  translations: (Link & { locale: string; dir: 'ltr' | 'rtl' })[];
  /** `mailto:` to the desk with the article's title; null when the publication names no contact. */
  reportError: string | null;
  comments: CommentsView;
  /** `Draft` or `Scheduled`, in the writer's preview only. */
  standing: string | null;
  search: SearchRecord;
}

/** Where the reader is in a series. */
export interface SeriesBoxView {
  series: Link;
  /** `Part 2 of 3` */
  position: string;
  parts: (Link & { current: boolean })[];
}

/** The notice that stays at the address of a withdrawn article. */
export interface WithdrawnView extends PageFrame {
  title: string;
  date: DateView;
  withdrawn: DateView;
  reason: string;
}

/** What Pagefind indexes beside the text. */
export interface SearchRecord {
  kind: 'article' | 'topic' | 'gallery' | 'film' | 'map';
  /** Shown name of the kind in the edition's language. */
  kindLabel: string;
  section: string | null;
  topics: string[];
  authors: string[];
  year: string | null;
  /** `2026-02-24`, for sorting. */
  date: string | null;
  /** Short date shown in a result. */
  dateLabel: string | null;
}
