import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '#src/service/ports/store.ts';
import { ARTICLE, NOON, OTHER_ARTICLE, publish, shown, submit } from './builders.ts';
import type { StoreKind } from './kinds.ts';

/** What readers see. */
export function readingSuite(kind: StoreKind): void {
  let store: Store;
  beforeEach(async () => {
    store = await kind.empty();
  });

  describe('an article without public comments', () => {
    it('has a mark of its own epoch, no count and nothing to show', async () => {
      await submit(store, 'c1');
      const { mark, ...thread } = await store.publicThread(ARTICLE, null);
      expect(thread).toEqual({ count: 0, comments: [], gone: [] });
      expect(mark).toEqual({ epoch: expect.stringMatching(/./), change: 0 });
      expect(await store.markOf(ARTICLE)).toEqual(mark);
      expect((await (await kind.empty()).markOf(ARTICLE)).epoch).not.toBe(mark.epoch);
    });
  });

  describe('a thread', () => {
    it('shows approved comments alone, oldest first, ties by id', async () => {
      await publish(store, 'b', { created: NOON, name: null });
      await publish(store, 'a', { created: NOON });
      await publish(store, 'z', { created: NOON - 1 });
      await publish(store, 'elsewhere', { article: OTHER_ARTICLE });
      await submit(store, 'pending');
      await submit(store, 'trapped', { state: 'quarantined' });
      const thread = await store.publicThread(ARTICLE, null);
      expect(thread.count).toBe(3);
      expect(thread.comments.map(({ id }) => id)).toEqual(['z', 'a', 'b']);
      expect(thread.comments[2]).toEqual({ id: 'b', article: ARTICLE, parent: null, name: null, html: '<p>Well said.</p>', created: NOON });
    });

    it('tells since a mark what became visible later, however old it is', async () => {
      await submit(store, 'late', { created: NOON - 1_000 });
      await publish(store, 'early', { created: NOON });
      const { mark } = await store.publicThread(ARTICLE, null);
      await store.decide(['late'], 'approve', NOON + 1);
      const news = await store.publicThread(ARTICLE, mark.change);
      expect(news.comments.map(({ id }) => id)).toEqual(['late']);
      expect(news.count).toBe(2);
      expect(news.mark.change).toBeGreaterThan(mark.change);
      expect(await store.publicThread(ARTICLE, news.mark.change)).toEqual({ ...news, comments: [] });
    });

    it('leaves the mark of other articles alone', async () => {
      await publish(store, 'c1');
      const before = await store.markOf(ARTICLE);
      await publish(store, 'c2', { article: OTHER_ARTICLE });
      await store.eraseComment('c2', NOON);
      expect(await store.markOf(ARTICLE)).toEqual(before);
    });

    it('names as gone what was public and nothing else', async () => {
      await publish(store, 'b');
      await publish(store, 'a');
      await submit(store, 'never');
      const { mark } = await store.publicThread(ARTICLE, null);
      await store.decide(['a', 'b', 'never'], 'reject', NOON + 1);
      const news = await store.publicThread(ARTICLE, mark.change);
      expect(news).toMatchObject({ count: 0, comments: [], gone: ['a', 'b'] });
      expect((await store.publicThread(ARTICLE, null)).gone).toEqual([]);
      expect(await shown(store)).toEqual([]);
    });
  });

  describe('counts', () => {
    it('count approved comments and leave out articles without any', async () => {
      await publish(store, 'a');
      await publish(store, 'b');
      await publish(store, 'reply', { parent: 'b' });
      await store.eraseComment('b', NOON);
      await submit(store, 'c', { article: OTHER_ARTICLE });
      expect(await store.counts([ARTICLE, OTHER_ARTICLE, "nowhere' OR 1"])).toEqual(new Map([[ARTICLE, 2]]));
      expect(await store.counts([])).toEqual(new Map());
    });
  });

  describe('the latest comments', () => {
    it('are approved ones of the articles asked for, newest first, ties by id', async () => {
      await publish(store, 'old', { created: NOON - 5 });
      await publish(store, 'b', { created: NOON });
      await publish(store, 'a', { created: NOON });
      await publish(store, 'elsewhere', { created: NOON + 5, article: OTHER_ARTICLE });
      await submit(store, 'pending', { created: NOON + 9 });
      const ids = async (articles: string[], limit: number) => (await store.latestComments(articles, limit)).map(({ id }) => id);
      await publish(store, 'removed', { created: NOON + 7, article: 'en/2020/01/removed' });
      expect(await ids([ARTICLE, OTHER_ARTICLE], 3)).toEqual(['elsewhere', 'a', 'b']);
      expect(await ids([ARTICLE], 50)).toEqual(['a', 'b', 'old']);
      expect(await ids([], 50)).toEqual([]);
      expect((await store.latestComments([OTHER_ARTICLE], 1))[0]).toMatchObject({ article: OTHER_ARTICLE, html: '<p>Well said.</p>' });
    });
  });
}
