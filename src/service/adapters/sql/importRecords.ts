import type { Importable } from '../../ports/upkeepStore.ts';
import { acceptable } from '../acceptable.ts';
import { statement } from './database.ts';
import type { SqlDatabase, Statement } from './database.ts';
import { NEXT_CHANGE, SETTLE_VISIBILITY } from './visibility.ts';

const COLUMNS = 'id article parent state created edited decided published flags name email text html'.split(' ');

const INSERTIONS: Record<Importable['kind'], string> = {
  comment: `INSERT INTO comments (${COLUMNS.join(', ')}) SELECT ${fields(COLUMNS)} FROM json_each(?1) WHERE true
    ON CONFLICT (id) DO NOTHING RETURNING 1`,
  key: `INSERT INTO keys (digest, fingerprint, comment) SELECT ${fields(['digest', 'fingerprint', 'comment'])} FROM json_each(?1)
    WHERE EXISTS (SELECT 1 FROM comments WHERE comments.id = value ->> '$.comment')
    ON CONFLICT (digest) DO NOTHING RETURNING 1`,
  views: `INSERT INTO views (day, article, count) SELECT ${fields(['day', 'article', 'count'])} FROM json_each(?1) WHERE true
    ON CONFLICT (day, article) DO UPDATE SET count = excluded.count WHERE excluded.count > views.count RETURNING 1`,
  word: `INSERT INTO words (word) SELECT value ->> '$.word' FROM json_each(?1) WHERE true ON CONFLICT (word) DO NOTHING RETURNING 1`,
};
// Comments come before the keys that name them.
const ORDER: readonly Importable['kind'][] = ['comment', 'key', 'views', 'word'];

const DETACH = `UPDATE comments SET parent = NULL WHERE parent IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM comments AS parents WHERE parents.id = comments.parent AND parents.article = comments.article)`;

/** Characters of JSON in one parameter: D1 takes two million bytes, and a character may take four of them. */
const ROOM = 400_000;

/** Adds what is not there yet, in one transaction. */
export async function importRecords(database: SqlDatabase, records: readonly Importable[]): Promise<number> {
  const accepted = acceptable(records);
  const insertions = ORDER.flatMap((kind) =>
    insertionsOf(
      kind,
      accepted.filter((record) => record.kind === kind),
    ),
  );
  const results = await database.write([...insertions, statement(DETACH), NEXT_CHANGE, SETTLE_VISIBILITY]);
  return results.slice(0, insertions.length).reduce((sum, rows) => sum + rows.length, 0);
}

function fields(names: readonly string[]): string {
  return names.map((name) => `value ->> '$.${name}'`).join(', ');
}

function insertionsOf(kind: Importable['kind'], records: readonly Importable[]): Statement[] {
  return parcels(records.map((record) => JSON.stringify(record))).map((parcel) => statement(INSERTIONS[kind], `[${parcel.join(',')}]`));
}

function parcels(texts: readonly string[]): string[][] {
  const all: string[][] = [];
  let room = 0;
  for (const text of texts) {
    room -= text.length + 1;
    if (room < 0) {
      all.push([]);
      room = ROOM - text.length;
    }
    all.at(-1)?.push(text);
  }
  return all;
}
