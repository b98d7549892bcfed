import { describe, expect, it } from 'vitest';
import type { ArticleEntry } from '#src/editorial/article.ts';
import { listingParts } from '#src/views/listing.ts';

/** Newest first: the newest has the highest number. */
const articles = (count: number) => Array.from({ length: count }, (_, index) => count - index) as unknown as ArticleEntry[];

describe('a listing', () => {
  it.each(Array.from({ length: 121 }, (_, count) => count))('of %i articles shows each once, in pages that never change', (count) => {
    const { hub, pages } = listingParts(articles(count));
    expect([...hub, ...pages.toReversed().flat()]).toEqual(articles(count));
    expect(pages.every((page) => page.length === 20)).toBe(true);
    if (count < 40) expect(pages).toEqual([]);
    else expect([hub.length >= 20, hub.length <= 39]).toEqual([true, true]);
    const grown = listingParts(articles(count + 1)).pages;
    expect(grown.slice(0, pages.length)).toEqual(pages);
    expect(grown.length - pages.length).toBe(count >= 39 && (count + 1) % 20 === 0 ? 1 : 0);
  });
});
