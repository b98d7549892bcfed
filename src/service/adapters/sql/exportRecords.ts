import type { TransferRecord } from '../../ports/upkeepStore.ts';
import { rowOf, rowsOf, statement } from './database.ts';
import type { SqlDatabase } from './database.ts';

type CommentRecord = Extract<TransferRecord, { kind: 'comment' }>;
type KeyRecord = Extract<TransferRecord, { kind: 'key' }>;
type ViewsRecord = Extract<TransferRecord, { kind: 'views' }>;

const PAGE = 500;
// Comments sent while the export runs are left out with their keys: nothing in it points at what is not in it.
const LAST = 'SELECT coalesce(max(rowid), 0) AS last FROM comments';
const COMMENTS = `SELECT id, article, parent, state, name, email, text, created, edited, decided, published, flags
  FROM comments WHERE rowid <= ?1 AND (created, id) > (?2, ?3) ORDER BY created, id LIMIT ${PAGE}`;
const KEYS = `SELECT digest, fingerprint, comment FROM keys
  WHERE digest > ?2 AND comment IN (SELECT id FROM comments WHERE rowid <= ?1) ORDER BY digest LIMIT ${PAGE}`;
const NEXT_DAY = 'SELECT day, article, count FROM views WHERE day = (SELECT min(day) FROM views WHERE day > ?1)';

/** All that is worth keeping, page by page. */
export async function* exportRecords(database: SqlDatabase): AsyncGenerator<TransferRecord> {
  const last = rowOf<{ last: number }>(await database.read([statement(LAST)]), 0)?.last ?? 0;
  yield* exportedComments(database, last);
  yield* exportedKeys(database, last);
  yield* exportedViews(database);
  const words = rowsOf<{ word: string }>(await database.read([statement('SELECT word FROM words')]), 0);
  for (const word of words.map((row) => row.word).sort()) yield { kind: 'word', word };
}

async function* exportedComments(database: SqlDatabase, last: number): AsyncGenerator<TransferRecord> {
  let after: { created: number; id: string } | undefined = { created: Number.MIN_SAFE_INTEGER, id: '' };
  while (after) {
    const results = await database.read([statement(COMMENTS, last, after.created, after.id)]);
    const page = rowsOf<Omit<CommentRecord, 'kind' | 'flags'> & { flags: string }>(results, 0);
    for (const row of page) yield { kind: 'comment', ...row, flags: JSON.parse(row.flags) as CommentRecord['flags'] };
    after = page.at(-1);
  }
}

async function* exportedKeys(database: SqlDatabase, last: number): AsyncGenerator<TransferRecord> {
  let after: string | undefined = '';
  while (after !== undefined) {
    const page: Omit<KeyRecord, 'kind'>[] = rowsOf(await database.read([statement(KEYS, last, after)]), 0);
    for (const row of page) yield { kind: 'key', ...row };
    after = page.at(-1)?.digest;
  }
}

async function* exportedViews(database: SqlDatabase): AsyncGenerator<TransferRecord> {
  let after: string | undefined = '';
  while (after !== undefined) {
    const day: Omit<ViewsRecord, 'kind'>[] = rowsOf(await database.read([statement(NEXT_DAY, after)]), 0);
    day.sort((one, other) => (one.article < other.article ? -1 : 1));
    for (const row of day) yield { kind: 'views', ...row };
    after = day[0]?.day;
  }
}
