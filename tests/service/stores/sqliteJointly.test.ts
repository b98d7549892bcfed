import { describe, expect, it } from 'vitest';
import { statement } from '#src/service/adapters/sql/database.ts';
import { StorageDown } from '#src/service/ports/store.ts';
import { aFolder } from './folder.ts';

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
});
