import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '#src/service/ports/store.ts';
import { ARTICLE, OTHER_ARTICLE } from './builders.ts';
import type { StoreKind } from './kinds.ts';

/** Readings and the salts of days. */
export function viewsSuite(kind: StoreKind): void {
  let store: Store;
  beforeEach(async () => {
    store = await kind.empty();
  });

  describe('a view', () => {
    it('counts once a visitor, article and day', async () => {
      expect(await store.countView('2026-11-23', ARTICLE, 'v1')).toBe(true);
      expect(await store.countView('2026-11-23', ARTICLE, 'v1')).toBe(false);
      expect(await store.countView('2026-11-23', ARTICLE, 'v2')).toBe(true);
      expect(await store.countView('2026-11-23', OTHER_ARTICLE, 'v1')).toBe(true);
      expect(await store.countView('2026-11-24', ARTICLE, 'v1')).toBe(true);
      expect((await store.stats()).views).toBe(4);
    });

    it('of forty visitors at once makes forty, and again none', async () => {
      const visitors = Array.from({ length: 40 }, (_, index) => `v${index}`);
      const count = () => Promise.all(visitors.map((visitor) => store.countView('2026-11-23', ARTICLE, visitor)));
      expect((await count()).every(Boolean)).toBe(true);
      expect((await count()).some(Boolean)).toBe(false);
      expect(await store.popular('2026-11-23', '2026-11-23')).toEqual([{ article: ARTICLE, views: 40 }]);
    });

    it('of one visitor twenty times at once makes one', async () => {
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.countView('2026-11-23', ARTICLE, 'v1')));
      expect(outcomes.filter(Boolean)).toHaveLength(1);
    });
  });

  describe('what is popular', () => {
    it('adds up the days, both inclusive, most first, ties by id in code-unit order', async () => {
      const views: [string, string, number][] = [
        ['2026-11-20', 'en/z', 9],
        ['2026-11-21', 'en/b', 1],
        ['2026-11-22', 'en/b', 1],
        ['2026-11-22', 'en/Z', 2],
        ['2026-11-23', 'en/c', 3],
        ['2026-11-24', 'en/z', 9],
      ];
      for (const [day, article, count] of views) {
        for (let visitor = 0; visitor < count; visitor += 1) await store.countView(day, article, `v${visitor}`);
      }
      expect(await store.popular('2026-11-21', '2026-11-23')).toEqual([
        { article: 'en/c', views: 3 },
        { article: 'en/Z', views: 2 },
        { article: 'en/b', views: 2 },
      ]);
      expect(await store.popular('2026-11-25', '2026-11-30')).toEqual([]);
    });
  });

  describe('the salt of a day', () => {
    it('is whichever came first, for all who come at once', async () => {
      const salts = await Promise.all(['a', 'b', 'c'].map((fresh) => store.salts('2026-11-23', '2026-11-22', fresh.repeat(64))));
      expect(new Set(salts.map(({ today }) => today)).size).toBe(1);
      expect(salts[0]?.yesterday).toBeNull();
    });

    it('is yesterday’s the next day', async () => {
      await store.salts('2026-11-23', '2026-11-22', 'one');
      expect(await store.salts('2026-11-24', '2026-11-23', 'two')).toEqual({ today: 'two', yesterday: 'one' });
      expect(await store.salts('2026-11-24', '2026-11-23', 'three')).toEqual({ today: 'two', yesterday: 'one' });
    });
  });
}
