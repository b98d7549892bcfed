import type { CommentStore, KeptComment } from '../../ports/commentStore.ts';
import { rowOf, statement } from './database.ts';
import type { SqlDatabase } from './database.ts';
import { BECOME_ERASED, NEXT_CHANGE, SETTLE_VISIBILITY, THIS_CHANGE, writingsWhere } from './visibility.ts';

const COMMENT = 'SELECT id, article, parent, name, text, html, state, created, flags FROM comments WHERE id = ?1';
const CORRECT = `UPDATE comments SET text = ?2, html = ?3, name = ?4, flags = ?5, edited = ?6, echo = ?9, likeness = ?10,
    change = iif(state = 'approved' AND ?7 = 'approved', ${THIS_CHANGE}, change),
    state = iif(state = 'approved', ?7, state)
  WHERE id = ?1 AND created >= ?8 AND state IN ('pending', 'approved', 'quarantined')
  RETURNING id`;
const ERASE = `UPDATE comments SET ${BECOME_ERASED}, decided = ?2 WHERE id = ?1 AND state <> 'erased'`;
const WRITINGS = writingsWhere('id = ?1');
const ALIKE = 'SELECT count(*) FROM comments WHERE likeness IN (SELECT value FROM json_each(?1))';
const BY_VISITOR = 'SELECT count(*) FROM comments WHERE visitor IN (SELECT value FROM json_each(?2))';

type OwnComments = Pick<CommentStore, 'comment' | 'correctComment' | 'eraseComment' | 'acquaintance'>;

/** What a writer sees of a comment and does to it, and what the rules ask about writers. */
export function ownComments(database: SqlDatabase): OwnComments {
  return {
    async comment(id) {
      const row = rowOf<Omit<KeptComment, 'flags'> & { flags: string }>(await database.read([statement(COMMENT, id)]), 0);
      return row && { ...row, flags: JSON.parse(row.flags) as KeptComment['flags'] };
    },
    async correctComment({ id, text, html, name, approvedBecomes, flags, echo, likeness, at, createdSince }) {
      const now = [text, html, name, JSON.stringify(flags), at, approvedBecomes, createdSince, echo, likeness];
      const correct = statement(CORRECT, id, ...now);
      const results = await database.write([NEXT_CHANGE, correct, SETTLE_VISIBILITY]);
      return rowOf(results, 1) !== null;
    },
    async eraseComment(id, at) {
      const notice = statement('DELETE FROM notices WHERE comment = ?1', id);
      const there = statement('SELECT 1 FROM comments WHERE id = ?1', id);
      const erasure = [there, NEXT_CHANGE, statement(ERASE, id, at), notice, SETTLE_VISIBILITY];
      const results = await database.write(erasure, { forget: statement(WRITINGS, id) });
      return rowOf(results, 0) !== null;
    },
    async acquaintance(likenesses, visitors) {
      const both = statement(
        `SELECT (${ALIKE}) AS alike, (${BY_VISITOR}) AS byVisitor`,
        JSON.stringify(likenesses),
        JSON.stringify(visitors),
      );
      return rowOf<{ alike: number; byVisitor: number }>(await database.read([both]), 0) ?? { alike: 0, byVisitor: 0 };
    },
  };
}
