import type { ArticleId, EditionId } from './identity.ts';
import type { Instant } from './moment.ts';
import type { SafeHtml } from './safeHtml.ts';

/** What readers had said and read when the function was last asked; it may name articles that are no longer there. */
export interface Snapshot {
  threads: ReadonlyMap<ArticleId, Thread>;
  popular: ReadonlyMap<EditionId, Popularity>;
}

/** The public comments of an article, or the oldest of them when there are very many. */
export interface Thread {
  /** Approved comments, all of them. */
  count: number;
  /** How far the article's comments had changed; whoever asks for what is newer sends it back. */
  watermark: string;
  /** Oldest first, ties by id. */
  comments: Comment[];
}

/** A public comment, or what is left of one that has replies. */
export interface Comment {
  id: string;
  parent: string | null;
  /** Null when erased, or when the writer gave none. */
  name: string | null;
  html: SafeHtml;
  date: Instant;
  erased: boolean;
}

export type CountedPeriod = 'day' | 'week' | 'month';

/** The most viewed articles of each period, most first. */
export type Popularity = Record<CountedPeriod, { id: ArticleId; views: number }[]>;

/** Before anybody has said or read anything. */
export const NOTHING_SAID: Snapshot = { threads: new Map(), popular: new Map() };
