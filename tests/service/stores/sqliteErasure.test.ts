import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { sqlStore } from '#src/service/adapters/sql/sqlStore.ts';
import type { Store } from '#src/service/ports/store.ts';
import { aCorrection, NOON, noDates, submit } from './builders.ts';
import { aFolder, fakePatience, filesWith } from './folder.ts';
import type { Folder } from './folder.ts';

const EMAIL = 'quite.unmistakable@example.org';
const TEXT = 'A sentence that stands nowhere else, and twice as long as it has to be.';

type Erase = [string, (store: Store) => Promise<unknown>];
const ERASURES: Erase[] = [
  ['its writer', (store) => store.eraseComment('c1', NOON)],
  ['the editor', (store) => store.decide(['c1'], 'delete', NOON)],
  ['its address', (store) => store.eraseByEmail(EMAIL.toUpperCase(), NOON)],
  ['retention', (store) => store.retain(noDates({ refusedBefore: NOON + 1 }), NOON)],
];

describe('what was erased', () => {
  it.each(ERASURES)('by %s is in no file of the folder', async (_, erase) => {
    const folder = await aFolder();
    const database = folder.open();
    const store = sqlStore(database);
    const written = { email: EMAIL, text: TEXT, html: `<p>${TEXT}</p>`, name: 'Nobody Elsewhere', echo: 'echo-unmistakable' };
    await submit(store, 'c0');
    await submit(store, 'c1', { ...written, flags: [{ kind: 'word', word: 'stands-nowhere' }] }, { notify: true });
    await store.decide(['c1'], 'reject', NOON);
    const all = [EMAIL, TEXT, 'Nobody Elsewhere', 'echo-unmistakable', 'stands-nowhere'];
    for (const text of all) expect(filesWith(folder.path('data'), text)).not.toEqual([]);
    await erase(store);
    await database.settled();
    for (const text of all) expect(filesWith(folder.path('data'), text)).toEqual([]);
    expect(statSync(folder.path('data/broadsheet.db-wal')).size).toBe(0);
    expect(await database.integrity()).toEqual([]);
  });

  // Corrections that grow make SQLite move rows, of which copies stay in unused parts of pages: `secure_delete` alone leaves
  // some of these addresses in the file.
  it('is nowhere either after its row was moved about', async () => {
    const folder = await aFolder();
    const database = folder.open({ opened: (opened) => opened.exec('PRAGMA synchronous = OFF') });
    const store = sqlStore(database);
    const ids = Array.from({ length: 120 }, (_, index) => `c${index}`);
    const correct = (id: string, length: number) =>
      store.correctComment(aCorrection({ id, text: 'y'.repeat(length), html: '', name: null }));
    for (const id of ids) await submit(store, id, { email: `writer-${id}-of@example.org`, name: null, text: 'x'.repeat(300), html: '' });
    for (const [index, id] of ids.entries()) if (index % 2 === 0) await correct(id, 1_200);
    for (const [index, id] of ids.entries()) if (index % 3 === 0) await correct(id, 40);
    await database.checkpoint();
    for (const id of ids) await store.eraseComment(id, NOON);
    await database.settled();
    expect(ids.filter((id) => filesWith(folder.path('data'), `writer-${id}-of@`).length > 0)).toEqual([]);
  });

  it('before a crash leaves the log when the database is opened again', async () => {
    const folder = await aFolder();
    await submit(sqlStore(folder.open()), 'c1', { email: EMAIL });
    const reader = new DatabaseSync(folder.path('data/broadsheet.db'));
    reader.exec('BEGIN; SELECT * FROM comments');
    const crashed = folder.open(fakePatience());
    await sqlStore(crashed).eraseComment('c1', NOON);
    await crashed.settled();
    expect(filesWith(folder.path('data'), EMAIL)).not.toEqual([]);
    reader.close();
    const again = folder.open();
    await again.ready();
    await again.settled();
    expect(filesWith(folder.path('data'), EMAIL)).toEqual([]);
  });

  it('leaves later when somebody reads for long, without anybody waiting', async () => {
    const folder = await aFolder();
    const patience = fakePatience();
    const database = folder.open(patience);
    const store = sqlStore(database);
    await submit(store, 'c1', { email: EMAIL });
    const reader = new DatabaseSync(folder.path('data/broadsheet.db'));
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM comments').get();
    expect(await store.eraseComment('c1', NOON)).toBe(true);
    await database.settled();
    expect(await database.checkpoint()).toBe(false);
    expect(filesWith(folder.path('data'), EMAIL)).not.toEqual([]);
    reader.close();
    await store.countView('2026-11-23', 'a', 'v');
    await database.settled();
    expect(filesWith(folder.path('data'), EMAIL)).toEqual([]);
  });

  it('leaves by itself once nobody reads any longer, and is known to be there until then', async () => {
    const folder = await aFolder();
    const { database, patience, reader } = await anErasureReadBy(folder);
    expect(await database.settled()).toBe(false);
    patience.wake();
    expect(await database.settled()).toBe(false);
    expect(filesWith(folder.path('data'), EMAIL)).not.toEqual([]);
    reader.close();
    patience.wake();
    expect(await database.settled()).toBe(true);
    expect(filesWith(folder.path('data'), EMAIL)).toEqual([]);
    expect(patience.putOff()).toBe(0);
  });

  it('is not seen to any more by who has closed, and takes one try however much else is erased meanwhile', async () => {
    const folder = await aFolder();
    const { database, patience, reader } = await anErasureReadBy(folder);
    await database.settled();
    const from = patience.waited();
    const store = sqlStore(database);
    await Promise.all(Array.from({ length: 20 }, () => store.eraseByEmail('nobody@example.org', NOON)));
    expect(await database.settled()).toBe(false);
    expect(patience.waited() - from).toBeLessThanOrEqual(10_000);
    expect(patience.putOff()).toBe(1);
    await database.close();
    expect(patience.putOff()).toBe(0);
    reader.close();
  });

  it('is not tried by itself while the disk is full, but by the next write', async () => {
    const folder = await aFolder();
    const patience = fakePatience();
    let full = false;
    let openings = 0;
    const database = folder.open({ ...patience, opened: (opened) => ((openings += 1), failing(opened, () => full)) });
    const store = sqlStore(database);
    await submit(store, 'c1', { email: EMAIL });
    full = true;
    await store.eraseComment('c1', NOON);
    expect(await database.settled()).toBe(false);
    patience.wake();
    await database.settled();
    expect([openings, patience.putOff()]).toEqual([1, 0]);
    full = false;
    await store.countView('2026-11-23', 'a', 'v');
    expect(await database.settled()).toBe(true);
    expect(filesWith(folder.path('data'), EMAIL)).toEqual([]);
  });

  it('is seen to be there before, so that the search means something', async () => {
    const folder = await aFolder();
    const database = folder.open();
    await database.ready();
    await database.settled();
    await submit(sqlStore(database), 'c1', { email: EMAIL });
    expect(filesWith(folder.path('data'), EMAIL)).toEqual(['broadsheet.db-wal']);
    await database.checkpoint();
    expect(filesWith(folder.path('data'), EMAIL)).toEqual(['broadsheet.db']);
  });
});

/** A comment has been erased while somebody reads. */
async function anErasureReadBy(folder: Folder) {
  const patience = fakePatience();
  const database = folder.open(patience);
  const store = sqlStore(database);
  await submit(store, 'c1', { email: EMAIL });
  const reader = new DatabaseSync(folder.path('data/broadsheet.db'));
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM comments').get();
  await store.eraseComment('c1', NOON);
  return { database, patience, reader };
}

/** Makes emptying the log fail as it does without room. */
function failing(database: DatabaseSync, isFull: () => boolean): void {
  const prepare = database.prepare.bind(database);
  database.prepare = (sql) => {
    if (sql.includes('wal_checkpoint') && isFull()) throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
    return prepare(sql);
  };
}
