import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '#src/service/ports/store.ts';
import { aComment, anAdmission, NOON, OTHER_ARTICLE, publish, submit } from './builders.ts';
import type { StoreKind } from './kinds.ts';

const KEY = { digest: 'digest-1', fingerprint: 'fingerprint-1' };
const DAY = 86_400_000;

/** How comments are let in. */
export function addingSuite(kind: StoreKind): void {
  let store: Store;
  beforeEach(async () => {
    store = await kind.empty();
  });

  describe('taking a comment', () => {
    it('keeps what was written as it was written', async () => {
      const text = "A\u0000B 😀 “%_\\' \u2028 آزادی\nline";
      const comment = aComment({ id: 'c1', text, name: null, flags: [{ kind: 'links', count: 3 }] });
      expect(await store.addComment(comment, anAdmission())).toEqual({ outcome: 'received', id: 'c1', state: 'pending', replayed: false });
      const { id, article, parent, name, html, state, created, flags } = comment;
      expect(await store.comment('c1')).toEqual({ id, article, parent, name, text, html, state, created, flags });
      expect(await store.comment('c2')).toBeNull();
    });

    it('refuses to keep another comment under an id that is taken', async () => {
      await submit(store, 'c1');
      await expect(store.addComment(aComment({ id: 'c1', text: 'Other.' }), anAdmission())).rejects.toThrow();
      expect((await store.comment('c1'))?.text).toBe('Well said.');
    });

    it('takes a reply to an approved comment of the same article alone', async () => {
      await publish(store, 'public');
      await submit(store, 'pending');
      const reply = (id: string, parent: string, article?: string) =>
        store.addComment(aComment({ id, parent, ...(article ? { article } : {}) }), anAdmission());
      expect(await reply('r1', 'public')).toMatchObject({ outcome: 'received', id: 'r1' });
      for (const parent of ['pending', 'r1', 'nobody', 'r2']) expect(await reply('r2', parent)).toEqual({ outcome: 'no-parent' });
      expect(await reply('r3', 'public', OTHER_ARTICLE)).toEqual({ outcome: 'no-parent' });
      await store.decide(['r1'], 'approve', NOON);
      await store.eraseComment('public', NOON);
      expect(await reply('r4', 'public')).toEqual({ outcome: 'no-parent' });
      expect(await store.comment('r4')).toBeNull();
    });
  });

  describe('a key of a sender', () => {
    it('answers the same body with the same comment, in the state that it has now', async () => {
      await submit(store, 'c1', {}, { key: KEY });
      await store.decide(['c1'], 'approve', NOON);
      const again = await store.addComment(aComment({ id: 'c2' }), anAdmission({ key: KEY, limit: 1 }));
      expect(again).toEqual({ outcome: 'received', id: 'c1', state: 'approved', replayed: true });
      expect(await store.comment('c2')).toBeNull();
    });

    it('is in conflict with another body, before anything else is judged', async () => {
      await submit(store, 'c1', {}, { key: KEY });
      const other = { ...KEY, fingerprint: 'fingerprint-2' };
      const outcome = await store.addComment(aComment({ id: 'c2', parent: 'nobody' }), anAdmission({ key: other, limit: 0 }));
      expect(outcome).toEqual({ outcome: 'conflict' });
    });

    it('outlives erasure and brings nothing back', async () => {
      await submit(store, 'c1', {}, { key: KEY });
      await store.eraseComment('c1', NOON);
      const again = await store.addComment(aComment({ id: 'c2' }), anAdmission({ key: KEY }));
      expect(again).toEqual({ outcome: 'received', id: 'c1', state: 'erased', replayed: true });
      expect((await store.stats()).comments).toEqual({ erased: 1 });
    });

    it('is not used up by a comment that was refused', async () => {
      expect(await store.addComment(aComment({ id: 'c1' }), anAdmission({ key: KEY, limit: 0 }))).toMatchObject({ outcome: 'too-fast' });
      expect(await store.addComment(aComment({ id: 'c1' }), anAdmission({ key: KEY }))).toMatchObject({ replayed: false });
    });

    it('makes one comment of fifty that come at once', async () => {
      const sends = Array.from({ length: 50 }, (_, index) =>
        store.addComment(aComment({ id: `c${index}` }), anAdmission({ key: KEY, limit: 5, notify: true })),
      );
      const outcomes = await Promise.all(sends);
      const ids = new Set(outcomes.map((outcome) => outcome.outcome === 'received' && outcome.id));
      expect(ids.size).toBe(1);
      expect(outcomes.filter((outcome) => outcome.outcome === 'received' && !outcome.replayed)).toHaveLength(1);
      expect(await store.stats()).toMatchObject({ comments: { pending: 1 }, notices: 1 });
    });
  });

  describe('the same text without a key', () => {
    const echoes = ['echo-today', 'echo-yesterday'];
    const again = (more: Partial<Parameters<typeof anAdmission>[0]> = {}) =>
      store.addComment(
        aComment({ id: 'c2', echo: 'echo-today', created: NOON + 1 }),
        anAdmission({ echoes, echoesSince: NOON - DAY, ...more }),
      );

    it('is the same comment across midnight', async () => {
      await submit(store, 'c1', { echo: 'echo-yesterday', created: NOON - DAY });
      expect(await again({ limit: 0 })).toEqual({ outcome: 'received', id: 'c1', state: 'pending', replayed: true });
      expect(await again()).toEqual({ outcome: 'received', id: 'c1', state: 'pending', replayed: true });
    });

    it('is another comment after a day, or when the first was erased', async () => {
      await submit(store, 'c0', { echo: 'echo-yesterday', created: NOON - DAY - 1 });
      await submit(store, 'c1', { echo: 'echo-today' });
      await store.eraseComment('c1', NOON);
      expect(await again()).toEqual({ outcome: 'received', id: 'c2', state: 'pending', replayed: false });
    });

    it('is another comment when a key says so', async () => {
      await submit(store, 'c1', { echo: 'echo-today' });
      expect(await again({ key: KEY })).toMatchObject({ id: 'c2', replayed: false });
    });
  });

  describe('the limit of a visitor', () => {
    const visitors = ['visitor-today', 'visitor-yesterday'];
    const send = (id: string, more: Parameters<typeof anAdmission>[0] = {}) =>
      store.addComment(
        aComment({ id, visitor: 'visitor-today', created: NOON }),
        anAdmission({ visitors, limit: 2, limitSince: NOON - 600_000, ...more }),
      );

    it('counts what came under both salts since a moment, and says when the oldest came', async () => {
      await submit(store, 'c0', { visitor: 'visitor-today', created: NOON - 600_001 });
      await submit(store, 'c1', { visitor: 'visitor-yesterday', created: NOON - 600_000 });
      await submit(store, 'c2', { visitor: 'visitor-other' });
      expect(await send('c3')).toMatchObject({ outcome: 'received' });
      expect(await send('c4')).toEqual({ outcome: 'too-fast', oldest: NOON - 600_000 });
      expect(await store.comment('c4')).toBeNull();
    });

    it('comes after the question of the parent', async () => {
      expect(await store.addComment(aComment({ id: 'c1', parent: 'nobody' }), anAdmission({ limit: 0 }))).toEqual({ outcome: 'no-parent' });
    });

    it('counts no replay and nothing that was refused', async () => {
      for (let tries = 0; tries < 5; tries += 1) await send(`c1-${tries}`, { key: KEY });
      expect(await send('c2')).toMatchObject({ outcome: 'received' });
      for (let tries = 0; tries < 3; tries += 1) expect(await send('c3')).toMatchObject({ outcome: 'too-fast' });
      expect(await send('c3', { limit: 3 })).toMatchObject({ outcome: 'received' });
    });

    it('admits one of twenty that come at once when one more is allowed', async () => {
      for (const id of ['a', 'b', 'c', 'd']) await send(id, { limit: 5 });
      const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => send(`n${index}`, { limit: 5 })));
      expect(outcomes.filter(({ outcome }) => outcome === 'received')).toHaveLength(1);
      expect(outcomes.filter(({ outcome }) => outcome === 'too-fast')).toHaveLength(19);
    });
  });
}
