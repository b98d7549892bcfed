import type { ArticleEntry } from './article.ts';
import { byCodeUnits, gatherBy } from './ordering.ts';

/** What makes articles kin: a shared topic, tag, series, or a rare word of title or standfirst. */
export interface Trait {
  kind: 'topic' | 'tag' | 'series' | 'word';
  /** The id, slug or word. */
  key: string;
  weight: number;
  /** Who has it, as places in the list of articles, ascending. */
  holders: number[];
}

/** Traits of every article by its place in the list, each list bounded. */
export interface Kinship {
  traits: Trait[][];
  /** Days since 1970, by the place of the article. */
  days: number[];
}

const MOST_TOPICS = 8;
const MOST_TAGS = 8;
const MOST_WORDS = 10;
const SHORTEST_WORD = 4;
const COMMONEST_WORD = 64;
const A_DAY = 86_400_000;
const FACTORS = { topic: 3, tag: 2, series: 2, word: 1 } as const;

/** Reads the traits off articles that stand newest first. */
export function kinshipOf(articles: readonly ArticleEntry[]): Kinship {
  const places = articles.map((_, place) => place);
  const at = (place: number) => articles[place] as ArticleEntry;
  const topics = traitsBy(places, 'topic', (place) => at(place).topics.slice(0, MOST_TOPICS));
  const tags = traitsBy(places, 'tag', (place) =>
    at(place)
      .tags.slice(0, MOST_TAGS)
      .map(({ slug }) => slug),
  );
  const series = traitsBy(places, 'series', (place) => [at(place).series?.id ?? '']);
  const words = traitsBy(places, 'word', (place) => wordsOf(at(place)));
  const commonest = commonestWord(articles.length);
  return {
    days: articles.map(({ date }) => Date.parse(date.day) / A_DAY),
    traits: places.map((place) => [
      ...(topics.get(place) ?? []),
      ...(tags.get(place) ?? []),
      ...(at(place).series ? (series.get(place) ?? []) : []),
      ...rarest((words.get(place) ?? []).filter(({ holders }) => holders.length <= commonest)),
    ]),
  };
}

/** Traits that two articles or more share, by the place of the article. */
function traitsBy(places: readonly number[], kind: Trait['kind'], keysOf: (place: number) => string[]): Map<number, Trait[]> {
  const traits = [...gatherBy(places, keysOf)]
    .filter(([, holders]) => holders.length > 1)
    .map(([key, holders]): Trait => ({ kind, key, holders, weight: FACTORS[kind] * rarity(holders.length) }));
  const byPlace = new Map<number, Trait[]>();
  for (const trait of traits) {
    for (const place of trait.holders) {
      const list = byPlace.get(place);
      if (list) list.push(trait);
      else byPlace.set(place, [trait]);
    }
  }
  return byPlace;
}

/** Rarity in steps of powers of two: one more article rarely moves a trait to the next step, and so rarely changes other lists. */
export function rarity(holders: number): number {
  return Math.max(1, 10 - Math.floor(Math.log2(holders)));
}

/** A word that an eighth of all articles use says nothing; the total, too, counts in powers of two. */
function commonestWord(articles: number): number {
  return Math.min(COMMONEST_WORD, Math.max(2, 2 ** (Math.floor(Math.log2(Math.max(1, articles))) - 3)));
}

function rarest(words: Trait[]): Trait[] {
  return [...words].sort((a, b) => b.weight - a.weight || byCodeUnits(a.key, b.key)).slice(0, MOST_WORDS);
}

function wordsOf(article: ArticleEntry): string[] {
  const words =
    `${article.title} ${article.standfirst}`
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length >= SHORTEST_WORD);
}
