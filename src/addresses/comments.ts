import type { ArticleId } from '../editorial/identity.ts';

/** Where the comment form is posted. */
export const COMMENTS_ACTION = '/api/comments';

/** Page of an article's whole thread, for readers without JavaScript. */
export function threadAddress(id: ArticleId): string {
  return `${COMMENTS_ACTION}/thread?article=${encodeURIComponent(id).replaceAll('%2F', '/')}`;
}

/** The same page with the form to answer a comment; without an id, what a comment's id is set behind. */
export function replyAddress(article: ArticleId, comment = ''): string {
  return `${threadAddress(article)}&parent=${encodeURIComponent(comment)}`;
}
