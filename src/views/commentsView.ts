import type { SafeHtml } from '../editorial/safeHtml.ts';
import type { DateView, Link } from './link.ts';

/** The comments section as of the snapshot: the form is absent when closed, the list stays. */
export interface CommentsView {
  /** Global article id, the form's hidden field. */
  article: string;
  open: boolean;
  /** `/api/comments` */
  action: string;
  /** Page of the whole thread, for readers without JavaScript. */
  thread: string;
  /** Comment policy page, where there is one. */
  policy: string | null;
  /** `12`; null when there is none. */
  count: string | null;
  /** Nested to the deepest level that is shown. */
  comments: CommentView[];
  /** What the link to the thread page says. */
  rest: string;
  /** Whether the thread is longer than what stands here. */
  cut: boolean;
  /** What the script sends to ask for what is newer; null when there was nothing to ask about. */
  watermark: string | null;
  /** A comment without matter, of which the script makes new ones. */
  blank: CommentView;
  /** How the script writes the days of new comments. */
  calendar: string;
  timeZone: string;
}

/** A comment in its place. */
export interface CommentView {
  /** Fragment of the comment. */
  anchor: string;
  name: string;
  date: DateView;
  /** Null when it was erased, and in a blank. */
  html: SafeHtml | null;
  erased: boolean;
  /** Whom it answers, where its place does not tell. */
  answers: Link | null;
  /** Page with the form to answer it; null when erased or closed. */
  reply: Link | null;
  replies: CommentView[];
}
