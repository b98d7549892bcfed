import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '#src/service/ports/store.ts';
import { ARTICLE, NOON, submit } from './builders.ts';
import type { StoreKind } from './kinds.ts';

const MINUTE = 60_000;

/** Notices to the editor, and the editor's sessions. */
export function outboxSuite(kind: StoreKind): void {
  let store: Store;
  beforeEach(async () => {
    store = await kind.empty();
  });

  describe('a notice', () => {
    it('waits for what was let in with it, and for nothing else', async () => {
      expect(await store.nextNotice()).toBeNull();
      await submit(store, 'a', {}, { notify: true });
      await submit(store, 'b', { created: NOON + 1 });
      expect(await store.nextNotice()).toBe(NOON);
      expect(await store.claimNotices(NOON - 1, NOON, 10)).toEqual([]);
      expect(await store.claimNotices(NOON, NOON + MINUTE, 10)).toEqual([{ comment: 'a', article: ARTICLE, created: NOON, attempts: 0 }]);
    });

    it('is handed out once until its lease ends', async () => {
      for (const id of ['c', 'b', 'a']) await submit(store, id, {}, { notify: true });
      const claims = await Promise.all([1, 2, 3, 4].map(() => store.claimNotices(NOON, NOON + MINUTE, 1)));
      const comments = claims.flat().map(({ comment }) => comment);
      expect(comments.sort()).toEqual(['a', 'b', 'c']);
      expect(await store.nextNotice()).toBe(NOON + MINUTE);
      expect(await store.claimNotices(NOON + MINUTE, NOON + 2 * MINUTE, 10)).toHaveLength(3);
    });

    it('comes again later with one attempt more, or is forgotten', async () => {
      await submit(store, 'a', {}, { notify: true });
      await submit(store, 'b', {}, { notify: true });
      await store.claimNotices(NOON, NOON + MINUTE, 10);
      await store.postponeNotice('a', NOON + 5 * MINUTE);
      await store.dropNotice('b');
      expect(await store.nextNotice()).toBe(NOON + 5 * MINUTE);
      expect(await store.claimNotices(NOON + 5 * MINUTE, NOON + 6 * MINUTE, 10)).toMatchObject([{ comment: 'a', attempts: 1 }]);
    });

    it('of an erased comment is dropped, also while it is being delivered', async () => {
      await submit(store, 'a', {}, { notify: true });
      await store.claimNotices(NOON, NOON + MINUTE, 10);
      await store.eraseComment('a', NOON);
      await store.postponeNotice('a', NOON + 2 * MINUTE);
      expect(await store.nextNotice()).toBeNull();
      expect(await store.claimNotices(NOON + MINUTE, NOON + 3 * MINUTE, 10)).toEqual([]);
    });
  });

  describe('a session', () => {
    it('lasts until it expires or is closed', async () => {
      await store.openSession('s1', NOON, []);
      await store.openSession('s2', NOON, []);
      expect(await store.hasSession('s1', NOON - 1)).toBe(true);
      expect(await store.hasSession('s1', NOON)).toBe(false);
      await store.closeSession('s2');
      expect(await store.hasSession('s2', NOON - 1)).toBe(false);
      expect(await store.hasSession('s3', NOON - 1)).toBe(false);
    });
  });

  describe('tries to log in', () => {
    const attempt = (at: number, visitors = ['today', 'yesterday']) => store.countLoginTry(visitors, at, at - 10 * MINUTE, 3);

    it('are counted under both salts and end in waiting, which is not counted', async () => {
      expect(await attempt(NOON, ['yesterday'])).toEqual({ outcome: 'go' });
      expect(await attempt(NOON + 1)).toEqual({ outcome: 'go' });
      expect(await attempt(NOON + 2)).toEqual({ outcome: 'go' });
      expect(await attempt(NOON + 3)).toEqual({ outcome: 'wait', oldest: NOON });
      expect(await attempt(NOON + 3, ['someone else'])).toEqual({ outcome: 'go' });
      expect(await attempt(NOON + 10 * MINUTE)).toMatchObject({ outcome: 'wait' });
      expect(await attempt(NOON + 10 * MINUTE + 1)).toEqual({ outcome: 'go' });
    });

    it('let no more through when they come at once', async () => {
      const outcomes = await Promise.all(Array.from({ length: 12 }, () => attempt(NOON)));
      expect(outcomes.filter(({ outcome }) => outcome === 'go')).toHaveLength(3);
    });

    it('are forgotten when a session opens, and have nothing to do with comments', async () => {
      await submit(store, 'a', { visitor: 'today' });
      for (let tries = 0; tries < 3; tries += 1) await attempt(NOON);
      await store.openSession('s1', NOON + MINUTE, ['today', 'yesterday']);
      expect(await attempt(NOON)).toEqual({ outcome: 'go' });
    });
  });
}
