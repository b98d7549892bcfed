import { linkSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { sqlStore } from '#src/service/adapters/sql/sqlStore.ts';
import { CopyRefused } from '#src/service/adapters/sqlite/copyRefused.ts';
import { ownMigrations } from '#src/service/adapters/sqlite/migrate.ts';
import { ARTICLE, exported, NOON, publish, shown, submit } from './builders.ts';
import { aBackup, anyRecords } from './backups.ts';
import { aFolder, fakePatience, filesWith } from './folder.ts';

describe('restoring a backup', () => {
  it('replaces all that is there under the eyes of who has it open, and under a new epoch', async () => {
    const folder = await aFolder();
    const { backup, records } = await aBackup(folder);
    const server = folder.open();
    const store = sqlStore(server);
    await publish(store, 'gone', { email: 'only.here@example.org' });
    const { epoch } = await store.markOf(ARTICLE);
    const command = folder.open();
    await command.restoreFrom(backup, anyRecords);
    await command.settled();
    expect(await exported(store)).toEqual(records);
    expect(await shown(store)).toEqual(['[a]', 'b']);
    const mark = await store.markOf(ARTICLE);
    expect(mark.epoch).not.toBe(epoch);
    const source = sqlStore(folder.open({ file: folder.path('source/broadsheet.db') }));
    expect(mark.epoch).not.toBe((await source.markOf(ARTICLE)).epoch);
    expect(await server.integrity()).toEqual([]);
    await publish(store, 'after');
    expect((await store.markOf(ARTICLE)).change).toBeGreaterThan(mark.change);
  });

  it('leaves nothing of what it replaced and no other file in the folder, and lets nobody in again', async () => {
    const folder = await aFolder();
    const { backup } = await aBackup(folder);
    const database = folder.open();
    await submit(sqlStore(database), 'gone', { email: 'only.here@example.org' });
    await database.restoreFrom(backup, anyRecords);
    await database.settled();
    expect(filesWith(folder.path('data'), 'only.here@example.org')).toEqual([]);
    expect(readdirSync(folder.path('data')).sort()).toEqual(['broadsheet.db', 'broadsheet.db-shm', 'broadsheet.db-wal']);
    expect(await sqlStore(database).hasSession('session', NOON - 1)).toBe(false);
  });

  it('of an older form brings it to the newest', async () => {
    const folder = await aFolder();
    const { backup, records } = await aBackup(folder);
    const newer = { name: '0002_more.sql', sql: 'ALTER TABLE words ADD COLUMN since INTEGER NOT NULL DEFAULT 7;' };
    const database = folder.open({ migrations: [...ownMigrations(), newer] });
    await database.restoreFrom(backup, anyRecords);
    expect(await exported(sqlStore(database))).toEqual(records);
  });

  it('is refused for what is not a sound backup of ours, and changes nothing', async () => {
    const folder = await aFolder();
    const { backup } = await aBackup(folder);
    const database = folder.open();
    await publish(sqlStore(database), 'stays');
    const before = await exported(sqlStore(database));
    const made = (name: string, sql: string, from?: string) => {
      if (from) writeFileSync(folder.path(name), readFileSync(from));
      const file = new DatabaseSync(folder.path(name));
      file.exec(sql);
      file.close();
      return folder.path(name);
    };
    const linked = (name: string, link: typeof linkSync) => {
      link(folder.path('data/broadsheet.db'), folder.path(name));
      return folder.path(name);
    };
    writeFileSync(folder.path('text'), 'no database '.repeat(500));
    writeFileSync(folder.path('empty'), '');
    const damaged = readFileSync(backup);
    writeFileSync(folder.path('damaged'), damaged.fill(0x55, 4_096 * 3, 4_096 * 8));
    const cases: [string, RegExp][] = [
      [folder.path('missing'), /missing was not restored. It is not there/],
      [folder.path('text'), /cannot be read as a database/],
      [folder.path('empty'), /is no backup of comments/],
      [folder.path('damaged'), /damaged|malformed/],
      [made('other', 'CREATE TABLE recipes (a TEXT)'), /is no backup of comments/],
      [made('newer', "INSERT INTO d1_migrations (name) VALUES ('0009_later.sql')", backup), /newer program/],
      [made('trigger', 'CREATE TRIGGER t AFTER INSERT ON words BEGIN DELETE FROM comments; END', backup), /tables are not those/],
    ];
    const notOurs: [string, RegExp][] = [
      [folder.path('data/broadsheet.db'), /is the database itself.*`npm run service -- backup FILE`/],
      [linked('symbolic', symlinkSync), /is the database itself/],
      [linked('hard', linkSync), /is the database itself/],
      [folder.path('source/broadsheet.db'), /is in use or was not closed.*`npm run service -- backup FILE`/],
      [folder.path('data'), /is no file/],
    ];
    for (const [file, reason] of [...cases, ...notOurs]) {
      const failure = await database.restoreFrom(file, anyRecords).catch((error: unknown) => error);
      expect(failure, file).toBeInstanceOf(CopyRefused);
      expect((failure as Error).message, file).toMatch(reason);
      expect((failure as Error).message, file).not.toContain('\n');
    }
    expect(await exported(sqlStore(database))).toEqual(before);
    expect(readdirSync(folder.path('data')).sort()).toEqual(['broadsheet.db', 'broadsheet.db-shm', 'broadsheet.db-wal']);
  });

  it('waits for a writer and gives up after five seconds with everything as it was', async () => {
    const folder = await aFolder();
    const { backup } = await aBackup(folder);
    await publish(sqlStore(folder.open()), 'stays');
    const holder = new DatabaseSync(folder.path('data/broadsheet.db'));
    holder.exec('BEGIN IMMEDIATE');
    const database = folder.open(fakePatience());
    await expect(database.restoreFrom(backup, anyRecords)).rejects.toMatchObject({ fault: 'busy' });
    holder.close();
    expect(await shown(sqlStore(database))).toEqual(['stays']);
  });
});
