import { chmodSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { statement } from '#src/service/adapters/sql/database.ts';
import { sqlStore } from '#src/service/adapters/sql/sqlStore.ts';
import { CopyRefused } from '#src/service/adapters/sqlite/copyRefused.ts';
import type { TransferRecord } from '#src/service/ports/upkeepStore.ts';
import { ARTICLE, NOON, publish, shown, submit } from './builders.ts';
import { aBackup, anyRecords } from './backups.ts';
import { aFolder, fakePatience } from './folder.ts';

describe('restoring a backup of unknown origin', () => {
  it('takes what an export holds and nothing else: no HTML, visibility, visitors, sessions, salts or notices of the file', async () => {
    const folder = await aFolder();
    const { backup } = await aBackup(folder);
    const file = new DatabaseSync(backup);
    file.exec(`
      UPDATE comments SET html = '<script>alert(1)</script>', shown = (shown + 1) % 3, change = 9007199254740000, visitor = 'v', echo = 'e', likeness = 'l';
      UPDATE installation SET change = 9223372036854775807, epoch = 'theirs';
      INSERT INTO notices VALUES ('b', 'x', 0, 0, 0);
      INSERT INTO sessions VALUES ('theirs', 9007199254740000);
      INSERT INTO salts VALUES ('2026-11-23', 'theirs');
      INSERT INTO rates VALUES ('comment', 'v', 9007199254740000);
      INSERT INTO visits VALUES ('2026-11-23', 'x', 'theirs');
      INSERT INTO probes VALUES (x'00');`);
    file.close();
    const database = folder.open();
    const store = sqlStore(database);
    await publish(store, 'old');
    await store.openSession('ours', NOON, []);
    await submit(store, 'told', {}, { notify: true });
    await database.restoreFrom(backup, async (records) =>
      (await anyRecords(records)).map((record) => ({ ...record, html: '<p>Anew.</p>' })),
    );
    const tables = ['notices', 'sessions', 'salts', 'rates', 'visits', 'probes'].map((table) => `(SELECT count(*) FROM ${table})`);
    const [counts, rows] = await database.read([
      statement(`SELECT ${tables.join(' + ')} AS count`),
      statement('SELECT id, html, shown, visitor, echo, likeness FROM comments ORDER BY id'),
    ]);
    expect(counts).toEqual([{ count: 0 }]);
    expect(rows).toEqual([
      { id: 'a', html: null, shown: 2, visitor: null, echo: null, likeness: null },
      { id: 'b', html: '<p>Anew.</p>', shown: 1, visitor: null, echo: null, likeness: null },
    ]);
    const mark = await store.markOf(ARTICLE);
    expect(mark.epoch).not.toBe('theirs');
    await publish(store, 'after');
    expect((await store.markOf(ARTICLE)).change).toBe(mark.change + 1);
  });

  it('is refused whole in one line for rows that cannot be, and changes nothing', async () => {
    const folder = await aFolder();
    const { backup } = await aBackup(folder);
    const database = folder.open();
    await publish(sqlStore(database), 'stays');
    const judge = async (records: AsyncIterable<TransferRecord>) => {
      for await (const { kind } of records) if (kind === 'views') throw new Error('Views cannot be.');
      return [];
    };
    await expect(database.restoreFrom(backup, judge)).rejects.toThrow(new CopyRefused(`${backup} was not restored. Views cannot be.`));
    for (const hostile of ["flags = '{'", 'created = 9007199254740993']) {
      const file = new DatabaseSync(backup);
      file.exec(`UPDATE comments SET ${hostile} WHERE id = 'b'`);
      file.close();
      await expect(database.restoreFrom(backup, anyRecords)).rejects.toThrow(
        /^[^\n]*was not restored\. It holds what no backup holds[^\n]*$/,
      );
    }
    expect(await shown(sqlStore(database))).toEqual(['stays']);
    expect(readdirSync(folder.path('data')).sort()).toEqual(['broadsheet.db', 'broadsheet.db-shm', 'broadsheet.db-wal']);
  });
});

describe('a restoration', () => {
  it('leaves the folder of the backup as it is, and asks for no more than to read it', async () => {
    const folder = await aFolder();
    const { backup } = await aBackup(folder);
    mkdirSync(folder.path('kept'));
    writeFileSync(folder.path('kept/backup.db'), readFileSync(backup), { mode: 0o400 });
    chmodSync(folder.path('kept'), 0o500);
    const database = folder.open();
    await database.restoreFrom(folder.path('kept/backup.db'), anyRecords);
    chmodSync(folder.path('kept'), 0o700);
    expect(readdirSync(folder.path('kept'))).toEqual(['backup.db']);
    expect(readFileSync(folder.path('kept/backup.db'))).toEqual(readFileSync(backup));
    expect(await shown(sqlStore(database))).toEqual(['[a]', 'b']);
  });

  it('goes on beside another one: the later of them stands, whole', async () => {
    const folder = await aFolder();
    const { backup } = await aBackup(folder);
    const other = folder.open({ file: folder.path('other/broadsheet.db') });
    for (const id of ['x', 'y', 'z']) await publish(sqlStore(other), id);
    await other.backupTo(folder.path('other.db'));
    await folder.open().ready();
    const holder = new DatabaseSync(folder.path('data/broadsheet.db'));
    holder.exec('BEGIN IMMEDIATE');
    const both = Promise.withResolvers<unknown>();
    const one = folder.open(fakePatience((waited) => waited > 300 && holder.isTransaction && holder.exec('COMMIT')));
    const two = folder.open({ sleep: async () => void (await both.promise) });
    const first = one.restoreFrom(backup, anyRecords).then(() => shown(sqlStore(one)));
    both.resolve(first);
    const second = two.restoreFrom(folder.path('other.db'), anyRecords);
    expect(await first).toEqual(['[a]', 'b']);
    await second;
    holder.close();
    expect(await shown(sqlStore(one))).toEqual(['x', 'y', 'z']);
    await Promise.all([one.settled(), two.settled()]);
    expect(readdirSync(folder.path('data')).sort()).toEqual(['broadsheet.db', 'broadsheet.db-shm', 'broadsheet.db-wal']);
  });

  it('that was killed leaves nothing after the next opening, and one that runs is left alone', async () => {
    const folder = await aFolder();
    const leave = (name: string) => {
      mkdirSync(folder.path(`data/${name}`), { recursive: true });
      writeFileSync(folder.path(`data/${name}/copy.db`), 'only.here@example.org');
    };
    const gone = 999_999_999;
    for (const pid of [gone, process.ppid, process.pid]) leave(`broadsheet.db.restoring-${pid}-abc`);
    leave(`broadsheet.db.restoring-${process.ppid}-old`);
    utimesSync(folder.path(`data/broadsheet.db.restoring-${process.ppid}-old`), 0, 0);
    leave('broadsheet.db.restoring-mine');
    await folder.open().ready();
    const left = readdirSync(folder.path('data')).filter((name) => name.includes('restoring'));
    expect(left.sort()).toEqual([`broadsheet.db.restoring-${process.ppid}-abc`, 'broadsheet.db.restoring-mine']);
  });
});
