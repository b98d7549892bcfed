import { beforeEach, describe, expect, it } from 'vitest';
import type { QueueFilter } from '#src/service/ports/moderationStore.ts';
import type { Store } from '#src/service/ports/store.ts';
import { aCorrection, aFilter, ARTICLE, exported, NOON, noDates, OTHER_ARTICLE, publish, submit } from './builders.ts';
import type { StoreKind } from './kinds.ts';

/** The editor's queue and decisions. */
export function moderationSuite(kind: StoreKind): void {
  let store: Store;
  beforeEach(async () => {
    store = await kind.empty();
  });
  const ids = async (filter: Partial<QueueFilter>) => (await store.queue(aFilter(filter))).comments.map(({ id }) => id);

  describe('the queue', () => {
    it('shows a comment with all that the editor needs and no e-mail address', async () => {
      await publish(store, 'parent', { name: 'Omid', text: 'First.', visitor: 'v1' });
      await publish(store, 'other', { visitor: 'v2' });
      await submit(store, 'spam', { visitor: 'v2' });
      await store.decide(['spam'], 'spam', NOON);
      await submit(store, 'c1', {
        parent: 'parent',
        visitor: 'v2',
        flags: [
          { kind: 'links', count: 4 },
          { kind: 'word', word: 'free' },
        ],
      });
      const { comments, more } = await store.queue(aFilter());
      expect(more).toBe(false);
      expect(comments).toEqual([
        {
          id: 'c1',
          article: ARTICLE,
          parent: { id: 'parent', name: 'Omid', text: 'First.', state: 'approved' },
          name: 'Mina',
          text: 'Well said.',
          state: 'pending',
          created: NOON,
          edited: null,
          flags: [
            { kind: 'links', count: 4 },
            { kind: 'word', word: 'free' },
          ],
          byVisitor: { approved: 1, spam: 1 },
        },
      ]);
      expect(JSON.stringify(comments)).not.toContain('example.org');
    });

    it('knows nothing of a visitor whose salt is gone, and says so', async () => {
      await submit(store, 'alone', { visitor: 'v1' });
      expect((await store.queue(aFilter())).comments[0]?.byVisitor).toEqual({});
      await store.retain(noDates({ visitorsBefore: NOON + 1 }), NOON);
      expect((await store.queue(aFilter())).comments[0]?.byVisitor).toBeNull();
    });

    it('goes page by page without losing ties', async () => {
      for (const id of ['e', 'c', 'a', 'd', 'b']) await submit(store, id, { created: id < 'd' ? NOON : NOON + 1 });
      const first = await store.queue(aFilter({ limit: 2 }));
      expect([first.comments.map(({ id }) => id), first.more]).toEqual([['a', 'b'], true]);
      const second = await store.queue(aFilter({ limit: 3, after: { created: NOON, id: 'b' } }));
      expect([second.comments.map(({ id }) => id), second.more]).toEqual([['c', 'd', 'e'], false]);
      expect(await ids({ after: { created: NOON + 1, id: 'e' } })).toEqual([]);
      expect(second.counts).toEqual({ pending: 5 });
    });

    it('narrows by state, article and flag, and counts every state under the other filters', async () => {
      await submit(store, 'a', { flags: [{ kind: 'speed', seconds: 2 }] });
      await submit(store, 'b', { article: OTHER_ARTICLE, flags: [{ kind: 'trap' }], state: 'quarantined' });
      await publish(store, 'c', { flags: [{ kind: 'word', word: 'trap' }] });
      expect(await ids({ states: ['pending', 'approved', 'quarantined'] })).toEqual(['a', 'b', 'c']);
      expect(await ids({ states: [] })).toEqual([]);
      expect(await ids({ states: ['quarantined', 'approved'], flag: 'trap' })).toEqual(['b']);
      expect(await ids({ article: ARTICLE, flag: 'speed', contains: 'said' })).toEqual(['a']);
      expect((await store.queue(aFilter({ article: ARTICLE }))).counts).toEqual({ pending: 1, approved: 1 });
      expect((await store.queue(aFilter({ flag: 'trap' }))).counts).toEqual({ quarantined: 1 });
    });

    it.each([
      ['100%', 'percent'],
      ['a_b', 'underscore'],
      ['\\', 'backslash'],
      ["'; DROP", 'quote'],
      ['*?[', 'glob'],
    ])('looks for %s as it is', async (contains, id) => {
      await submit(store, 'percent', { text: 'It is 100% so' });
      await submit(store, 'underscore', { text: 'the A_B test' });
      await submit(store, 'backslash', { name: 'C:\\', text: 'x' });
      await submit(store, 'quote', { text: "x'; drop table comments" });
      await submit(store, 'glob', { text: 'either *?[ or not' });
      await submit(store, 'plain', { text: 'It is 1000 so, the AxB test' });
      expect(await ids({ contains })).toEqual([id]);
      expect((await store.queue(aFilter({ contains }))).counts).toEqual({ pending: 1 });
    });

    it('looks in text and name, letter case of ASCII aside, and not across them', async () => {
      await submit(store, 'a', { name: 'Zoë', text: 'GREAT' });
      await submit(store, 'b', { name: null, text: 'great ZOË' });
      expect(await ids({ contains: 'Great' })).toEqual(['a', 'b']);
      expect(await ids({ contains: 'zoë' })).toEqual(['a']);
      expect(await ids({ contains: 'ëG' })).toEqual([]);
    });
  });

  describe('a decision', () => {
    it('tells how many it changed', async () => {
      await submit(store, 'a');
      await submit(store, 'b', { state: 'quarantined' });
      await publish(store, 'c');
      await publish(store, 'd');
      await store.eraseComment('d', NOON);
      expect(await store.decide(['a', 'a', 'b', 'c', 'd', 'nobody'], 'approve', NOON)).toBe(2);
      expect(await store.decide(['a', 'd'], 'reject', NOON)).toBe(1);
      expect(await store.decide(['a', 'b', 'd'], 'spam', NOON)).toBe(2);
      expect(await store.decide(['a', 'b', 'c', 'd'], 'delete', NOON)).toBe(3);
      expect(await store.decide([], 'approve', NOON)).toBe(0);
      expect((await store.stats()).comments).toEqual({ erased: 4 });
    });

    it('to approve again leaves the moment of the first publication', async () => {
      await submit(store, 'a');
      await store.decide(['a'], 'approve', NOON + 1);
      await store.decide(['a'], 'reject', NOON + 2);
      await store.decide(['a'], 'approve', NOON + 3);
      expect(await exported(store)).toMatchObject([{ id: 'a', decided: NOON + 3, published: NOON + 1 }]);
    });

    it('to approve leaves what was corrected since it was seen, to refuse does not', async () => {
      await submit(store, 'a');
      await submit(store, 'b');
      await store.correctComment(aCorrection({ id: 'a', at: NOON + 5 }));
      expect(await store.decide(['a', 'b'], 'approve', NOON + 9, NOON + 4)).toBe(1);
      expect((await store.comment('a'))?.state).toBe('pending');
      expect(await store.decide(['a'], 'spam', NOON + 9, NOON + 4)).toBe(1);
      expect(await store.decide(['a'], 'approve', NOON + 9, NOON + 5)).toBe(1);
    });

    it('to delete forgets notices as well', async () => {
      await submit(store, 'a', {}, { notify: true });
      await store.decide(['a'], 'delete', NOON);
      expect(await store.nextNotice()).toBeNull();
    });
  });

  describe('the words', () => {
    it('are replaced whole and come in code-unit order', async () => {
      await store.replaceWords(['zeta', 'Alpha', '\ufb01', '😀', 'alpha', 'alpha']);
      expect(await store.words()).toEqual(['Alpha', 'alpha', 'zeta', '😀', '\ufb01']);
      await store.replaceWords(["o'clock %"]);
      expect(await store.words()).toEqual(["o'clock %"]);
      await store.replaceWords([]);
      expect(await store.words()).toEqual([]);
    });
  });
}
