import type { Decision, ModerationStore, QueueFilter, QueuePage, QueuedComment } from '../../ports/moderationStore.ts';
import type { State } from '../../ports/commentStore.ts';
import { rowsOf, statement } from './database.ts';
import type { SqlDatabase, Statement } from './database.ts';
import { BECOME_ERASED, NEXT_CHANGE, SETTLE_VISIBILITY, writingsWhere } from './visibility.ts';

// `lower` knows ASCII only, and `instr` no wildcards: what was typed is looked for as it is.
const FILTERS = {
  article: 'article = ?',
  flag: "EXISTS (SELECT 1 FROM json_each(flags) WHERE value ->> '$.kind' = ?)",
  contains: 'EXISTS (SELECT 1 FROM (SELECT lower(?) AS sought) WHERE instr(lower(text), sought) > 0 OR instr(lower(name), sought) > 0)',
} as const;

const BY_VISITOR = `(
  SELECT json_group_object(state, count) FROM (
    SELECT state, count(*) AS count FROM comments AS others
    WHERE others.visitor = listed.visitor AND others.id <> listed.id GROUP BY state
  )
)`;

const COLUMNS = `listed.id, listed.article, listed.name, listed.text, listed.state, listed.created, listed.edited, listed.flags,
  parents.id AS parent, parents.name AS parentName, parents.text AS parentText, parents.state AS parentState,
  iif(listed.visitor IS NULL, NULL, ${BY_VISITOR}) AS byVisitor`;

const THESE = 'id IN (SELECT value FROM json_each(?1))';
const DECISIONS: Record<Decision, string> = {
  approve: `UPDATE comments SET state = 'approved', decided = ?2, published = coalesce(published, ?2)
    WHERE ${THESE} AND state NOT IN ('erased', 'approved') AND coalesce(edited, 0) <= ?3 RETURNING id`,
  reject: `UPDATE comments SET state = 'rejected', decided = ?2 WHERE ${THESE} AND state NOT IN ('erased', 'rejected') RETURNING id`,
  spam: `UPDATE comments SET state = 'spam', decided = ?2 WHERE ${THESE} AND state NOT IN ('erased', 'spam') RETURNING id`,
  delete: `UPDATE comments SET ${BECOME_ERASED}, decided = ?2 WHERE ${THESE} AND state <> 'erased' RETURNING id`,
};
const WRITINGS = writingsWhere(THESE);
const FORGET_NOTICES = 'DELETE FROM notices WHERE comment IN (SELECT value FROM json_each(?1))';

interface QueuedRow {
  id: string;
  article: string;
  name: string | null;
  text: string | null;
  state: State;
  created: number;
  edited: number | null;
  flags: string;
  parent: string | null;
  parentName: string | null;
  parentText: string | null;
  parentState: State;
  byVisitor: string | null;
}

/** The editor's queue, decisions and words. */
export function moderation(database: SqlDatabase): ModerationStore {
  return {
    queue: (filter) => queuePage(database, filter),
    async decide(ids, decision, at, seen = Number.MAX_SAFE_INTEGER) {
      const list = JSON.stringify(ids);
      const terms = decision === 'approve' ? [list, at, seen] : [list, at];
      const decisions = [NEXT_CHANGE, statement(DECISIONS[decision], ...terms)];
      const results =
        decision === 'delete'
          ? await database.write([...decisions, statement(FORGET_NOTICES, list), SETTLE_VISIBILITY], { forget: statement(WRITINGS, list) })
          : await database.write([...decisions, SETTLE_VISIBILITY]);
      return rowsOf(results, 1).length;
    },
    async words() {
      const results = await database.read([statement('SELECT word FROM words')]);
      // The database sorts by code points, which is another order beyond the basic plane.
      return rowsOf<{ word: string }>(results, 0)
        .map(({ word }) => word)
        .sort();
    },
    async replaceWords(words) {
      const add = 'INSERT INTO words (word) SELECT DISTINCT value FROM json_each(?1)';
      await database.write([statement('DELETE FROM words'), statement(add, JSON.stringify(words))]);
    },
  };
}

async function queuePage(database: SqlDatabase, filter: QueueFilter): Promise<QueuePage> {
  const results = await database.read([pageOf(filter), countsOf(filter)]);
  const rows = rowsOf<QueuedRow>(results, 0);
  const counts = rowsOf<{ state: State; count: number }>(results, 1);
  return {
    comments: rows.slice(0, filter.limit).map(queuedComment),
    more: rows.length > filter.limit,
    counts: Object.fromEntries(counts.map(({ state, count }) => [state, count])),
  };
}

/** One comment more than asked, to know whether there are more. */
function pageOf(filter: QueueFilter): Statement {
  const { states, after, limit } = filter;
  const { conditions, params } = filtersOf(filter);
  const place = after ? ['(created, id) > (?, ?)'] : [];
  const where = [...conditions, 'state IN (SELECT value FROM json_each(?))', ...place].join(' AND ');
  const listed = `SELECT * FROM comments WHERE ${where} ORDER BY created, id LIMIT ?`;
  const page = `WITH listed AS (${listed}) SELECT ${COLUMNS}
    FROM listed LEFT JOIN comments AS parents ON parents.id = listed.parent ORDER BY listed.created, listed.id`;
  const from = after ? [after.created, after.id] : [];
  return statement(page, ...params, JSON.stringify(states), ...from, limit + 1);
}

function countsOf(filter: QueueFilter): Statement {
  const { conditions, params } = filtersOf(filter);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  return statement(`SELECT state, count(*) AS count FROM comments ${where} GROUP BY state`, ...params);
}

/** Only filters that narrow stand in the statement, so that an index can answer the rest. */
function filtersOf(filter: QueueFilter): { conditions: string[]; params: string[] } {
  const kinds = (['article', 'flag', 'contains'] as const).filter((kind) => filter[kind] !== null);
  return { conditions: kinds.map((kind) => FILTERS[kind]), params: kinds.map((kind) => filter[kind] ?? '') };
}

function queuedComment(row: QueuedRow): QueuedComment {
  const { id, article, name, text, state, created, edited } = row;
  const parent = row.parent === null ? null : { id: row.parent, name: row.parentName, text: row.parentText, state: row.parentState };
  const flags = JSON.parse(row.flags) as QueuedComment['flags'];
  const byVisitor = row.byVisitor === null ? null : (JSON.parse(row.byVisitor) as QueuedComment['byVisitor']);
  return { id, article, parent, name, text, state, created, edited, flags, byVisitor };
}
