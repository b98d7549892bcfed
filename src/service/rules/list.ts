import type { CommentList, PublicComment } from '../contract.ts';
import type { PublicThread, ShownComment } from '../ports/commentStore.ts';
import { watermarkOf } from './watermark.ts';

/** What stands in the place of a comment that is gone. */
export const ERASED_HTML = '<p>erased comment</p>';

/** A thread as the wire has it. */
export function listOf(article: string, { mark, count, comments, gone }: PublicThread): CommentList {
  return { article, count, watermark: watermarkOf(mark), comments: comments.map(publicComment), gone };
}

function publicComment({ id, parent, name, html, created }: ShownComment): PublicComment {
  const date = new Date(created).toISOString();
  if (html === null) return { id, parent, name: null, html: ERASED_HTML, date, erased: true };
  return { id, parent, name, html, date };
}
