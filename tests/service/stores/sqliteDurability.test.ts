import { execFile } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { statement } from '#src/service/adapters/sql/database.ts';
import { sqlStore } from '#src/service/adapters/sql/sqlStore.ts';
import { ForeignDatabase, ownMigrations } from '#src/service/adapters/sqlite/migrate.ts';
import { ARTICLE, publish } from './builders.ts';
import { aFolder } from './folder.ts';

const OPEN = path.resolve(import.meta.dirname, '../../../src/service/adapters/sqlite/openSqlite.ts');

describe('an open database', () => {
  it('has the settings that durability and erasure rest on', async () => {
    const database = (await aFolder()).open();
    expect(await database.pragmas()).toEqual({ journal_mode: 'wal', synchronous: 2, secure_delete: 1, busy_timeout: 0, temp_store: 2 });
    expect(await database.integrity()).toEqual([]);
  });

  it('is readable to its owner alone', async () => {
    const folder = await aFolder();
    await publish(sqlStore(folder.open()), 'c1');
    const mode = (name: string) => statSync(folder.path(name)).mode & 0o777;
    expect(mode('data')).toBe(0o700);
    for (const ending of ['', '-wal', '-shm']) expect(mode(`data/broadsheet.db${ending}`)).toBe(0o600);
  });

  it('has what was acknowledged after it was closed and opened again', async () => {
    const folder = await aFolder();
    const first = folder.open();
    await publish(sqlStore(first), 'c1');
    const mark = await sqlStore(first).markOf(ARTICLE);
    await first.close();
    expect(await sqlStore(folder.open()).markOf(ARTICLE)).toEqual(mark);
    expect(await sqlStore(first).markOf(ARTICLE)).toEqual(mark);
  });
});

describe('the form of the database', () => {
  it('is recorded as wrangler records it', async () => {
    const database = (await aFolder()).open();
    const [applied] = await database.read([statement('SELECT id, name FROM d1_migrations')]);
    expect(applied).toEqual(ownMigrations().map(({ name }, index) => ({ id: index + 1, name })));
  });

  it('grows by the steps that are missing, each whole or not at all', async () => {
    const folder = await aFolder();
    const first = folder.open();
    await publish(sqlStore(first), 'c1');
    await first.close();
    const [one] = ownMigrations();
    const two = { name: '0002_more.sql', sql: 'ALTER TABLE words ADD COLUMN since INTEGER;' };
    const broken = { name: '0003_broken.sql', sql: 'CREATE TABLE half (a TEXT) STRICT; INSERT INTO nowhere VALUES (1);' };
    await expect(folder.open({ migrations: [one!, two, broken] }).ready()).rejects.toThrow('nowhere');
    const later = folder.open({ migrations: [one!, two] });
    expect(await later.read([statement('SELECT since FROM words'), statement("SELECT 1 FROM sqlite_schema WHERE name = 'half'")])).toEqual([
      [],
      [],
    ]);
    expect((await sqlStore(later).publicThread(ARTICLE, null)).count).toBe(1);
  });

  it('of a newer program is refused in so many words, and left alone', async () => {
    const folder = await aFolder();
    const newer = folder.open({ migrations: [...ownMigrations(), { name: '0009_later.sql', sql: 'CREATE TABLE later (a TEXT) STRICT;' }] });
    await newer.ready();
    await expect(folder.open().ready()).rejects.toThrow(/newer program: it has 0009_later\.sql.*Update the program\./);
    await expect(folder.open().ready()).rejects.toBeInstanceOf(ForeignDatabase);
  });

  it('of another program is refused, and left alone', async () => {
    const folder = await aFolder();
    mkdirSync(folder.path('data'));
    const other = new DatabaseSync(folder.path('data/broadsheet.db'));
    other.exec('CREATE TABLE recipes (a TEXT)');
    await expect(folder.open().ready()).rejects.toThrow('another program');
    expect(other.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'recipes' }]);
    other.close();
  });

  it('is made once by processes that start at once', async () => {
    const folder = await aFolder();
    const script = `
      import { openSqlite } from ${JSON.stringify(OPEN)};
      const database = openSqlite({ file: process.argv[1] });
      await database.ready();
      await database.close();`;
    const start = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, folder.path('data/broadsheet.db')]);
    await Promise.all([start(), start(), start(), start()]);
    const [applied] = await folder.open().read([statement('SELECT name FROM d1_migrations')]);
    expect(applied).toHaveLength(ownMigrations().length);
  }, 20_000);
});

describe('the statements that readers cause most', () => {
  it.each([
    ['SELECT max(change) FROM comments WHERE article = ?', 'SEARCH comments USING COVERING INDEX comments_by_change (article=?)'],
    [
      'SELECT count(*) FROM comments WHERE article = ? AND shown = 1',
      'SEARCH comments USING COVERING INDEX comments_by_article (article=? AND shown=?)',
    ],
    ["SELECT DISTINCT article FROM comments WHERE (shown = 1) <> (state = 'approved')", 'SCAN comments USING INDEX comments_unsettled'],
  ])('need no more than an index: %s', async (sql, plan) => {
    const database = (await aFolder()).open();
    const [steps] = await database.read([statement(`EXPLAIN QUERY PLAN ${sql}`, ...(sql.includes('?') ? [ARTICLE] : []))]);
    expect(steps?.map((step) => step['detail'])).toEqual([plan]);
  });
});
