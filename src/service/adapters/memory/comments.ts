import type { Admission, AddOutcome, CommentStore, NewComment, ShownComment } from '../../ports/commentStore.ts';
import { byAge, commentsWhere, momentsOf } from './memory.ts';
import type { KeptRow, Memory } from './memory.ts';
import { erase, settle } from './visibility.ts';

/** Comments as readers, writers and rules need them. */
export function comments(memory: Memory): CommentStore {
  return {
    addComment: async (comment, admission) => addComment(memory, comment, admission),
    markOf: async (article) => markOf(memory, article),
    async publicThread(article, since) {
      const changed = commentsWhere(memory, (comment) => comment.article === article && comment.change > (since ?? 0));
      const gone = since === null ? [] : changed.filter(({ shown }) => shown === 'hidden').map(({ id }) => id);
      return {
        mark: markOf(memory, article),
        count: approvedOf(memory, article).length,
        comments: changed.filter(({ shown }) => shown !== 'hidden').map(shownComment),
        gone: gone.sort(),
      };
    },
    async counts(articles) {
      const counts = articles.map((article) => [article, approvedOf(memory, article).length] as const);
      return new Map(counts.filter(([, count]) => count > 0));
    },
    async latestComments(articles, limit) {
      const newestFirst = (one: KeptRow, other: KeptRow) => other.created - one.created || byAge(one, other);
      const approved = articles.flatMap((article) => approvedOf(memory, article));
      return approved.sort(newestFirst).slice(0, limit).map(shownComment);
    },
    async comment(id) {
      const kept = memory.comments.get(id);
      if (!kept) return null;
      const { article, parent, name, text, html, state, created, flags } = kept;
      return { id, article, parent, name, text, html, state, created, flags: structuredClone(flags) };
    },
    correctComment: async (correction) => correctComment(memory, correction),
    async eraseComment(id, at) {
      const comment = memory.comments.get(id);
      if (!comment) return false;
      erase(memory, comment, at);
      settle(memory);
      return true;
    },
    async acquaintance(likenesses, visitors) {
      const all = [...memory.comments.values()];
      const alike = all.filter(({ likeness }) => likeness !== null && likenesses.includes(likeness)).length;
      return { alike, byVisitor: all.filter(({ visitor }) => visitor !== null && visitors.includes(visitor)).length };
    },
  };
}

function addComment(memory: Memory, comment: NewComment, admission: Admission): AddOutcome {
  const known = knownBefore(memory, admission);
  if (known) return known;
  const parent = comment.parent === null ? null : memory.comments.get(comment.parent);
  if (parent !== null && (parent?.shown !== 'whole' || parent.article !== comment.article)) return { outcome: 'no-parent' };
  const moments = momentsOf(memory, 'comment', admission.visitors, admission.limitSince);
  if (moments.length >= admission.limit) return { outcome: 'too-fast', oldest: moments[0] ?? comment.created };
  keep(memory, comment, admission);
  return { outcome: 'received', id: comment.id, state: comment.state, replayed: false };
}

function knownBefore(memory: Memory, { key, echoes, echoesSince }: Admission): AddOutcome | null {
  const used = key && memory.keys.get(key.digest);
  if (used && used.fingerprint !== key.fingerprint) return { outcome: 'conflict' };
  const isEcho = ({ echo, created }: KeptRow) => echo !== null && echoes.includes(echo) && created >= echoesSince;
  const known = key ? memory.comments.get(used?.comment ?? '') : commentsWhere(memory, isEcho)[0];
  return known ? { outcome: 'received', id: known.id, state: known.state, replayed: true } : null;
}

function keep(memory: Memory, comment: NewComment, { key, notify }: Admission): void {
  const { id, article, created, visitor } = comment;
  if (memory.comments.has(id)) throw new Error(`There is a comment ${id} already.`);
  const published = comment.state === 'approved' ? created : null;
  const row: KeptRow = {
    ...comment,
    flags: structuredClone(comment.flags),
    edited: null,
    decided: null,
    published,
    shown: 'hidden',
    change: 0,
  };
  memory.comments.set(id, row);
  memory.rates.push({ kind: 'comment', visitor, at: created });
  if (key) memory.keys.set(key.digest, { fingerprint: key.fingerprint, comment: id });
  if (notify) memory.notices.set(id, { comment: id, article, created, due: created, attempts: 0 });
  settle(memory);
}

function correctComment(memory: Memory, correction: Parameters<CommentStore['correctComment']>[0]): boolean {
  const { id, text, html, name, flags, echo, likeness, at, createdSince } = correction;
  const comment = memory.comments.get(id);
  if (!comment || comment.created < createdSince || !['pending', 'approved', 'quarantined'].includes(comment.state)) return false;
  const state = comment.state === 'approved' ? correction.approvedBecomes : comment.state;
  Object.assign(comment, { text, html, name, state, flags: structuredClone(flags), echo, likeness, edited: at });
  if (state === 'approved') comment.change = memory.change += 1;
  settle(memory);
  return true;
}

function markOf(memory: Memory, article: string): { epoch: string; change: number } {
  const changes = commentsWhere(memory, (comment) => comment.article === article).map(({ change }) => change);
  return { epoch: memory.epoch, change: Math.max(0, ...changes) };
}

function approvedOf(memory: Memory, article: string | null): KeptRow[] {
  return commentsWhere(memory, (comment) => comment.shown === 'whole' && (article === null || comment.article === article));
}

function shownComment({ id, article, parent, name, html, created, shown }: KeptRow): ShownComment {
  const whole = shown === 'whole';
  return { id, article, parent, name: whole ? name : null, html: whole ? html : null, created };
}
