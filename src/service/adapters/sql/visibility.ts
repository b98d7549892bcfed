import { statement } from './database.ts';
import type { Statement } from './database.ts';

const SHOULD_SHOW = `CASE
  WHEN state = 'approved' THEN 1
  WHEN published IS NOT NULL AND id IN (SELECT id FROM lasting) THEN 2
  ELSE 0
END`;

/**
 * Lasting are approved comments and all that they answer to; what was public and is lasting stays as a placeholder. Only
 * articles with a comment whose state does not show yet are looked at: the index `comments_unsettled` names them, so its
 * condition stands here word for word. The `+` keeps SQLite from going through the approved comments of all articles.
 */
const SETTLE = `
WITH RECURSIVE
  moved(article) AS (SELECT DISTINCT article FROM comments WHERE (shown = 1) <> (state = 'approved')),
  lasting(id) AS (
    SELECT id FROM comments WHERE article IN (SELECT article FROM moved) AND +state = 'approved'
    UNION
    SELECT comments.parent FROM lasting JOIN comments ON comments.id = lasting.id WHERE comments.parent IS NOT NULL
  )
UPDATE comments
SET change = (SELECT change FROM installation), shown = ${SHOULD_SHOW}
WHERE article IN (SELECT article FROM moved) AND shown <> ${SHOULD_SHOW}`;

/** Takes the next number of the sequence of changes; comes before the statements whose changes get it. */
export const NEXT_CHANGE: Statement = statement('UPDATE installation SET change = change + 1');

/** Number of the change under way. */
export const THIS_CHANGE = '(SELECT change FROM installation)';

/** Brings what the public sees in line with the states; comes after the statements that changed them. */
export const SETTLE_VISIBILITY: Statement = statement(SETTLE);

/** What an erased comment keeps: flags go too, for they quote the text. The moment of erasure is to be set as `decided`. */
export const BECOME_ERASED = `state = 'erased', name = NULL, email = NULL, text = NULL, html = NULL,
  flags = '[]', visitor = NULL, echo = NULL, likeness = NULL`;

/** What is to be forgotten of comments about to be erased: what names the writer, and the beginning of a text that is like no other. */
export function writingsWhere(which: string): string {
  return `SELECT email, iif(length(text) >= 24, substr(text, 1, 64), NULL) AS text FROM comments WHERE ${which}`;
}
