import { sqlStore } from '#src/service/adapters/sql/sqlStore.ts';
import type { Importable, TransferRecord } from '#src/service/ports/upkeepStore.ts';
import { renderText } from '#src/service/rules/text.ts';
import { ARTICLE, exported, NOON, publish } from './builders.ts';
import type { Folder } from './folder.ts';

/** Takes all that a backup holds; what it may hold is judged by the command. */
export async function anyRecords(records: AsyncIterable<TransferRecord>): Promise<Importable[]> {
  const all: Importable[] = [];
  for await (const record of records) {
    all.push(record.kind === 'comment' ? { ...record, html: record.text === null ? null : renderText(record.text) } : record);
  }
  return all;
}

/** A backup of a placeholder, its reply, a session and a view. */
export async function aBackup(folder: Folder): Promise<{ backup: string; records: unknown[] }> {
  const database = folder.open({ file: folder.path('source/broadsheet.db') });
  const store = sqlStore(database);
  await publish(store, 'a');
  await publish(store, 'b', { parent: 'a', created: NOON + 1 });
  await store.eraseComment('a', NOON);
  await store.openSession('session', NOON, []);
  await store.countView('2026-11-23', ARTICLE, 'v');
  const backup = folder.path('backup.db');
  await database.backupTo(backup);
  return { backup, records: await exported(store) };
}
