import type { ArticleEntry, Standing } from './article.ts';
import { standingOf } from './article.ts';
import { archiveOf } from './archive.ts';
import type { Edition } from './edition.ts';
import type { Entries } from './entries.ts';
import type { GalleryEntry } from './gallery.ts';
import type { Instant } from './moment.ts';
import { neighbourhood } from './neighbours.ts';
import { byCodeUnits, gatherBy, inAlphabet, newestFirst } from './ordering.ts';
import type { EditionShelf } from './publication.ts';
import { relatedFinder } from './related.ts';
import type { SectionEntry } from './section.ts';
import type { Snapshot } from './snapshot.ts';
import { tagIndex } from './tags.ts';
import { timelineOf } from './timeline.ts';

/** As of when, and whether a writer looks at what is not yet out. */
export interface Outlook {
  now: Instant;
  preview: boolean;
  /** What readers say and read; nothing when left out. */
  snapshot?: Snapshot;
}

/** Indexes the entries of one edition, each index in one pass. */
export function shelfOf(entries: Entries, edition: Edition, isDefault: boolean, outlook: Outlook): EditionShelf {
  const own = ofEdition(entries, edition);
  const shown = (standing: Standing) => standing === 'published' || (outlook.preview && standing !== 'withdrawn');
  const articles = own.articles.filter((article) => shown(standingOf(article, outlook.now))).sort(newestFirst);
  const withdrawn = own.articles.filter((article) => standingOf(article, outlook.now) === 'withdrawn').sort(newestFirst);
  return {
    edition,
    isDefault,
    front: own.fronts[0] ?? null,
    articles,
    withdrawn,
    standing: (article) => standingOf(article, outlook.now),
    ...lists(own, edition, outlook),
    ...tagsOn(articles, own, edition),
    ...articlesBy(articles, [...articles, ...withdrawn]),
    ...topicsOn(articles, own, edition),
    archive: archiveOf(articles),
    related: relatedFinder(articles),
  };
}

function ofEdition(entries: Entries, edition: Edition): Omit<Entries, 'settings'> {
  const own = <Entry extends { edition: string }>(list: Entry[]) => list.filter((entry) => entry.edition === edition.id);
  return {
    fronts: own(entries.fronts),
    articles: own(entries.articles),
    topics: own(entries.topics),
    sections: own(entries.sections),
    authors: own(entries.authors),
    series: own(entries.series),
    galleries: own(entries.galleries),
    maps: own(entries.maps),
    pages: own(entries.pages),
    tags: own(entries.tags),
  };
}

type Own = ReturnType<typeof ofEdition>;

function lists(own: Own, edition: Edition, outlook: Outlook) {
  const titled = <Entry extends { title: string; id: string }>(list: Entry[]) => [...list].sort(byTitle(edition.locale));
  const galleries = own.galleries.filter(({ date }) => outlook.preview || date.instant <= outlook.now).sort(newestGalleryFirst);
  const sections = byId(own.sections);
  const authors = byId(own.authors);
  const galleryIds = byId(galleries);
  const maps = byId(own.maps);
  return {
    sections: [...own.sections].sort(inOrder(edition.locale)),
    section: (id: string) => sections.get(id),
    authors: [...own.authors].sort(byName(edition.locale)),
    author: (id: string) => authors.get(id),
    series: titled(own.series),
    galleries,
    gallery: (id: string) => galleryIds.get(id),
    maps: titled(own.maps),
    map: (id: string) => maps.get(id),
    pages: titled(own.pages),
  };
}

function articlesBy(articles: readonly ArticleEntry[], withPage: readonly ArticleEntry[]) {
  const refs = new Map(withPage.map((article) => [article.ref, article]));
  const topics = gatherBy(articles, (article) => article.topics);
  const sections = gatherBy(articles, (article) => [article.section]);
  const authors = gatherBy(articles, (article) => article.authors);
  const series = gatherBy(articles, (article) => (article.series ? [article.series.id] : []));
  for (const parts of series.values()) parts.sort((a, b) => partOf(a) - partOf(b) || byCodeUnits(a.ref, b.ref));
  const topicLinks = gatherBy(articles, (article) => article.body.topicLinks);
  const articleLinks = gatherBy(articles, (article) => article.body.articleLinks.filter((ref) => ref !== article.ref));
  return {
    article: (ref: ArticleEntry['ref']) => refs.get(ref),
    inTopic: listed(topics),
    inSection: listed(sections),
    byAuthor: listed(authors),
    inSeries: listed(series),
    linksToTopic: listed(topicLinks),
    linksToArticle: listed(articleLinks),
  } satisfies Partial<EditionShelf>;
}

function tagsOn(articles: readonly ArticleEntry[], own: Own, edition: Edition) {
  const index = tagIndex(articles, own.tags, edition.locale);
  const tags = new Map(index.tags.map((tag) => [tag.slug, tag]));
  const articlesOf = listed(index.articles);
  return {
    tags: index.tags,
    tag: (slug) => tags.get(index.resolve(slug)),
    mergedTags: index.merged,
    withTag: (slug) => articlesOf(index.resolve(slug)),
  } satisfies Partial<EditionShelf>;
}

function topicsOn(articles: readonly ArticleEntry[], own: Own, edition: Edition) {
  const topics = [...own.topics].sort(byName(edition.locale));
  const ids = byId(topics);
  const children = listed(gatherBy(topics, (topic) => topic.parents));
  const neighbours = neighbourhood(topics, articles);
  const inTopic = listed(gatherBy(articles, (article) => article.topics));
  return {
    topics,
    topic: (id) => ids.get(id),
    children,
    neighbours,
    timeline: (id) => timelineOf(inTopic(id)),
  } satisfies Partial<EditionShelf>;
}

function listed<Key, Thing>(gathered: Map<Key, Thing[]>): (key: Key) => Thing[] {
  return (key) => gathered.get(key) ?? [];
}

function byId<Entry extends { id: string }>(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function byName(locale: string): (a: { name: string; id: string }, b: { name: string; id: string }) => number {
  return inAlphabet(
    locale,
    ({ name }) => name,
    ({ id }) => id,
  );
}

function byTitle(locale: string): (a: { title: string; id: string }, b: { title: string; id: string }) => number {
  return inAlphabet(
    locale,
    ({ title }) => title,
    ({ id }) => id,
  );
}

function partOf(article: ArticleEntry): number {
  return article.series?.part ?? 0;
}

/** Sections with an order come first; those without follow by name. */
function inOrder(locale: string): (a: SectionEntry, b: SectionEntry) => number {
  const named = byName(locale);
  return (a, b) => compareNumbers(a.order ?? Infinity, b.order ?? Infinity) || named(a, b);
}

function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function newestGalleryFirst(a: GalleryEntry, b: GalleryEntry): number {
  return byCodeUnits(b.date.instant, a.date.instant) || byCodeUnits(a.id, b.id);
}
