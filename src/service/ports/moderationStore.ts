import type { Flag } from '../rules/heuristics.ts';
import type { State } from './commentStore.ts';

/** What the editor looks at; a null filter does not narrow. */
export interface QueueFilter {
  states: State[];
  article: string | null;
  /** Only comments with a flag of this kind. */
  flag: Flag['kind'] | null;
  /** Part of the text or name, letter case of ASCII aside; taken literally. */
  contains: string | null;
  /** Comments after this one in the queue's order, oldest first; null for the first page. */
  after: { created: number; id: string } | null;
  limit: number;
}

/** A comment before the editor's eyes; no e-mail address comes this far. */
export interface QueuedComment {
  id: string;
  article: string;
  parent: { id: string; name: string | null; text: string | null; state: State } | null;
  name: string | null;
  /** Null when erased. */
  text: string | null;
  state: State;
  created: number;
  edited: number | null;
  flags: Flag[];
  /** Other comments by the same visitor while the salt lives, by state; null when the salt is gone. */
  byVisitor: Partial<Record<State, number>> | null;
}

export interface QueuePage {
  comments: QueuedComment[];
  /** Whether there are more after the last one. */
  more: boolean;
  /** Comments in each state, with the article, flag and text filters but whatever their state. */
  counts: Partial<Record<State, number>>;
}

export type Decision = 'approve' | 'reject' | 'spam' | 'delete';

export interface ModerationStore {
  queue(filter: QueueFilter): Promise<QueuePage>;
  /**
   * Applies a decision to all of these comments; `delete` is erasure. Erased comments stay erased. Returns how many changed.
   * What was corrected after `seen`, the moment that the editor's page shows, is not approved unread.
   * What is public, what is gone and which placeholders stay follows in the same transaction.
   */
  decide(ids: string[], decision: Decision, at: number, seen?: number): Promise<number>;
  /** Words that send a comment to the queue, in code-unit order. */
  words(): Promise<string[]>;
  replaceWords(words: string[]): Promise<void>;
}
