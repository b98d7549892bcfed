import type { VisitorStore } from '../../ports/visitorStore.ts';
import { rowsOf, statement } from './database.ts';
import type { SqlDatabase } from './database.ts';

const SALTS = 'SELECT day, salt FROM salts WHERE day IN (?1, ?2)';
const KEEP = 'INSERT INTO salts (day, salt) VALUES (?1, ?2) ON CONFLICT DO NOTHING';

/** Salts of the days; only the first caller of a day writes. */
export function visitors(database: SqlDatabase): VisitorStore {
  return {
    async salts(today, yesterday, fresh) {
      const select = statement(SALTS, today, yesterday);
      const known = saltsIn(await database.read([select]));
      const salts = known.has(today) ? known : saltsIn((await database.write([statement(KEEP, today, fresh), select])).slice(1));
      return { today: salts.get(today) ?? fresh, yesterday: salts.get(yesterday) ?? null };
    },
  };
}

function saltsIn(results: Parameters<typeof rowsOf>[0]): Map<string, string> {
  return new Map(rowsOf<{ day: string; salt: string }>(results, 0).map(({ day, salt }) => [day, salt]));
}
