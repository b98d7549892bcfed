import type { ArticleEntry } from './article.ts';

/** Compares by code units, the same on every machine. */
export function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Newest first, ties by ref. */
export function newestFirst(a: ArticleEntry, b: ArticleEntry): number {
  return byCodeUnits(b.date.instant, a.date.instant) || byCodeUnits(a.ref, b.ref);
}

/** Compares names as the language of a locale orders them, ties by id. */
export function inAlphabet<Thing>(
  locale: string,
  name: (thing: Thing) => string,
  id: (thing: Thing) => string,
): (a: Thing, b: Thing) => number {
  const collator = new Intl.Collator(locale, { numeric: true });
  return (a, b) => collator.compare(name(a), name(b)) || byCodeUnits(id(a), id(b));
}

/** Gathers things under each of their keys, keeping their order; a key named twice by one thing counts once. */
export function gatherBy<Key, Thing>(things: readonly Thing[], keysOf: (thing: Thing) => Iterable<Key>): Map<Key, Thing[]> {
  const gathered = new Map<Key, Thing[]>();
  for (const thing of things) {
    for (const key of new Set(keysOf(thing))) {
      const list = gathered.get(key);
      if (list) list.push(thing);
      else gathered.set(key, [thing]);
    }
  }
  return gathered;
}
