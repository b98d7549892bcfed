import type { NewComment, State } from '../../ports/commentStore.ts';
import type { Notice } from '../../ports/noticeStore.ts';

/** A comment with all that is known of it. */
export interface KeptRow {
  id: string;
  article: string;
  parent: string | null;
  state: State;
  name: string | null;
  email: string | null;
  text: string | null;
  html: string | null;
  flags: NewComment['flags'];
  visitor: string | null;
  echo: string | null;
  likeness: string | null;
  created: number;
  edited: number | null;
  decided: number | null;
  published: number | null;
  /** As the public sees it; a placeholder stands for one that was public and has approved replies. */
  shown: 'hidden' | 'whole' | 'placeholder';
  /** Number of the last change of what the public sees of it; 0 for what was never public. */
  change: number;
}

/** All that is kept, as plain collections. */
export interface Memory {
  epoch: string;
  change: number;
  comments: Map<string, KeptRow>;
  keys: Map<string, { fingerprint: string; comment: string }>;
  rates: { kind: 'comment' | 'login'; visitor: string; at: number }[];
  notices: Map<string, Notice & { due: number }>;
  sessions: Map<string, number>;
  /** Counts by day and article. */
  views: Map<string, Map<string, number>>;
  /** Visitors by day and article. */
  visits: Map<string, Map<string, Set<string>>>;
  salts: Map<string, string>;
  words: Set<string>;
}

/** Nothing yet; the epoch tells this memory from any other. */
export function emptyMemory(): Memory {
  return {
    epoch: crypto.randomUUID(),
    change: 0,
    comments: new Map(),
    keys: new Map(),
    rates: [],
    notices: new Map(),
    sessions: new Map(),
    views: new Map(),
    visits: new Map(),
    salts: new Map(),
    words: new Set(),
  };
}

/** Comments that pass, oldest first, ties by id. */
export function commentsWhere(memory: Memory, passes: (comment: KeptRow) => boolean): KeptRow[] {
  return [...memory.comments.values()].filter(passes).sort(byAge);
}

/** Moments at or after `since` at which one of these visitors did something, oldest first. */
export function momentsOf(memory: Memory, kind: 'comment' | 'login', visitors: readonly string[], since: number): number[] {
  const counted = memory.rates.filter((rate) => rate.kind === kind && rate.at >= since && visitors.includes(rate.visitor));
  return counted.map(({ at }) => at).sort((one, other) => one - other);
}

/** How many of each state, states without any left out. */
export function countStates(comments: readonly KeptRow[]): Partial<Record<State, number>> {
  const counts: Partial<Record<State, number>> = {};
  for (const { state } of comments) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** Order of what has a moment and an id. */
export function byAge(one: { created: number; id: string }, other: { created: number; id: string }): number {
  return one.created - other.created || (one.id < other.id ? -1 : 1);
}
