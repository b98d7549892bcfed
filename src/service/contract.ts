/** The wire: what the function and whoever calls it agree on. Nothing else of the function is seen from outside. */

/** Where the function stands on every site. */
export const API = '/api';

/** Most comments that a page or a snapshot holds; the thread page has the rest. */
export const MOST_SHOWN = 200;

/** Deepest level at which replies are still set in; deeper ones stand beside their parent and name it. */
export const DEEPEST_SHOWN = 4;

/** Lengths in Unicode code points, after CRLF has become LF and the ends are trimmed. */
export const LENGTHS = { text: 5_000, name: 80, email: 254 } as const;

/** A public comment; `html` is paragraphs, line breaks and links only. */
export interface ApprovedComment {
  id: string;
  parent: string | null;
  /** Plain text; null for a comment without a name. */
  name: string | null;
  html: string;
  /** ISO 8601 in UTC. */
  date: string;
}

/** What stays of a comment that is gone but has public replies. */
export interface ErasedComment {
  id: string;
  parent: string | null;
  name: null;
  html: string;
  date: string;
  erased: true;
}

export type PublicComment = ApprovedComment | ErasedComment;

/** `GET /api/comments`: oldest first; `gone` names what stopped being public since the watermark. */
export interface CommentList {
  article: string;
  /** Approved comments of the article, all of them, whatever `since` was asked. */
  count: number;
  watermark: string;
  comments: PublicComment[];
  gone: string[];
}

/** `GET /api/comments/counts` */
export interface CommentCounts {
  counts: Record<string, number>;
}

/** What a reader may know of a comment's fate; spam is a rejection like any other. */
export type PublicStatus = 'pending' | 'approved' | 'rejected' | 'erased';

/** `POST /api/comments`, 201. */
export interface Received {
  id: string;
  status: PublicStatus;
  /** Token of the receipt page, `/api/receipts/TOKEN`. */
  receipt: string;
}

export type Period = 'day' | 'week' | 'month';
export const PERIODS: readonly Period[] = ['day', 'week', 'month'];

/** `GET /api/views/popular`: UTC dates, both inclusive. */
export interface Popular {
  period: Period;
  from: string;
  to: string;
  articles: { id: string; views: number }[];
}

/** RFC 9457; `errors` names the faults of fields. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { field: string; message: string }[];
  /** What was sent with a comment that was not taken. */
  text?: string;
  name?: string;
}

/**
 * `GET /api/comments/form`, never cached: proof of when the form was first touched, sent back as the field `opened`.
 * A comment without it is as good as any.
 */
export interface FormOpened {
  opened: string;
}
