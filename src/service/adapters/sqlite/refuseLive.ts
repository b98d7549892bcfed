import { existsSync, realpathSync, statSync } from 'node:fs';
import { CopyRefused } from './copyRefused.ts';

const REMEDY = '`npm run service -- backup FILE`';

/**
 * Refuses what can be no whole backup: the database itself, and any whose file does not hold all of it. To read a write-ahead
 * log SQLite would have to write beside it, and what is copied while another program writes may be torn.
 */
export function refuseLive(source: string, file: string): void {
  const refuse = (why: string) => new CopyRefused(`${source} was not restored. ${why}`);
  const found = statSync(source, { bigint: true, throwIfNoEntry: false });
  if (!found) throw refuse('It is not there.');
  if (!found.isFile()) throw refuse('It is no file.');
  const own = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (own?.dev === found.dev && own.ino === found.ino) {
    throw refuse(`It is the database itself; restore a copy that ${REMEDY} has made.`);
  }
  const real = realpathSync(source);
  const log = existsSync(`${real}-wal`) || (statSync(`${real}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (log) {
    throw refuse(
      `It is in use or was not closed, so that other files hold a part of it; restore a copy that ${REMEDY}, with its folder as BROADSHEET_DATA, has made.`,
    );
  }
}
