import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '#src/service/ports/store.ts';
import { aCorrection, aFilter, ARTICLE, exported, NOON, publish, shown, submit } from './builders.ts';
import type { StoreKind } from './kinds.ts';

/** What writers do to their comments. */
export function ownCommentsSuite(kind: StoreKind): void {
  let store: Store;
  beforeEach(async () => {
    store = await kind.empty();
  });

  describe('a correction', () => {
    it('replaces text, name and flags of a waiting comment and shows nothing', async () => {
      await submit(store, 'c1', { flags: [{ kind: 'trap' }], state: 'quarantined' });
      expect(await store.correctComment(aCorrection({ id: 'c1', flags: [{ kind: 'links', count: 2 }] }))).toBe(true);
      expect(await store.comment('c1')).toMatchObject({
        text: 'Better said.',
        html: '<p>Better said.</p>',
        name: 'Mina K.',
        state: 'quarantined',
      });
      const { comments } = await store.queue(aFilter({ states: ['quarantined'] }));
      expect(comments[0]).toMatchObject({ edited: NOON + 60_000, flags: [{ kind: 'links', count: 2 }] });
      expect((await store.markOf(ARTICLE)).change).toBe(0);
    });

    it('of a public comment is a change that readers are told of', async () => {
      await publish(store, 'c1');
      const { mark } = await store.publicThread(ARTICLE, null);
      await store.correctComment(aCorrection({ id: 'c1', approvedBecomes: 'approved', name: null }));
      const news = await store.publicThread(ARTICLE, mark.change);
      expect(news.comments).toMatchObject([{ id: 'c1', html: '<p>Better said.</p>', name: null }]);
      expect(news.count).toBe(1);
    });

    it('takes a public comment away when it has to wait again, and keeps its place for its replies', async () => {
      await publish(store, 'c1');
      await publish(store, 'c2');
      await publish(store, 'r2', { parent: 'c2', created: NOON + 1 });
      const { mark } = await store.publicThread(ARTICLE, null);
      await store.correctComment(aCorrection({ id: 'c1' }));
      await store.correctComment(aCorrection({ id: 'c2' }));
      expect(await shown(store)).toEqual(['[c2]', 'r2']);
      expect((await store.publicThread(ARTICLE, mark.change)).gone).toEqual(['c1']);
      await store.decide(['c2'], 'approve', NOON + 2);
      expect(await shown(store)).toEqual(['c2', 'r2']);
    });

    it.each(['reject', 'spam', 'delete'] as const)('comes to nothing after the decision to %s', async (decision) => {
      await submit(store, 'c1');
      await store.decide(['c1'], decision, NOON);
      const before = await store.comment('c1');
      expect(await store.correctComment(aCorrection({ id: 'c1' }))).toBe(false);
      expect(await store.comment('c1')).toEqual(before);
    });

    it('comes to nothing when it is late or when there is no such comment', async () => {
      await submit(store, 'c1');
      expect(await store.correctComment(aCorrection({ id: 'c1', createdSince: NOON + 1 }))).toBe(false);
      expect(await store.correctComment(aCorrection({ id: 'c2' }))).toBe(false);
      expect(await store.correctComment(aCorrection({ id: 'c1', createdSince: NOON }))).toBe(true);
    });
  });

  describe('erasure', () => {
    it('leaves nothing of what was written and by whom', async () => {
      await submit(store, 'c1', { flags: [{ kind: 'word', word: 'said' }], likeness: 'l', visitor: 'v' }, { notify: true });
      expect(await store.eraseComment('c1', NOON + 5)).toBe(true);
      expect(await store.comment('c1')).toMatchObject({ name: null, text: null, html: null, state: 'erased' });
      expect(await exported(store)).toMatchObject([{ id: 'c1', email: null, flags: [], decided: NOON + 5, state: 'erased' }]);
      expect(await store.acquaintance(['l'], ['v'])).toEqual({ alike: 0, byVisitor: 0 });
      expect(await store.nextNotice()).toBeNull();
    });

    it('can be asked for again, and is false of what was never there', async () => {
      await publish(store, 'c1');
      await store.eraseComment('c1', NOON);
      const before = [await exported(store), await store.publicThread(ARTICLE, 0)];
      expect(await store.eraseComment('c1', NOON + 99)).toBe(true);
      expect([await exported(store), await store.publicThread(ARTICLE, 0)]).toEqual(before);
      expect(await store.eraseComment('c2', NOON)).toBe(false);
    });
  });

  describe('acquaintance', () => {
    it('counts likenesses and a visitor under the given digests', async () => {
      await submit(store, 'c1', { likeness: 'l1', visitor: 'v1' });
      await submit(store, 'c2', { likeness: 'l2', visitor: 'v2' });
      await submit(store, 'c3', { likeness: 'l3', visitor: 'v2' });
      expect(await store.acquaintance(['l1', 'l2', 'l9'], ['v2'])).toEqual({ alike: 2, byVisitor: 2 });
      expect(await store.acquaintance([], [])).toEqual({ alike: 0, byVisitor: 0 });
    });
  });
}
