import type { Notice, NoticeStore } from '../../ports/noticeStore.ts';
import { rowOf, rowsOf, statement } from './database.ts';
import type { SqlDatabase } from './database.ts';

const CLAIM = `UPDATE notices SET due = ?2
  WHERE comment IN (SELECT comment FROM notices WHERE due <= ?1 ORDER BY due, comment LIMIT ?3)
  RETURNING comment, article, created, attempts`;

/** The outbox. Erasure removes notices itself, so none of an erased comment is ever here. */
export function notices(database: SqlDatabase): NoticeStore {
  return {
    async claimNotices(now, leaseUntil, limit) {
      const results = await database.write([statement(CLAIM, now, leaseUntil, limit)]);
      return rowsOf<Notice>(results, 0).sort(byAge);
    },
    async dropNotice(comment) {
      await database.write([statement('DELETE FROM notices WHERE comment = ?1', comment)]);
    },
    async postponeNotice(comment, next) {
      await database.write([statement('UPDATE notices SET due = ?2, attempts = attempts + 1 WHERE comment = ?1', comment, next)]);
    },
    async nextNotice() {
      const results = await database.read([statement('SELECT min(due) AS due FROM notices')]);
      return rowOf<{ due: number | null }>(results, 0)?.due ?? null;
    },
  };
}

function byAge(one: Notice, other: Notice): number {
  return one.created - other.created || (one.comment < other.comment ? -1 : 1);
}
