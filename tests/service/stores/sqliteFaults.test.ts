import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { statement } from '#src/service/adapters/sql/database.ts';
import { sqlStore } from '#src/service/adapters/sql/sqlStore.ts';
import { StorageDown } from '#src/service/ports/store.ts';
import { aComment, anAdmission, ARTICLE, publish } from './builders.ts';
import { aFolder, fakePatience } from './folder.ts';

const down = (fault: string) => expect.objectContaining({ constructor: StorageDown, fault });

describe('a database that another process writes to', () => {
  let holder: DatabaseSync | undefined;
  afterEach(() => holder?.close());
  const hold = (file: string) => {
    holder = new DatabaseSync(file);
    holder.exec('BEGIN IMMEDIATE');
    return holder;
  };

  it('is waited for up to five seconds, then said to be busy, and nothing of the call has happened', async () => {
    const folder = await aFolder();
    const patience = fakePatience();
    const store = sqlStore(folder.open(patience));
    await publish(store, 'before');
    const other = hold(folder.path('data/broadsheet.db'));
    const from = patience.waited();
    await expect(store.addComment(aComment({ id: 'c1' }), anAdmission())).rejects.toEqual(down('busy'));
    expect(patience.waited() - from).toBeGreaterThan(4_800);
    expect(patience.waited() - from).toBeLessThanOrEqual(5_000);
    other.exec('ROLLBACK');
    expect(await store.addComment(aComment({ id: 'c1' }), anAdmission())).toMatchObject({ outcome: 'received' });
  });

  it('takes the write as soon as the other is done', async () => {
    const folder = await aFolder();
    const patience = fakePatience((waited) => waited > 300 && holder?.isTransaction && holder.exec('COMMIT'));
    const store = sqlStore(folder.open(patience));
    await publish(store, 'before');
    hold(folder.path('data/broadsheet.db'));
    expect(await store.countView('2026-11-23', ARTICLE, 'v')).toBe(true);
    expect(patience.waited()).toBeLessThan(500);
  });

  it('can be read meanwhile, without waiting and also by who opens it only now', async () => {
    const folder = await aFolder();
    await publish(sqlStore(folder.open()), 'c1');
    hold(folder.path('data/broadsheet.db'));
    // Whoever waits in it waits until the test lets go: a reader must not be among them.
    const gate = Promise.withResolvers<undefined>();
    const store = sqlStore(folder.open({ sleep: async () => gate.promise }));
    expect((await store.publicThread(ARTICLE, null)).count).toBe(1);
    holder?.exec('ROLLBACK');
    gate.resolve(undefined);
  });
});

describe('a database without room', () => {
  it('is said to be full, also by the probe, and goes on when there is room again', async () => {
    const folder = await aFolder();
    let pages = 60;
    const database = folder.open({ opened: (opened) => opened.exec(`PRAGMA max_page_count = ${pages}`) });
    const store = sqlStore(database);
    const long = 'x'.repeat(20_000);
    const fill = async () => {
      for (let index = 0; index < 100; index += 1) await publish(store, `c${index}`, { text: long });
    };
    await expect(fill()).rejects.toEqual(down('full'));
    const { count } = await store.publicThread(ARTICLE, null);
    expect(count).toBeGreaterThan(0);
    await expect(store.probe()).rejects.toEqual(down('full'));
    pages = 10_000;
    await database.close();
    await store.probe();
    await publish(store, 'again', { text: long });
    expect((await store.publicThread(ARTICLE, null)).count).toBe(count + 1);
    expect(await database.integrity()).toEqual([]);
  });

  it('or that may only be read is said to be full as well', async () => {
    const folder = await aFolder();
    const store = sqlStore(folder.open({ opened: (opened) => opened.exec('PRAGMA query_only = ON') }));
    expect(await store.counts([ARTICLE])).toEqual(new Map());
    await expect(store.probe()).rejects.toEqual(down('full'));
  });
});

describe('a data folder that cannot be had', () => {
  it('makes each call fail until it is mended', async () => {
    const folder = await aFolder();
    const store = sqlStore(folder.open());
    writeFileSync(folder.path('data'), 'A file where the folder should be.');
    await expect(store.probe()).rejects.toEqual(down('full'));
    await expect(store.markOf(ARTICLE)).rejects.toEqual(down('full'));
    rmSync(folder.path('data'));
    await store.probe();
    await publish(store, 'c1');
  });

  it('includes one with a folder in the place of the database', async () => {
    const folder = await aFolder();
    const store = sqlStore(folder.open());
    mkdirSync(folder.path('data/broadsheet.db'), { recursive: true });
    await expect(store.probe()).rejects.toEqual(down('full'));
  });
});

describe('a file that is no database', () => {
  it('is said to be broken and is left as it is', async () => {
    const folder = await aFolder();
    mkdirSync(folder.path('data'));
    writeFileSync(folder.path('data/broadsheet.db'), 'Something else altogether. '.repeat(100));
    await expect(sqlStore(folder.open()).probe()).rejects.toEqual(down('broken'));
  });
});

describe('a mistake of ours', () => {
  it('is no fault of the storage, and undoes the whole transaction', async () => {
    const folder = await aFolder();
    const database = folder.open();
    const failing = [statement("INSERT INTO words (word) VALUES ('kept')"), statement('INSERT INTO nowhere VALUES (1)')];
    const failure = await database.write(failing).catch((error: unknown) => error);
    expect(failure).toMatchObject({ message: expect.stringContaining('no such table: nowhere') });
    expect(failure).not.toBeInstanceOf(StorageDown);
    expect(await sqlStore(database).words()).toEqual([]);
    await expect(database.write([statement('INSERT INTO words (word) VALUES (NULL)')])).rejects.not.toBeInstanceOf(StorageDown);
    await sqlStore(database).replaceWords(['works']);
  });
});
