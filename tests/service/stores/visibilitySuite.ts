import { beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '#src/service/ports/moderationStore.ts';
import type { Store } from '#src/service/ports/store.ts';
import { ARTICLE, NOON, publish, shown, submit } from './builders.ts';
import type { StoreKind } from './kinds.ts';

/** What stays in the place of a comment that is gone. */
export function visibilitySuite(kind: StoreKind): void {
  let store: Store;
  /** A line of replies `a` ← `b` ← `c` ← `d`, all public. */
  beforeEach(async () => {
    store = await kind.empty();
    for (const [index, id] of ['a', 'b', 'c', 'd'].entries()) {
      await publish(store, id, { parent: ['a', 'b', 'c', 'd'][index - 1] ?? null, created: NOON + index });
    }
  });
  const since = async (act: () => Promise<unknown>) => {
    const { change } = await store.markOf(ARTICLE);
    await act();
    const { comments, gone, count } = await store.publicThread(ARTICLE, change);
    return { changed: comments.map(({ id }) => id), gone, count };
  };

  describe('a placeholder', () => {
    it.each<Decision>(['reject', 'spam', 'delete'])(
      'stays while there are public replies, whichever way it went (%s)',
      async (decision) => {
        expect(await since(() => store.decide(['b'], decision, NOON))).toEqual({ changed: ['b'], gone: [], count: 3 });
        expect(await shown(store)).toEqual(['a', '[b]', 'c', 'd']);
        const [, placeholder] = (await store.publicThread(ARTICLE, null)).comments;
        expect(placeholder).toEqual({ id: 'b', article: ARTICLE, parent: 'a', name: null, html: null, created: NOON + 1 });
      },
    );

    it('stays for a reply several levels below', async () => {
      for (const id of ['a', 'c', 'b']) await store.eraseComment(id, NOON);
      expect(await shown(store)).toEqual(['[a]', '[b]', '[c]', 'd']);
    });

    it('goes with the last public reply, and so do all above it', async () => {
      await store.decide(['a', 'b', 'c'], 'delete', NOON);
      expect(await since(() => store.eraseComment('d', NOON))).toEqual({ changed: [], gone: ['a', 'b', 'c', 'd'], count: 0 });
      expect(await shown(store)).toEqual([]);
    });

    it('goes only as far up as there is nothing public below', async () => {
      await publish(store, 'c2', { parent: 'b', created: NOON + 9 });
      await store.decide(['b', 'c'], 'delete', NOON);
      expect(await since(() => store.eraseComment('d', NOON))).toEqual({ changed: [], gone: ['c', 'd'], count: 2 });
      expect(await shown(store)).toEqual(['a', '[b]', 'c2']);
    });

    it('comes back when a reply below is approved again', async () => {
      await store.decide(['c', 'd'], 'reject', NOON);
      await store.eraseComment('b', NOON);
      expect(await shown(store)).toEqual(['a']);
      expect(await since(() => store.decide(['d'], 'approve', NOON))).toEqual({ changed: ['b', 'c', 'd'], gone: [], count: 2 });
      expect(await shown(store)).toEqual(['a', '[b]', '[c]', 'd']);
    });

    it('shows nothing of what was rejected, though the editor may bring it back whole', async () => {
      await store.decide(['b'], 'spam', NOON);
      expect(JSON.stringify(await store.publicThread(ARTICLE, 0))).not.toContain(
        '"id":"b","article":"en/2026/02/straits","parent":"a","name":"Mina"',
      );
      await store.decide(['b'], 'approve', NOON);
      expect(await shown(store)).toEqual(['a', 'b', 'c', 'd']);
    });

    it('never stands for what was not public', async () => {
      await submit(store, 'waiting', { parent: 'd' });
      expect(await since(() => store.decide(['waiting'], 'delete', NOON))).toEqual({ changed: [], gone: [], count: 4 });
    });

    it('says nothing twice: a decision that changes nothing is no change', async () => {
      await store.decide(['b'], 'delete', NOON);
      expect(await since(() => store.decide(['b', 'a'], 'delete', NOON))).toMatchObject({ changed: ['a'] });
      expect(await since(() => store.decide(['a', 'b'], 'approve', NOON))).toEqual({ changed: [], gone: [], count: 2 });
    });
  });

  describe('all that one decision changes', () => {
    it('has one mark, so that no reader sees half of it', async () => {
      const { change } = await store.markOf(ARTICLE);
      await store.decide(['a', 'b', 'c', 'd'], 'reject', NOON);
      const after = await store.publicThread(ARTICLE, change);
      expect(after.gone).toEqual(['a', 'b', 'c', 'd']);
      expect((await store.publicThread(ARTICLE, after.mark.change)).gone).toEqual([]);
      expect((await store.publicThread(ARTICLE, after.mark.change - 1)).gone).toEqual(['a', 'b', 'c', 'd']);
    });
  });
}
