import type { ArticleEntry } from './article.ts';
import type { TagSlug } from './identity.ts';
import { gatherBy, inAlphabet } from './ordering.ts';
import type { Tag } from './publication.ts';
import type { TagEntry } from './tag.ts';

/** Tags in use with their articles; `resolve` leads a merged label's slug to the tag that took it over. */
export interface TagIndex {
  tags: Tag[];
  articles: Map<TagSlug, ArticleEntry[]>;
  resolve(slug: TagSlug): TagSlug;
  merged: { slug: TagSlug; into: TagSlug }[];
}

/** Indexes the tags of articles that stand newest first. */
export function tagIndex(articles: readonly ArticleEntry[], entries: readonly TagEntry[], locale: string): TagIndex {
  const resolve = mergedInto(entries);
  const bySlug = gatherBy(articles, (article) => article.tags.map(({ slug }) => resolve(slug)));
  const described = new Map(entries.map((entry) => [entry.slug, entry]));
  const labels = oldestLabels(articles);
  const named = new Map<TagSlug, Tag>();
  for (const slug of bySlug.keys()) {
    const entry = described.get(slug);
    named.set(slug, { slug, name: entry?.name ?? labels.get(slug) ?? slug, description: entry?.description ?? null });
  }
  return {
    tags: [...named.values()].sort(
      inAlphabet(
        locale,
        (tag) => tag.name,
        (tag) => tag.slug,
      ),
    ),
    articles: bySlug,
    resolve,
    merged: entries
      .flatMap(({ merge }) => merge.map(({ slug }) => ({ slug, into: resolve(slug) })))
      .filter(({ slug, into }) => slug !== into),
  };
}

/** Merges may stand in a row (a into b, b into c); one that leads back to itself ends where it began to repeat. */
function mergedInto(entries: readonly TagEntry[]): (slug: TagSlug) => TagSlug {
  const targets = new Map(entries.flatMap((entry) => entry.merge.map((label) => [label.slug, entry.slug] as const)));
  return (slug) => {
    const seen = new Set<TagSlug>();
    let at = slug;
    for (let next = targets.get(at); next !== undefined && !seen.has(next); next = targets.get(at)) {
      seen.add(at);
      at = next;
    }
    return at;
  };
}

/** The label of the oldest article holds, so that a new article does not rename a tag. */
function oldestLabels(articles: readonly ArticleEntry[]): Map<TagSlug, string> {
  const labels = new Map<TagSlug, string>();
  for (const article of articles) for (const { slug, label } of article.tags) labels.set(slug, label);
  return labels;
}
