import type { ViewStore } from '../../ports/viewStore.ts';
import { rowOf, rowsOf, statement } from './database.ts';
import type { SqlDatabase } from './database.ts';

const COUNT = `INSERT INTO views (day, article, count)
  SELECT ?1, ?2, 1 WHERE NOT EXISTS (SELECT 1 FROM visits WHERE day = ?1 AND article = ?2 AND visitor = ?3)
  ON CONFLICT (day, article) DO UPDATE SET count = count + 1
  RETURNING count`;
const REMEMBER = 'INSERT INTO visits (day, article, visitor) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING';
const POPULAR = 'SELECT article, sum(count) AS views FROM views WHERE day BETWEEN ?1 AND ?2 GROUP BY article';

/** Readings by day. */
export function views(database: SqlDatabase): ViewStore {
  return {
    async countView(day, article, visitor) {
      const results = await database.write([statement(COUNT, day, article, visitor), statement(REMEMBER, day, article, visitor)]);
      return rowOf(results, 0) !== null;
    },
    async popular(from, to) {
      const results = await database.read([statement(POPULAR, from, to)]);
      return rowsOf<{ article: string; views: number }>(results, 0).sort(
        (one, other) => other.views - one.views || (one.article < other.article ? -1 : 1),
      );
    },
  };
}
