import type { ArticleEntry } from './article.ts';
import type { Entries } from './entries.ts';
import { error } from './finding.ts';
import type { Finding } from './finding.ts';
import type { FrontEntry } from './front.ts';
import { expectedOf, registerOf } from './register.ts';
import type { Claim, ListName, Register } from './register.ts';
import { expectedArticle } from './formerIds.ts';
import { unpublishedFinding, unpublishedGallery } from './unpublished.ts';
import type { Instant } from './moment.ts';

/** One reference that a field makes. */
interface Reference {
  list: ListName;
  id: string;
  path: (string | number)[];
}

const THINGS: Record<ListName, { thing: string; rule: string }> = {
  articles: { thing: 'an article', rule: 'unknown-article' },
  authors: { thing: 'an author', rule: 'unknown-author' },
  fronts: { thing: 'a front', rule: 'unknown-front' },
  galleries: { thing: 'a gallery', rule: 'unknown-gallery' },
  maps: { thing: 'a map', rule: 'unknown-map' },
  pages: { thing: 'a page', rule: 'unknown-page' },
  sections: { thing: 'a section', rule: 'unknown-section' },
  series: { thing: 'a series', rule: 'unknown-series' },
  tags: { thing: 'a tag', rule: 'unknown-tag' },
  topics: { thing: 'a topic', rule: 'unknown-topic' },
};

/** Finds ids in fields that name nothing, name something twice, or name what readers may not see. */
export function verifyReferences(subject: { entries: Entries; claims: readonly Claim[]; now: Instant }): Finding[] {
  const { entries, now } = subject;
  const register = registerOf(subject.claims);
  const findings: Finding[] = [];
  const judge = (entry: { file: string; edition: string }, references: Reference[]) => {
    findings.push(...unknown(entry, references, register, entries), ...repeated(entry, references));
  };
  const articles = new Map(entries.articles.map((article) => [`${article.edition}/${article.ref}`, article]));
  const galleries = new Map(entries.galleries.map((gallery) => [`${gallery.edition}/${gallery.id}`, gallery]));
  for (const article of entries.articles) {
    judge(article, articleReferences(article));
    for (const [index, ref] of article.related.entries()) findings.push(...hidden(article, ref, ['related', index]));
  }
  for (const front of entries.fronts) {
    judge(front, frontReferences(front));
    for (const reference of frontReferences(front)) findings.push(...hiddenFrom(front, reference));
  }
  for (const topic of entries.topics) judge(topic, ids('topics', topic.parents, 'parents'));
  for (const gallery of entries.galleries) judge(gallery, ids('topics', gallery.topics, 'topics'));
  for (const map of entries.maps) for (const index of map.events.keys()) judge(map, eventReferences(map.events[index], index));
  return findings;

  function hiddenFrom(front: FrontEntry, { list, id, path }: Reference): Finding[] {
    if (list === 'articles') return hidden(front, id, path);
    const gallery = list === 'galleries' ? galleries.get(`${front.edition}/${id}`) : undefined;
    return gallery ? unpublishedGallery(front, gallery, path, now) : [];
  }

  function hidden(from: ArticleEntry | FrontEntry, ref: string, path: (string | number)[]): Finding[] {
    const target = articles.get(`${from.edition}/${ref}`);
    return target ? unpublishedFinding(from, target, path, now) : [];
  }
}

function articleReferences(article: ArticleEntry): Reference[] {
  return [
    { list: 'sections', id: article.section, path: ['section'] },
    ...ids('authors', article.authors, 'authors'),
    ...ids('topics', article.topics, 'topics'),
    ...ids('articles', article.related, 'related'),
    ...(article.series ? [{ list: 'series' as const, id: article.series.id, path: ['series', 'id'] }] : []),
  ];
}

function frontReferences(front: FrontEntry): Reference[] {
  return [
    ...(front.lead ? [{ list: 'articles' as const, id: front.lead, path: ['lead'] }] : []),
    ...ids('articles', front.editorsChoice, 'editorsChoice'),
    ...ids('topics', front.inFocus, 'inFocus'),
    ...(front.map ? [{ list: 'maps' as const, id: front.map, path: ['map'] }] : []),
    ...ids('galleries', front.gallery, 'gallery'),
    ...front.bands.map((band, index) => ({ list: 'sections' as const, id: band.section, path: ['bands', index, 'section'] })),
  ];
}

function eventReferences(event: { topics: string[]; article: string | null } | undefined, index: number): Reference[] {
  if (!event) return [];
  const topics = event.topics.map((id, place): Reference => ({ list: 'topics', id, path: ['events', index, 'topics', place] }));
  return event.article ? [...topics, { list: 'articles', id: event.article, path: ['events', index, 'article'] }] : topics;
}

function ids(list: ListName, values: readonly string[], field: string): Reference[] {
  return values.map((id, index) => ({ list, id, path: [field, index] }));
}

function unknown(entry: { file: string; edition: string }, references: Reference[], register: Register, entries: Entries): Finding[] {
  return references.flatMap(({ list, id, path }) => {
    if (id === '' || register.knows(entry.edition, list, id)) return [];
    const { thing, rule } = THINGS[list];
    const known = register.ids(entry.edition, list);
    const words = list === 'articles' ? expectedArticle(id, entry.edition, known, entries.articles) : expectedOf(id, thing, known);
    return [error(entry.file, path, { rule, found: `the unknown ${thing.replace(/^an? /, '')} "${id}"`, ...words })];
  });
}

function repeated(entry: { file: string }, references: Reference[]): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { id, path } of references) {
    const place = path.findLastIndex((segment) => typeof segment === 'number');
    const key = `${path.toSpliced(place, place === -1 ? 0 : 1).join('/')} ${id}`;
    if (seen.has(key))
      findings.push(error(entry.file, path, { rule: 'repeated-value', found: `"${id}" a second time`, expected: 'each id once' }));
    seen.add(key);
  }
  return findings;
}
