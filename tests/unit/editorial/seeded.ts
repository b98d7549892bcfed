import type { ArticleEntry } from '#src/editorial/article.ts';
import type { Entries } from '#src/editorial/entries.ts';
import { aFilm, aFront, aMap, anArticle, aPhotoGallery, aSection, aTopic, someEntries, type Written } from '../../fixtures/builders.ts';

/** A small generator of numbers between 0 and 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Choices made with a generator. */
export function chooser(seed: number) {
  const next = seeded(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (probability: number) => next() < probability,
    one: <Thing>(things: readonly Thing[]): Thing => things[below(things.length)] as Thing,
    some: <Thing>(things: readonly Thing[], most: number): Thing[] => {
      const shuffled = things.map((thing) => ({ thing, at: next() })).sort((a, b) => a.at - b.at);
      return shuffled.slice(0, below(most + 1)).map(({ thing }) => thing);
    },
  };
}

export type Chooser = ReturnType<typeof chooser>;

const SECTIONS = ['analysis', 'news', 'documents'];
const WORDS = 'canal strait river border treaty draught convoy harbour lighthouse pilot tonnage isthmus gauge lock delta estuary'.split(
  ' ',
);
const LAST_DAY = Date.UTC(2026, 10, 20);

/** Articles with topics, tags and words that overlap as a publication's do. */
export function seededArticles(choose: Chooser, count: number, topics: readonly string[]): ArticleEntry[] {
  const tags = Array.from({ length: Math.max(3, Math.ceil(count / 8)) }, (_, index) => `label ${index}`);
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(LAST_DAY - choose.below(1500) * 86_400_000).toISOString().slice(0, 10);
    const words = Array.from({ length: 6 }, () => `${choose.one(WORDS)}${choose.chance(0.4) ? choose.below(count) : ''}`);
    const written: Written = {
      title: words.slice(0, 3).join(' '),
      standfirst: words.slice(3).join(' '),
      date: day,
      section: choose.one(SECTIONS),
      topics: choose.some(topics, 3),
      tags: choose.some(tags, 4),
      image: choose.chance(0.5) ? { src: './plate.png', alt: 'A plate', caption: 'A plate.', credit: 'Ours' } : undefined,
      draft: choose.chance(0.05) || undefined,
      withdrawn: choose.chance(0.05) ? { date: '2026-11-21', reason: 'Wrong.' } : undefined,
    };
    return anArticle(written, { id: `${day.slice(0, 4)}/${day.slice(5, 7)}/story-${index}`, body: { words: choose.below(2000) } });
  });
}

/** A whole publication whose front the editor has curated now more, now less, also with what does not exist. */
export function seededEntries(seed: number): Entries {
  const choose = chooser(seed);
  const topics = Array.from({ length: 1 + choose.below(9) }, (_, index) => `topic-${index}`);
  const articles = seededArticles(choose, choose.below(60), topics);
  const refs = [...articles.map(({ ref }) => ref), '2026/01/missing'];
  const front = aFront({
    lead: choose.chance(0.5) ? choose.one(refs) : undefined,
    editorsChoice: choose.chance(0.5) ? [...choose.some(refs, 5), ...choose.some(refs, 2)] : undefined,
    inFocus: choose.chance(0.5) ? choose.some(topics, 4) : undefined,
    gallery: choose.chance(0.5) ? choose.some(['canals', 'convoy', 'missing'], 3) : undefined,
    bands: choose.chance(0.5) ? choose.some(SECTIONS, 3).map((section) => ({ section, count: 1 + choose.below(8) })) : undefined,
  });
  return someEntries({
    articles,
    topics: topics.map((id) => aTopic({ name: id }, { id })),
    sections: SECTIONS.map((id) => aSection({ name: id }, { id })),
    fronts: choose.chance(0.8) ? [front] : [],
    galleries: choose.chance(0.5) ? [aPhotoGallery(), aFilm()] : [],
    maps: choose.chance(0.5) ? [aMap()] : [],
  });
}
