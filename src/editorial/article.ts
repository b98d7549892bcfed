import type { Body } from './body.ts';
import type { ArticleId, ArticleRef, AuthorId, EditionId, SectionId, SeriesId, TopicId } from './identity.ts';
import type { Day, Instant, Moment } from './moment.ts';
import type { Picture } from './picture.ts';
import type { TagLabel } from './tag.ts';

/** A validated article file: everything but its HTML. */
export interface ArticleEntry {
  kind: 'article';
  edition: EditionId;
  id: ArticleId;
  ref: ArticleRef;
  /** Path of the file relative to the content folder: `en/articles/2026/02/slug.md`. */
  file: string;
  title: string;
  standfirst: string;
  date: Moment;
  updated: Moment | null;
  section: SectionId;
  authors: AuthorId[];
  topics: TopicId[];
  tags: TagLabel[];
  kicker: string | null;
  dateline: string | null;
  image: Picture | null;
  keyPoints: string[];
  related: ArticleRef[];
  series: { id: SeriesId; part: number } | null;
  places: Place[];
  corrections: Correction[];
  sources: Source[];
  translationOf: ArticleId | null;
  /** Old paths, each beginning with `/`. */
  redirectFrom: string[];
  comments: 'open' | 'closed';
  draft: boolean;
  withdrawn: { date: Day; reason: string } | null;
  body: Body;
}

export interface Place {
  name: string;
  /** Longitude, latitude in degrees. */
  at: [number, number];
}

export interface Correction {
  date: Day;
  text: string;
}

export interface Source {
  title: string;
  url: string | null;
  publisher: string | null;
  date: string | null;
}

/** Where an article stands as of a moment. */
export type Standing = 'published' | 'withdrawn' | 'scheduled' | 'draft';

/** Tells where an article stands as of `now`; a draft stays a draft whatever its date. */
export function standingOf(article: Pick<ArticleEntry, 'draft' | 'date' | 'withdrawn'>, now: Instant): Standing {
  if (article.draft) return 'draft';
  if (article.date.instant > now) return 'scheduled';
  return article.withdrawn ? 'withdrawn' : 'published';
}
