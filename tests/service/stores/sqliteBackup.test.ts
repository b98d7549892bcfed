import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { CopyRefused } from '#src/service/adapters/sqlite/copyRefused.ts';
import { aBackup } from './backups.ts';
import { aFolder } from './folder.ts';

describe('a backup', () => {
  it('is one file with all that was committed, readable to its owner alone', async () => {
    const folder = await aFolder();
    const { backup } = await aBackup(folder);
    expect(readdirSync(folder.path('.')).sort()).toEqual(['backup.db', 'source']);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    const copy = new DatabaseSync(backup, { readOnly: true });
    expect(copy.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect(copy.prepare('SELECT id, state FROM comments ORDER BY id').all()).toEqual([
      { id: 'a', state: 'erased' },
      { id: 'b', state: 'approved' },
    ]);
    copy.close();
  });

  it('overwrites nothing and leaves nothing half done', async () => {
    const folder = await aFolder();
    const database = folder.open();
    writeFileSync(folder.path('taken'), 'mine');
    await expect(database.backupTo(folder.path('taken'))).rejects.toThrow(/is there already/);
    expect(readFileSync(folder.path('taken'), 'utf8')).toBe('mine');
    await expect(database.backupTo(folder.path('nowhere/backup.db'))).rejects.toThrow(CopyRefused);
    expect(existsSync(folder.path('nowhere'))).toBe(false);
  });
});
