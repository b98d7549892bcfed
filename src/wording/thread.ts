import type { CommentFormLabels } from './labels.ts';

/** What the page of an article's comments says. */
export interface ThreadLabels {
  title(article: string): string;
  replyTitle(article: string): string;
  back: string;
  wholeThread: string;
  heading: string;
  count(count: number, locale: string): string;
  none: string;
  /** Whoever gave no name. */
  unnamed: string;
  /** Stands in the place of a comment that is gone. */
  erased: string;
  reply: string;
  replyTo(name: string): string;
  /** Above the form in which a comment is answered. */
  yourReply: string;
  /** Before the name of the comment that is answered. */
  answers: string;
  form: CommentFormLabels;
  /** Between two notes on one field. */
  comma: string;
}

/** What the feeds of comments say. */
export interface FeedLabels {
  title(of: string): string;
  description(of: string): string;
  entry(name: string, article: string): string;
}
