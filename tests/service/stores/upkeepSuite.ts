import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '#src/service/ports/store.ts';
import { aComment, aFilter, anAdmission, ARTICLE, exported, NOON, noDates, publish, shown, submit } from './builders.ts';
import type { StoreKind } from './kinds.ts';

const DAY = 86_400_000;
const NOTHING = { salts: 0, visits: 0, rates: 0, sessions: 0, notices: 0, emails: 0, refused: 0 };

/** Retention, erasure by address, statistics. */
export function upkeepSuite(kind: StoreKind): void {
  let store: Store;
  beforeEach(async () => {
    store = await kind.empty();
  });

  describe('retention', () => {
    it('removes salts and visits of past days and leaves the counts', async () => {
      await store.salts('2026-11-21', '2026-11-20', 'old');
      await store.salts('2026-11-22', '2026-11-21', 'new');
      await store.countView('2026-11-21', ARTICLE, 'v1');
      await store.countView('2026-11-21', ARTICLE, 'v2');
      await store.countView('2026-11-22', ARTICLE, 'v1');
      expect(await store.retain(noDates({ daysBefore: '2026-11-22' }), NOON)).toEqual({ ...NOTHING, salts: 1, visits: 2 });
      expect((await store.salts('2026-11-22', '2026-11-21', 'x')).yesterday).toBeNull();
      expect((await store.stats()).views).toBe(3);
      expect(await store.countView('2026-11-22', ARTICLE, 'v1')).toBe(false);
    });

    it('removes keys of visitors, so that nothing can be told of them', async () => {
      await submit(store, 'old', { created: NOON - DAY, visitor: 'v1', echo: 'e1', likeness: 'l1' });
      await submit(store, 'new', { created: NOON, visitor: 'v1', echo: 'e1', likeness: 'l1' });
      await store.retain(noDates({ visitorsBefore: NOON }), NOON);
      expect(await store.acquaintance(['l1'], ['v1'])).toEqual({ alike: 1, byVisitor: 1 });
      const echo = anAdmission({ echoes: ['e1'] });
      expect(await store.addComment(aComment({ id: 'x' }), echo)).toMatchObject({ id: 'new', replayed: true });
    });

    it('removes admissions, sessions and notices past their date', async () => {
      await submit(store, 'a', { created: NOON - 1 }, { notify: true });
      await submit(store, 'b', { created: NOON }, { notify: true });
      await store.countLoginTry(['v'], NOON - 1, 0, 9);
      await store.openSession('s1', NOON - 1, []);
      await store.openSession('s2', NOON, []);
      const dates = noDates({ ratesBefore: NOON, sessionsBefore: NOON, noticesBefore: NOON });
      expect(await store.retain(dates, NOON)).toEqual({ ...NOTHING, rates: 2, sessions: 1, notices: 1 });
      expect(await store.addComment(aComment({ id: 'c' }), anAdmission({ limit: 2 }))).toMatchObject({ outcome: 'received' });
      expect(await store.claimNotices(NOON + DAY, NOON + DAY, 9)).toMatchObject([{ comment: 'b' }]);
      expect(await store.hasSession('s2', NOON - 5)).toBe(true);
    });

    it('removes e-mail addresses past their date and nothing else of a comment', async () => {
      await publish(store, 'old', { created: NOON - 1 });
      await publish(store, 'new', { created: NOON });
      await publish(store, 'none', { created: NOON - 1, email: null });
      const before = await store.publicThread(ARTICLE, 0);
      expect(await store.retain(noDates({ emailsBefore: NOON }), NOON)).toEqual({ ...NOTHING, emails: 1 });
      expect(await store.publicThread(ARTICLE, 0)).toEqual(before);
      expect((await store.stats()).emails).toBe(1);
    });

    it('erases what was refused long ago, in place when there are replies', async () => {
      for (const id of ['rejected', 'spam', 'late', 'trapped']) await publish(store, id, { created: NOON - 5 * DAY });
      await publish(store, 'reply', { parent: 'spam' });
      await submit(store, 'told', {}, { notify: true });
      await store.decide(['rejected', 'told'], 'reject', NOON - 1);
      await store.decide(['spam'], 'spam', NOON - 1);
      await store.decide(['late'], 'spam', NOON);
      const { mark } = await store.publicThread(ARTICLE, null);
      expect(await store.retain(noDates({ refusedBefore: NOON }), NOON + 7)).toEqual({ ...NOTHING, refused: 3 });
      expect((await store.stats()).comments).toEqual({ erased: 3, spam: 1, approved: 2 });
      expect(await shown(store)).toEqual(['[spam]', 'trapped', 'reply']);
      expect(await store.markOf(ARTICLE)).toEqual(mark);
      expect(await store.nextNotice()).toBeNull();
      expect(await store.retain(noDates({ refusedBefore: NOON }), NOON + 8)).toEqual(NOTHING);
    });
  });

  describe('erasure by address', () => {
    it('finds an address whatever its letter case, in any script, and nothing that is merely like it', async () => {
      await publish(store, 'b', { email: 'MINA@Example.ORG' });
      await publish(store, 'a', { email: 'mina@example.org', created: NOON + 1 });
      await publish(store, 'reply', { parent: 'a', email: null, created: NOON + 2 });
      await publish(store, 'like', { email: 'mina_example.org', created: NOON + 3 });
      await submit(store, 'told', { email: 'mina@example.org' }, { notify: true });
      expect(await store.eraseByEmail('Mina@example.org', NOON)).toEqual(['a', 'b', 'told']);
      expect(await shown(store)).toEqual(['[a]', 'reply', 'like']);
      expect(JSON.stringify(await exported(store)).toLowerCase()).not.toContain('mina@');
      expect(await store.nextNotice()).toBeNull();
      await submit(store, 'umlaut', { email: 'JÖRG@example.org' });
      expect(await store.eraseByEmail('jörg@EXAMPLE.org', NOON)).toEqual(['umlaut']);
      expect(await store.eraseByEmail('%@%', NOON)).toEqual([]);
    });
  });

  describe('statistics', () => {
    it('count what there is', async () => {
      expect(await store.stats()).toEqual({ comments: {}, emails: 0, views: 0, notices: 0, salts: 0 });
      await submit(store, 'a', {}, { notify: true });
      await publish(store, 'b', { email: null });
      await store.countView('2026-11-23', ARTICLE, 'v');
      await store.salts('2026-11-23', '2026-11-22', 's');
      expect(await store.stats()).toEqual({ comments: { pending: 1, approved: 1 }, emails: 1, views: 1, notices: 1, salts: 1 });
    });
  });

  describe('a probe', () => {
    it('leaves nothing behind', async () => {
      await store.probe();
      await store.probe();
      expect(await exported(store)).toEqual([]);
      expect((await store.queue(aFilter())).counts).toEqual({});
    });
  });
}
