import type { ShownComment } from '../ports/commentStore.ts';

/** A comment in its place in the thread. */
export interface PlacedComment {
  comment: ShownComment;
  /** 1 for what answers nobody; at most the deepest that is shown. */
  level: number;
  /** Whom it answers, where the level alone does not say it. */
  answers: ShownComment | null;
}

/**
 * Puts a thread in reading order: every comment before its replies, brothers in the order given. What is deeper than
 * `deepest` stands there beside what it answers. Each comment comes out once, also one whose parent is not there or that
 * answers itself by some way round.
 */
export function placedComments(comments: readonly ShownComment[], deepest: number): PlacedComment[] {
  const known = new Map(comments.map((comment) => [comment.id, comment]));
  const replies = Map.groupBy(comments, ({ parent }) => (parent !== null && known.has(parent) ? parent : ''));
  const placed: PlacedComment[] = [];
  const seen = new Set<string>();
  // A stack of our own: a thread may be deeper than the engine's.
  const place = (root: ShownComment) => {
    const waiting = [{ comment: root, depth: 1 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { comment, depth } = next;
      if (seen.has(comment.id)) continue;
      seen.add(comment.id);
      const answers = depth > deepest ? (known.get(comment.parent ?? '') ?? null) : null;
      placed.push({ comment, level: Math.min(depth, deepest), answers });
      for (const reply of (replies.get(comment.id) ?? []).toReversed()) waiting.push({ comment: reply, depth: depth + 1 });
    }
  };
  for (const root of replies.get('') ?? []) place(root);
  for (const left of comments) if (!seen.has(left.id)) place(left);
  return placed;
}
