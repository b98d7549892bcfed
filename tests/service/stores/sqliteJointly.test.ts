import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { statement } from '#src/service/adapters/sql/database.ts';
import { sqlStore } from '#src/service/adapters/sql/sqlStore.ts';
import { StorageDown } from '#src/service/ports/store.ts';
import { NOON, publish } from './builders.ts';
import { aFolder, filesWith } from './folder.ts';

const add = (word: string) => statement('INSERT INTO words (word) VALUES (?1)', word);
const WORDS = statement('SELECT word FROM words ORDER BY word');

describe('writes that come together', () => {
  it('are committed together, and each sees what came before it', async () => {
    const folder = await aFolder();
    let commits = 0;
    const database = folder.open({
      opened: (connection) => {
        const exec = connection.exec.bind(connection);
        connection.exec = (sql) => {
          if (sql === 'COMMIT') commits += 1;
          exec(sql);
        };
      },
    });
    await database.ready();
    const seen = await Promise.all(['a', 'b', 'c'].map((word) => database.write([add(word), WORDS])));
    expect(seen.map(([, words]) => words)).toEqual([
      [{ word: 'a' }],
      [{ word: 'a' }, { word: 'b' }],
      [{ word: 'a' }, { word: 'b' }, { word: 'c' }],
    ]);
    expect(commits).toBe(1);
  });

  it('do not share a mistake: what is at fault is undone whole, the rest is kept', async () => {
    const database = (await aFolder()).open();
    const outcomes = await Promise.allSettled([
      database.write([add('a')]),
      database.write([add('undone'), add('a')]),
      database.write([add('b')]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await database.read([WORDS])).toEqual([[{ word: 'a' }, { word: 'b' }]]);
  });

  it('share a fault of the storage: none of them has happened', async () => {
    const database = (await aFolder()).open({ opened: (connection) => connection.exec('PRAGMA max_page_count = 60') });
    const outcomes = await Promise.allSettled([
      database.write([add('a')]),
      database.write([add('x'.repeat(2_000_000))]),
      database.write([add('b')]),
    ]);
    expect(outcomes).toEqual(
      Array(3).fill({ status: 'rejected', reason: expect.objectContaining({ constructor: StorageDown, fault: 'full' }) }),
    );
    expect(await database.read([WORDS])).toEqual([[]]);
  });

  it('with erasures among them each get their own rows, and what was erased leaves every file', async () => {
    const folder = await aFolder();
    const database = folder.open();
    const store = sqlStore(database);
    await publish(store, 'c1', { email: 'first.of.two@example.org' });
    await publish(store, 'c2', { email: 'second.of.two@example.org' });
    const outcomes = await Promise.all([
      database.write([add('a'), WORDS]),
      store.eraseByEmail('first.of.two@example.org', NOON),
      store.countView('2026-11-23', 'a', 'v'),
      store.decide(['c2'], 'delete', NOON),
      database.write([add('b'), WORDS]),
    ]);
    expect(outcomes).toEqual([[[], [{ word: 'a' }]], ['c1'], true, 1, [[], [{ word: 'a' }, { word: 'b' }]]]);
    expect(await database.settled()).toBe(true);
    expect(filesWith(folder.path('data'), 'of.two@example.org')).toEqual([]);
  });

  it('do not keep what an erasure at fault has selected, nor lose the erasure beside it', async () => {
    const folder = await aFolder();
    const database = folder.open();
    const store = sqlStore(database);
    await publish(store, 'c1', { email: 'stays.here@example.org' });
    await publish(store, 'c2', { email: 'goes.away@example.org' });
    const forget = statement('SELECT email FROM comments WHERE id = ?1', 'c1');
    const outcomes = await Promise.allSettled([
      database.write([statement("DELETE FROM comments WHERE id = 'c1'"), statement('INSERT INTO nowhere VALUES (1)')], { forget }),
      store.eraseComment('c2', NOON),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await database.settled()).toBe(true);
    expect(await store.comment('c1')).toMatchObject({ id: 'c1', state: 'approved' });
    expect(filesWith(folder.path('data'), 'goes.away@example.org')).toEqual([]);
    expect(filesWith(folder.path('data'), 'stays.here@example.org')).toEqual(['broadsheet.db']);
  });

  it('are kept before the database closes, with what they erase, and nothing opens it again', async () => {
    const folder = await aFolder();
    let openings = 0;
    const database = folder.open({ opened: () => (openings += 1) });
    const store = sqlStore(database);
    await publish(store, 'c1', { email: 'last.of.all@example.org' });
    const written = [store.eraseComment('c1', NOON), database.write([add('a')])];
    await database.close();
    expect(readdirSync(folder.path('data'))).toEqual(['broadsheet.db']);
    await Promise.all(written);
    expect(openings).toBe(1);
    expect(filesWith(folder.path('data'), 'last.of.all@example.org')).toEqual([]);
    expect(await database.read([WORDS])).toEqual([[{ word: 'a' }]]);
  });
});
