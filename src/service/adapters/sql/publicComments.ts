import type { CommentStore, Mark, PublicThread, ShownComment } from '../../ports/commentStore.ts';
import { rowOf, rowsOf, statement } from './database.ts';
import type { SqlDatabase } from './database.ts';

const MARK = 'SELECT epoch, coalesce((SELECT max(change) FROM comments WHERE article = ?1), 0) AS change FROM installation';
const COUNT = 'SELECT count(*) AS count FROM comments WHERE article = ?1 AND shown = 1';
// A placeholder gives away nothing, though a rejected comment's row still has its text.
const COLUMNS = 'id, article, parent, iif(shown = 1, name, NULL) AS name, iif(shown = 1, html, NULL) AS html, created';
const ALL = `SELECT ${COLUMNS} FROM comments WHERE article = ?1 AND shown IN (1, 2) ORDER BY created, id`;
const NEWER = `SELECT ${COLUMNS} FROM comments WHERE article = ?1 AND change > ?2 AND shown IN (1, 2) ORDER BY created, id`;
const GONE = 'SELECT id FROM comments WHERE article = ?1 AND change > ?2 AND shown = 0 ORDER BY id';
const COUNTS = `SELECT article, count(*) AS count FROM comments
  WHERE article IN (SELECT value FROM json_each(?1)) AND shown = 1 GROUP BY article`;
const LATEST = `SELECT ${COLUMNS} FROM comments
  WHERE shown = 1 AND article IN (SELECT value FROM json_each(?2)) ORDER BY created DESC, id LIMIT ?1`;
const LATEST_OF = `SELECT ${COLUMNS} FROM comments WHERE article = ?2 AND shown = 1 ORDER BY created DESC, id LIMIT ?1`;

type PublicComments = Pick<CommentStore, 'markOf' | 'publicThread' | 'counts' | 'latestComments'>;

/** What readers see. */
export function publicComments(database: SqlDatabase): PublicComments {
  return {
    async markOf(article) {
      return markIn(await database.read([statement(MARK, article)]));
    },
    publicThread: (article, since) => threadOf(database, article, since),
    async counts(articles) {
      const results = await database.read([statement(COUNTS, JSON.stringify(articles))]);
      return new Map(rowsOf<{ article: string; count: number }>(results, 0).map(({ article, count }) => [article, count]));
    },
    async latestComments(articles, limit) {
      const [only] = articles;
      const latest = articles.length === 1 && only ? statement(LATEST_OF, limit, only) : statement(LATEST, limit, JSON.stringify(articles));
      return rowsOf<ShownComment>(await database.read([latest]), 0);
    },
  };
}

async function threadOf(database: SqlDatabase, article: string, since: number | null): Promise<PublicThread> {
  const listing = since === null ? [statement(ALL, article)] : [statement(NEWER, article, since), statement(GONE, article, since)];
  const results = await database.read([statement(MARK, article), statement(COUNT, article), ...listing]);
  return {
    mark: markIn(results),
    count: rowOf<{ count: number }>(results, 1)?.count ?? 0,
    comments: rowsOf<ShownComment>(results, 2),
    gone: rowsOf<{ id: string }>(results, 3).map(({ id }) => id),
  };
}

function markIn(results: Parameters<typeof rowOf>[0]): Mark {
  const mark = rowOf<Mark>(results, 0);
  if (!mark) throw new Error('The database has no installation row.');
  return mark;
}
