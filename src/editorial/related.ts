import type { ArticleEntry } from './article.ts';
import { type Kinship, kinshipOf, type Trait } from './kinship.ts';
import { byCodeUnits } from './ordering.ts';

/** How many holders of a trait are looked at around an article, half of them newer, half older. */
const WINDOWS: Record<Trait['kind'], number> = { topic: 24, tag: 16, series: 12, word: 12 };

/** No article looks at more others than this, however large the publication is: 8 topics, 8 tags, a series, 10 words. */
export const MOST_VISITS = 8 * (WINDOWS.topic + 1) + 8 * (WINDOWS.tag + 1) + (WINDOWS.series + 1) + 10 * (WINDOWS.word + 1);

/** Words may bring articles together, but not outweigh a shared topic. */
const MOST_FOR_WORDS = 16;

/** Finds articles akin to one: pinned first, then computed, never itself, at most `count`. */
export type RelatedFinder = (article: ArticleEntry, count: number) => ArticleEntry[];

/** Prepares related articles among `articles`, newest first; `visited` is told of every candidate that is looked at. */
export function relatedFinder(articles: readonly ArticleEntry[], visited: () => void = () => undefined): RelatedFinder {
  const places = new Map(articles.map((article, place) => [article.ref, place]));
  let kinship: Kinship | null = null;
  return (article, count) => {
    kinship ??= kinshipOf(articles);
    const own = places.get(article.ref);
    const pinned = article.related.flatMap((ref) => places.get(ref) ?? []).filter((place) => place !== own);
    const computed = own === undefined ? [] : computedFor(own, kinship, articles, visited);
    return [...new Set([...pinned, ...computed])].slice(0, count).map((place) => articles[place] as ArticleEntry);
  };
}

/** Places of the articles akin to the one at `own`, closest first. */
function computedFor(own: number, kinship: Kinship, articles: readonly ArticleEntry[], visited: () => void): number[] {
  const traits = new Set(kinship.traits[own]);
  const ref = (place: number) => articles[place]?.ref ?? '';
  const day = (place: number) => kinship.days[place] ?? 0;
  return [...candidates(own, traits, visited)]
    .map((place) => ({ place, distance: Math.abs(day(place) - day(own)), closeness: closeness(traits, kinship.traits[place] ?? []) }))
    .map((found) => ({ ...found, score: found.closeness + nearness(found.distance) }))
    .sort((a, b) => b.score - a.score || a.distance - b.distance || byCodeUnits(ref(a.place), ref(b.place)))
    .map(({ place }) => place);
}

function candidates(own: number, traits: Iterable<Trait>, visited: () => void): Set<number> {
  const found = new Set<number>();
  for (const { kind, holders } of traits) {
    const middle = indexIn(holders, own);
    const reach = WINDOWS[kind] / 2;
    for (const place of holders.slice(Math.max(0, middle - reach), middle + reach + 1)) {
      visited();
      if (place !== own) found.add(place);
    }
  }
  return found;
}

/** Binary search for a place that is in the ascending list. */
function indexIn(holders: readonly number[], place: number): number {
  let low = 0;
  let high = holders.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holders[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function closeness(own: ReadonlySet<Trait>, others: readonly Trait[]): number {
  let words = 0;
  let rest = 0;
  for (const trait of others) {
    if (!own.has(trait)) continue;
    if (trait.kind === 'word') words += trait.weight;
    else rest += trait.weight;
  }
  return rest + Math.min(words, MOST_FOR_WORDS);
}

/** Up to 6 points, one less with every doubling of the weeks between. */
function nearness(days: number): number {
  return Math.max(0, 6 - Math.floor(Math.log2(1 + days / 7)));
}
