import type { Admission, AddOutcome, NewComment, State } from '../../ports/commentStore.ts';
import { rowOf, statement } from './database.ts';
import type { SqlDatabase, Statement, Value } from './database.ts';
import { NEXT_CHANGE, THIS_CHANGE } from './visibility.ts';

const UNKNOWN_KEY = 'NOT EXISTS (SELECT 1 FROM keys WHERE digest = ?17)';
const NO_ECHO = 'NOT EXISTS (SELECT 1 FROM comments WHERE echo IN (SELECT value FROM json_each(?17)) AND created >= ?18)';
const COUNTED = "FROM rates WHERE kind = 'comment' AND visitor IN (SELECT value FROM json_each(?1)) AND at >= ?2";
const PARENT = 'SELECT 1 FROM comments WHERE id = ?3 AND article = ?4 AND shown = 1';

const KEYED = insertion(UNKNOWN_KEY);
const KEYLESS = insertion(NO_ECHO);
const KNOWN_BY_KEY = `SELECT comments.id, comments.state, keys.fingerprint = ?2 AS same
  FROM keys JOIN comments ON comments.id = keys.comment WHERE keys.digest = ?1`;
const KNOWN_BY_ECHO = `SELECT id, state, 1 AS same FROM comments
  WHERE echo IN (SELECT value FROM json_each(?1)) AND created >= ?2 ORDER BY created, id LIMIT 1`;
const CIRCUMSTANCES = `SELECT (?3 IS NULL OR EXISTS (${PARENT})) AS parent, (SELECT min(at) ${COUNTED}) AS oldest`;

/** Keeps a comment unless it is known, out of place or too fast; the statements that follow the first act only if it did. */
export async function addComment(database: SqlDatabase, comment: NewComment, admission: Admission): Promise<AddOutcome> {
  const before = comment.state === 'approved' ? [NEXT_CHANGE] : [];
  const verdict = [insert(comment, admission), known(admission), circumstances(comment, admission)];
  const results = await database.write([...before, ...verdict, ...consequences(comment, admission)]);
  const first = before.length;
  if (results[first]?.length === 1) return { outcome: 'received', id: comment.id, state: comment.state, replayed: false };
  const found = rowOf<{ id: string; state: State; same: number }>(results, first + 1);
  if (found) return found.same === 1 ? { outcome: 'received', id: found.id, state: found.state, replayed: true } : { outcome: 'conflict' };
  const around = rowOf<{ parent: number; oldest: number | null }>(results, first + 2);
  if (around?.parent !== 1) return { outcome: 'no-parent' };
  return { outcome: 'too-fast', oldest: around.oldest ?? comment.created };
}

/** `shown`, `change` and `published` need no settling: a new comment changes nothing but itself. */
function insertion(unknown: string): string {
  return `INSERT INTO comments
    (id, article, parent, name, email, text, html, state, created, flags, visitor, echo, likeness, shown, change, published)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,
    ?8 = 'approved', iif(?8 = 'approved', ${THIS_CHANGE}, 0), iif(?8 = 'approved', ?9, NULL)
  WHERE ${unknown}
    AND (?3 IS NULL OR EXISTS (SELECT 1 FROM comments WHERE id = ?3 AND article = ?2 AND shown = 1))
    AND (
      SELECT count(*) FROM rates WHERE kind = 'comment' AND visitor IN (SELECT value FROM json_each(?14)) AND at >= ?15
    ) < ?16
  RETURNING id`;
}

function insert(comment: NewComment, admission: Admission): Statement {
  const { id, article, parent, name, email, text, html, state, created, visitor, echo, likeness } = comment;
  const flags = JSON.stringify(comment.flags);
  const row: Value[] = [id, article, parent, name, email, text, html, state, created, flags, visitor, echo, likeness];
  const terms: Value[] = [JSON.stringify(admission.visitors), admission.limitSince, admission.limit];
  if (admission.key) return statement(KEYED, ...row, ...terms, admission.key.digest);
  return statement(KEYLESS, ...row, ...terms, JSON.stringify(admission.echoes), admission.echoesSince);
}

/** The comment that this one repeats, or this one itself. */
function known({ key, echoes, echoesSince }: Admission): Statement {
  if (key) return statement(KNOWN_BY_KEY, key.digest, key.fingerprint);
  return statement(KNOWN_BY_ECHO, JSON.stringify(echoes), echoesSince);
}

function circumstances({ parent, article }: NewComment, { visitors, limitSince }: Admission): Statement {
  return statement(CIRCUMSTANCES, JSON.stringify(visitors), limitSince, parent, article);
}

function consequences({ id, article, created, visitor }: NewComment, { key, notify }: Admission): Statement[] {
  const kept = 'WHERE EXISTS (SELECT 1 FROM comments WHERE id = ?1)';
  const rate = statement(`INSERT INTO rates (kind, visitor, at) SELECT 'comment', ?2, ?3 ${kept}`, id, visitor, created);
  const statements = [rate];
  if (key) {
    const keep = `INSERT INTO keys (digest, fingerprint, comment) SELECT ?2, ?3, ?1 ${kept}`;
    statements.push(statement(keep, id, key.digest, key.fingerprint));
  }
  if (notify) {
    const tell = `INSERT INTO notices (comment, article, created, due, attempts) SELECT ?1, ?2, ?3, ?3, 0 ${kept}`;
    statements.push(statement(tell, id, article, created));
  }
  return statements;
}
