import type { ArticleEntry, Standing } from './article.ts';
import type { AuthorEntry } from './author.ts';
import type { DatedEvent } from './body.ts';
import type { Edition } from './edition.ts';
import type { FrontEntry } from './front.ts';
import type { GalleryEntry } from './gallery.ts';
import type { ArticleRef, AuthorId, EditionId, GalleryId, MapId, SectionId, SeriesId, TagSlug, TopicId } from './identity.ts';
import type { MapEntry } from './map.ts';
import type { Instant } from './moment.ts';
import type { PageEntry } from './page.ts';
import type { SectionEntry } from './section.ts';
import type { SeriesEntry } from './series.ts';
import type { Settings } from './settings.ts';
import type { Snapshot } from './snapshot.ts';
import type { TopicEntry } from './topic.ts';

/** Everything readers may see, as of a moment. */
export interface Publication {
  settings: Settings;
  asOf: Instant;
  snapshot: Snapshot;
  /** The default edition first. */
  editions: EditionShelf[];
  edition(id: EditionId): EditionShelf;
  /** The same work in other editions, in order of editions. */
  translationsOf(article: ArticleEntry): ArticleEntry[];
}

/** The indexed entries of one edition. Lists of articles are newest first, ties by ref. */
export interface EditionShelf {
  edition: Edition;
  isDefault: boolean;
  front: FrontEntry | null;
  /** Published; in the writer's preview drafts and scheduled ones too. */
  articles: ArticleEntry[];
  withdrawn: ArticleEntry[];
  standing(article: ArticleEntry): Standing;
  /** An article that has a page: one that readers may see, or a withdrawn one. */
  article(ref: ArticleRef): ArticleEntry | undefined;
  topics: TopicEntry[];
  topic(id: TopicId): TopicEntry | undefined;
  sections: SectionEntry[];
  section(id: SectionId): SectionEntry | undefined;
  authors: AuthorEntry[];
  author(id: AuthorId): AuthorEntry | undefined;
  series: SeriesEntry[];
  galleries: GalleryEntry[];
  gallery(id: GalleryId): GalleryEntry | undefined;
  maps: MapEntry[];
  map(id: MapId): MapEntry | undefined;
  pages: PageEntry[];
  /** Tags in use, by name; merged labels and tag files applied. */
  tags: Tag[];
  /** The tag of a slug, or the one it was merged into. */
  tag(slug: TagSlug): Tag | undefined;
  /** Slugs of labels that another tag took over, whether in use or not. */
  mergedTags: { slug: TagSlug; into: TagSlug }[];
  inTopic(id: TopicId): ArticleEntry[];
  inSection(id: SectionId): ArticleEntry[];
  byAuthor(id: AuthorId): ArticleEntry[];
  withTag(slug: TagSlug): ArticleEntry[];
  /** By part. */
  inSeries(id: SeriesId): ArticleEntry[];
  /** Years, newest first, each with its months, newest first; by the articles' addresses. */
  archive: ArchiveYear[];
  children(id: TopicId): TopicEntry[];
  /** Topics that share articles or parents with this one, closest first. */
  neighbours(id: TopicId): TopicEntry[];
  /** Articles whose prose links to the topic or article. */
  linksToTopic(id: TopicId): ArticleEntry[];
  linksToArticle(ref: ArticleRef): ArticleEntry[];
  /** Pinned first, then computed; never the article itself; at most `count`. */
  related(article: ArticleEntry, count: number): ArticleEntry[];
  /** Dated events of the topic's articles, oldest first. */
  timeline(id: TopicId): { event: DatedEvent; article: ArticleEntry }[];
}

/** A loose label in use. */
export interface Tag {
  slug: TagSlug;
  name: string;
  description: string | null;
}

export interface ArchiveYear {
  year: string;
  months: { month: string; articles: ArticleEntry[] }[];
}
