import type { SessionStore } from '../../ports/sessionStore.ts';
import { rowOf, statement } from './database.ts';
import type { SqlDatabase } from './database.ts';

const TRIES = "FROM rates WHERE kind = 'login' AND visitor IN (SELECT value FROM json_each(?1)) AND at >= ?2";
const OLDEST = `SELECT min(at) AS oldest ${TRIES}`;
const COUNT_TRY = `INSERT INTO rates (kind, visitor, at)
  SELECT 'login', json_extract(?1, '$[0]'), ?3 WHERE (SELECT count(*) ${TRIES}) < ?4 RETURNING at`;
const FORGET_TRIES = "DELETE FROM rates WHERE kind = 'login' AND visitor IN (SELECT value FROM json_each(?1))";
const OPEN = 'INSERT INTO sessions (id, expires) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET expires = excluded.expires';

/** Sessions of moderation and tries to open one. */
export function sessions(database: SqlDatabase): SessionStore {
  return {
    async countLoginTry(visitors, at, since, limit) {
      const list = JSON.stringify(visitors);
      const results = await database.write([statement(OLDEST, list, since), statement(COUNT_TRY, list, since, at, limit)]);
      if (rowOf(results, 1)) return { outcome: 'go' };
      return { outcome: 'wait', oldest: rowOf<{ oldest: number | null }>(results, 0)?.oldest ?? at };
    },
    async openSession(id, expires, visitors) {
      await database.write([statement(OPEN, id, expires), statement(FORGET_TRIES, JSON.stringify(visitors))]);
    },
    async hasSession(id, now) {
      return rowOf(await database.read([statement('SELECT 1 FROM sessions WHERE id = ?1 AND expires > ?2', id, now)]), 0) !== null;
    },
    async closeSession(id) {
      await database.write([statement('DELETE FROM sessions WHERE id = ?1', id)]);
    },
  };
}
