import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '#src/service/ports/store.ts';
import type { Importable } from '#src/service/ports/upkeepStore.ts';
import { aComment, anAdmission, aRecord, ARTICLE, exported, NOON, OTHER_ARTICLE, publish, shown, submit } from './builders.ts';
import type { StoreKind } from './kinds.ts';

/** What leaves for another store and comes from one. */
export function transferSuite(kind: StoreKind): void {
  let store: Store;
  beforeEach(async () => {
    store = await kind.empty();
  });
  const lines = async (from: Store) => (await exported(from)).map((record) => JSON.stringify(record)).join('\n');
  const withHtml = (records: readonly Importable[]): Importable[] =>
    records.map((record) => (record.kind === 'comment' && record.text !== null ? { ...record, html: `<p>${record.text}</p>` } : record));

  describe('an export', () => {
    it('gives comments by age, then keys, views and words in code-unit order', async () => {
      await submit(store, 'b', { flags: [{ kind: 'links', count: 1 }] }, { key: { digest: 'k2', fingerprint: 'f2' } });
      await submit(store, 'a', {}, { key: { digest: 'k1', fingerprint: 'f1' } });
      await publish(store, 'z', { created: NOON - 1 });
      for (const article of ['en/b', 'en/B']) await store.countView('2026-11-23', article, 'v');
      await store.countView('2026-11-22', 'en/b', 'v');
      await store.replaceWords(['\ufb01', '😀', 'a']);
      const records = await exported(store);
      expect(records.map((record) => Object.values(record).slice(0, 3).join(' '))).toEqual([
        `comment z ${ARTICLE}`,
        `comment a ${ARTICLE}`,
        `comment b ${ARTICLE}`,
        'key k1 f1',
        'key k2 f2',
        'views 2026-11-22 en/b',
        'views 2026-11-23 en/B',
        'views 2026-11-23 en/b',
        'word a',
        'word 😀',
        'word \ufb01',
      ]);
      expect(records[2]).toEqual({
        kind: 'comment',
        id: 'b',
        article: ARTICLE,
        parent: null,
        state: 'pending',
        name: 'Mina',
        email: 'mina@example.org',
        text: 'Well said.',
        created: NOON,
        edited: null,
        decided: null,
        published: null,
        flags: [{ kind: 'links', count: 1 }],
      });
    });

    it('is whole however much there is', async () => {
      const many = Array.from({ length: 1_203 }, (_, index) =>
        aRecord({ id: `c${index}`, created: NOON + (index % 7), text: 'long '.repeat(200) }),
      );
      const keys = many.map((_, index): Importable => ({ kind: 'key', digest: `k${index}`, fingerprint: 'f', comment: `c${index}` }));
      expect(await store.importRecords([...keys, ...many])).toBe(2_406);
      const records = await exported(store);
      expect(new Set(records.map((record) => (record.kind === 'key' ? record.digest : record.kind === 'comment' && record.id))).size).toBe(
        2_406,
      );
    }, 30_000);
  });

  describe('an import', () => {
    it('into an empty store gives the same bytes and shows the same; a second one changes nothing', async () => {
      await publish(store, 'a', { name: 'نام 😀 \u0000', text: 'x\u0000\n"\\' });
      await publish(store, 'b', { parent: 'a', created: NOON + 1 });
      await publish(store, 'c', { parent: 'b', created: NOON + 2 });
      await submit(store, 'd', { article: OTHER_ARTICLE, state: 'quarantined' }, { key: { digest: 'k', fingerprint: 'f' } });
      await store.decide(['a'], 'spam', NOON + 5);
      await store.eraseComment('b', NOON + 6);
      await store.countView('2026-11-23', ARTICLE, 'v');
      await store.replaceWords(['free']);
      const records = withHtml(await exported(store));
      const other = await kind.empty();
      expect(await other.importRecords(records)).toBe(7);
      expect(await lines(other)).toBe(await lines(store));
      expect(await shown(other)).toEqual(['[a]', '[b]', 'c']);
      expect((await other.publicThread(ARTICLE, null)).count).toBe(1);
      const before = await other.publicThread(ARTICLE, 0);
      expect(await other.importRecords(records)).toBe(0);
      expect(await other.publicThread(ARTICLE, 0)).toEqual(before);
    });

    it('brings nothing back that was erased, and takes the larger count of views', async () => {
      await publish(store, 'a');
      await store.countView('2026-11-23', ARTICLE, 'v');
      const backup = withHtml(await exported(store));
      await store.eraseComment('a', NOON);
      await store.countView('2026-11-23', ARTICLE, 'w');
      expect(await store.importRecords(backup)).toBe(0);
      expect(await store.comment('a')).toMatchObject({ state: 'erased', text: null });
      expect(await store.importRecords([{ kind: 'views', day: '2026-11-23', article: ARTICLE, count: 7 }])).toBe(1);
      expect(await store.popular('2026-11-23', '2026-11-23')).toEqual([{ article: ARTICLE, views: 7 }]);
      expect(await store.importRecords([])).toBe(0);
    });

    it('makes approved comments public with a mark that readers notice, and lets keys be replayed', async () => {
      await publish(store, 'old');
      const { mark } = await store.publicThread(ARTICLE, null);
      await store.importRecords([
        aRecord({ id: 'new', parent: 'old', published: null }),
        { kind: 'key', digest: 'k', fingerprint: 'f', comment: 'new' },
      ]);
      expect((await store.publicThread(ARTICLE, mark.change)).comments).toMatchObject([{ id: 'new', parent: 'old' }]);
      const replay = await store.addComment(aComment({ id: 'x' }), anAdmission({ key: { digest: 'k', fingerprint: 'f' } }));
      expect(replay).toEqual({ outcome: 'received', id: 'new', state: 'approved', replayed: true });
    });

    it('lets no file make what cannot be', async () => {
      await publish(store, 'here');
      await store.importRecords([
        aRecord({ id: 'self', parent: 'self' }),
        aRecord({ id: 'one', parent: 'two' }),
        aRecord({ id: 'two', parent: 'one' }),
        aRecord({ id: 'tail', parent: 'one' }),
        aRecord({ id: 'orphan', parent: 'nobody' }),
        aRecord({ id: 'stray', parent: 'here', article: OTHER_ARTICLE }),
        aRecord({ id: 'erased', state: 'erased' }),
        { kind: 'key', digest: 'k', fingerprint: 'f', comment: 'nobody' },
      ]);
      const parents = (await exported(store)).flatMap((record) => (record.kind === 'comment' ? [[record.id, record.parent]] : []));
      expect(Object.fromEntries(parents)).toEqual({
        here: null,
        self: null,
        one: null,
        two: null,
        tail: 'one',
        orphan: null,
        stray: null,
        erased: null,
      });
      expect((await exported(store)).filter(({ kind: what }) => what === 'key')).toEqual([]);
      expect(await store.comment('erased')).toMatchObject({ state: 'erased', name: null, text: null, html: null });
      await store.decide(['one', 'two', 'self'], 'delete', NOON);
      expect(await shown(store)).toEqual(['here', '[one]', 'orphan', 'tail']);
    });

    it('makes no placeholder of what was never public', async () => {
      await store.importRecords([aRecord({ id: 'never', state: 'pending', published: null }), aRecord({ id: 'reply', parent: 'never' })]);
      expect(await shown(store)).toEqual(['reply']);
    });

    it('is whole or not at all', async () => {
      const broken = { kind: 'views', day: '2026-11-23', article: ARTICLE, count: null } as unknown as Importable;
      if (kind.name === 'memory') return;
      await expect(store.importRecords([aRecord({ id: 'a' }), broken])).rejects.toThrow();
      expect(await exported(store)).toEqual([]);
    });
  });
}
