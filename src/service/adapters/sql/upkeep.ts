import type { Dates, Retained, Stats, UpkeepStore } from '../../ports/upkeepStore.ts';
import type { State } from '../../ports/commentStore.ts';
import { rowOf, rowsOf, statement } from './database.ts';
import type { SqlDatabase, Statement } from './database.ts';
import { BECOME_ERASED, NEXT_CHANGE, SETTLE_VISIBILITY, writingsWhere } from './visibility.ts';

const REFUSED = "state IN ('rejected', 'spam') AND coalesce(decided, created) < ?1";
const ERASE_REFUSED = `UPDATE comments SET ${BECOME_ERASED}, decided = ?2 WHERE ${REFUSED}`;
const PAST = `${writingsWhere(`(email IS NOT NULL AND created < ?1) OR (${REFUSED.replace('?1', '?2')})`)}
  UNION ALL SELECT salt, NULL FROM salts WHERE day < ?3`;
const FORGET_VISITORS = `UPDATE comments SET visitor = NULL, echo = NULL, likeness = NULL
  WHERE created < ?1 AND (visitor IS NOT NULL OR echo IS NOT NULL OR likeness IS NOT NULL)`;
const ERASED_NOTICES = "DELETE FROM notices WHERE comment IN (SELECT id FROM comments WHERE state = 'erased')";

// `lower` knows ASCII only; addresses beyond it are compared before, by what knows all letters.
const BEYOND_ASCII = `SELECT DISTINCT email FROM comments WHERE email GLOB '*[^' || char(1) || '-' || char(127) || ']*'`;
const OF_ADDRESS = 'email IS NOT NULL AND (lower(email) = lower(?1) OR email IN (SELECT value FROM json_each(?2)))';
const ERASE_OF_ADDRESS = `UPDATE comments SET ${BECOME_ERASED}, decided = ?3 WHERE ${OF_ADDRESS} RETURNING id`;

const WRITINGS_OF_ADDRESS = writingsWhere(OF_ADDRESS);

const STATS = `SELECT
  (SELECT count(*) FROM comments WHERE email IS NOT NULL) AS emails,
  (SELECT coalesce(sum(count), 0) FROM views) AS views,
  (SELECT count(*) FROM notices) AS notices,
  (SELECT count(*) FROM salts) AS salts`;

// More than the longest comment takes with its HTML.
const PROBE = 49_152;

type Upkeep = Pick<UpkeepStore, 'retain' | 'eraseByEmail' | 'stats' | 'probe'>;

/** Retention, erasure of an address, and how the store is doing. */
export function upkeep(database: SqlDatabase): Upkeep {
  return {
    retain: (dates, at) => retain(database, dates, at),
    async eraseByEmail(email, at) {
      const [found = []] = await database.read([statement(BEYOND_ASCII)]);
      const same = found.map((row) => String(row['email'])).filter((other) => other.toLowerCase() === email.toLowerCase());
      const erase = statement(ERASE_OF_ADDRESS, email, JSON.stringify(same), at);
      const results = await database.write([NEXT_CHANGE, erase, statement(ERASED_NOTICES), SETTLE_VISIBILITY], {
        forget: statement(WRITINGS_OF_ADDRESS, email, JSON.stringify(same)),
      });
      return rowsOf<{ id: string }>(results, 1)
        .map(({ id }) => id)
        .sort();
    },
    async stats() {
      const states = statement('SELECT state, count(*) AS count FROM comments GROUP BY state');
      const results = await database.read([statement(STATS), states]);
      const counts = rowsOf<{ state: State; count: number }>(results, 1).map(({ state, count }) => [state, count] as const);
      const rest = rowOf<Omit<Stats, 'comments'>>(results, 0) ?? { emails: 0, views: 0, notices: 0, salts: 0 };
      return { comments: Object.fromEntries(counts), ...rest };
    },
    async probe() {
      const insert = statement('INSERT INTO probes (content) VALUES (randomblob(?1))', PROBE);
      await database.write([insert, statement('DELETE FROM probes')]);
    },
  };
}

/** Each count stands right before its removal, as of the same transaction. */
async function retain(database: SqlDatabase, dates: Dates, at: number): Promise<Retained> {
  const removals: Record<keyof Retained, Statement[]> = {
    salts: removal('salts', 'day < ?1', dates.daysBefore),
    visits: removal('visits', 'day < ?1', dates.daysBefore),
    rates: removal('rates', 'at < ?1', dates.ratesBefore),
    sessions: removal('sessions', 'expires < ?1', dates.sessionsBefore),
    notices: removal('notices', 'created < ?1', dates.noticesBefore),
    emails: removal('comments', 'email IS NOT NULL AND created < ?1', dates.emailsBefore, 'UPDATE comments SET email = NULL'),
    refused: [count('comments', REFUSED, dates.refusedBefore), statement(ERASE_REFUSED, dates.refusedBefore, at)],
  };
  const kinds = Object.keys(removals) as (keyof Retained)[];
  const visitors = statement(FORGET_VISITORS, dates.visitorsBefore);
  const aftermath = [visitors, statement(ERASED_NOTICES), SETTLE_VISIBILITY];
  const forget = statement(PAST, dates.emailsBefore, dates.refusedBefore, dates.daysBefore);
  const results = await database.write([...kinds.flatMap((kind) => removals[kind]), NEXT_CHANGE, ...aftermath], { forget });
  const counted = kinds.map((kind, index) => [kind, rowOf<{ count: number }>(results, index * 2)?.count ?? 0]);
  return Object.fromEntries(counted) as Retained;
}

function removal(table: string, which: string, before: string | number, remove = `DELETE FROM ${table}`): Statement[] {
  return [count(table, which, before), statement(`${remove} WHERE ${which}`, before)];
}

function count(table: string, which: string, before: string | number): Statement {
  return statement(`SELECT count(*) AS count FROM ${table} WHERE ${which}`, before);
}
