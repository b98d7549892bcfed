import type { Flag } from '../rules/heuristics.ts';

/**
 * `quarantined`: the trap field was filled; answered like any comment, shown to nobody but the editor.
 * `erased`: nothing of text, name, e-mail is left, the row only holds the thread together.
 */
export type State = 'pending' | 'approved' | 'rejected' | 'spam' | 'quarantined' | 'erased';

/** A comment as it is about to be kept. Times are milliseconds since 1970 UTC. */
export interface NewComment {
  id: string;
  article: string;
  parent: string | null;
  name: string | null;
  email: string | null;
  text: string;
  /** Rendered from `text`. */
  html: string;
  state: 'pending' | 'approved' | 'quarantined';
  created: number;
  flags: Flag[];
  /** Key of the visitor under today's salt. */
  visitor: string;
  /** Digest of visitor, article and text under today's salt. */
  echo: string;
  /** Digest of the text alone under today's salt, to notice repetition by whomever. */
  likeness: string;
}

/** On what terms a comment is let in. */
export interface Admission {
  /**
   * Digest of the sender's key, and a digest of the body keyed with that key. Null without a key: then a comment
   * with one of `echoes` created at or after `echoesSince` is the same comment.
   */
  key: { digest: string; fingerprint: string } | null;
  /** The comment's echo under today's and yesterday's salt. */
  echoes: string[];
  echoesSince: number;
  /** The visitor under today's and yesterday's salt; together they may have at most `limit` admissions at or after `limitSince`. */
  visitors: string[];
  limit: number;
  limitSince: number;
  /** Whether the editor is to be told. */
  notify: boolean;
}

/**
 * `received`: kept now, or known already (`replayed`), with the state it has now. `conflict`: the key was used for another
 * body. `too-fast`: `oldest` is the time of the oldest admission that still counts. `no-parent`: the parent is not
 * public or is of another article. Judged in this order: replay and conflict, parent, limit.
 */
export type AddOutcome =
  | { outcome: 'received'; id: string; state: State; replayed: boolean }
  | { outcome: 'conflict' }
  | { outcome: 'too-fast'; oldest: number }
  | { outcome: 'no-parent' };

/** A comment that is shown: whole, or as the placeholder of one that is gone. */
export interface ShownComment {
  id: string;
  article: string;
  parent: string | null;
  /** Null in a placeholder, or when the writer gave none. */
  name: string | null;
  /** Null in a placeholder. */
  html: string | null;
  created: number;
}

/** How far an article's public comments have changed; the epoch is another one after a restore or in another database. */
export interface Mark {
  epoch: string;
  /** 0 while nothing was ever public. */
  change: number;
}

export interface PublicThread {
  mark: Mark;
  /** Approved comments, all of them. */
  count: number;
  /** Oldest first, ties by id; with `since`, those that became visible or changed after it. */
  comments: ShownComment[];
  /** What was public and no longer is, changed after `since`; empty without it. */
  gone: string[];
}

/** A comment as its writer's receipt and the rules need it. */
export interface KeptComment {
  id: string;
  article: string;
  parent: string | null;
  name: string | null;
  text: string | null;
  html: string | null;
  state: State;
  created: number;
  /** Why it looked doubtful; a store that does not say leaves it out. */
  flags?: Flag[];
}

export interface Correction {
  id: string;
  text: string;
  html: string;
  name: string | null;
  /** State that an approved comment takes by this; other states stay. */
  approvedBecomes: 'pending' | 'approved';
  flags: Flag[];
  /** Digests of the new text under today's salt, as in a new comment: what is sent again is known by what it says now. */
  echo: string;
  likeness: string;
  at: number;
  /** Only a comment created at or after this may be corrected. */
  createdSince: number;
}

export interface CommentStore {
  /** Rate, idempotency, row, notice and admission in one transaction. */
  addComment(comment: NewComment, admission: Admission): Promise<AddOutcome>;
  /** How far an article's public comments have changed: cheap, for entity tags. */
  markOf(article: string): Promise<Mark>;
  /** What is public on an article, wholly or since a change (exclusive), as of one moment. */
  publicThread(article: string, since: number | null): Promise<PublicThread>;
  /** Approved comments of each of these articles; articles without any are absent. */
  counts(articles: string[]): Promise<Map<string, number>>;
  /** Newest approved comments on these articles, newest first, ties by id. */
  latestComments(articles: readonly string[], limit: number): Promise<ShownComment[]>;
  comment(id: string): Promise<KeptComment | null>;
  /** False when the comment is not there, is erased, rejected or spam, or is too old; a correction that shows counts as a change. */
  correctComment(correction: Correction): Promise<boolean>;
  /** Leaves nothing of text, name, e-mail, digests; false when there is no such comment. Erasing again changes nothing. */
  eraseComment(id: string, at: number): Promise<boolean>;
  /** How many comments have this likeness, and how many this visitor has sent; both under the given salts' digests. */
  acquaintance(likenesses: string[], visitors: string[]): Promise<{ alike: number; byVisitor: number }>;
}
