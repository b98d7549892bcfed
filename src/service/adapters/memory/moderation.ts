import type { Decision, ModerationStore, QueueFilter, QueuePage, QueuedComment } from '../../ports/moderationStore.ts';
import { commentsWhere, countStates } from './memory.ts';
import type { KeptRow, Memory } from './memory.ts';
import { erase, settle } from './visibility.ts';

const STATES = { approve: 'approved', reject: 'rejected', spam: 'spam' } as const;

/** The editor's queue, decisions and words. */
export function moderation(memory: Memory): ModerationStore {
  return {
    queue: async (filter) => queuePage(memory, filter),
    async decide(ids, decision, at, seen = Number.MAX_SAFE_INTEGER) {
      const isUnread = ({ edited }: KeptRow) => decision === 'approve' && (edited ?? 0) > seen;
      const chosen = commentsWhere(memory, (comment) => ids.includes(comment.id) && !isUnread(comment));
      const changed = chosen.filter((comment) => decide(memory, comment, decision, at)).length;
      settle(memory);
      return changed;
    },
    async words() {
      return [...memory.words].sort();
    },
    async replaceWords(words) {
      memory.words = new Set(words);
    },
  };
}

function decide(memory: Memory, comment: KeptRow, decision: Decision, at: number): boolean {
  if (decision === 'delete') return erase(memory, comment, at);
  const state = STATES[decision];
  if (comment.state === 'erased' || comment.state === state) return false;
  const published = state === 'approved' ? (comment.published ?? at) : comment.published;
  Object.assign(comment, { state, published, decided: at });
  return true;
}

function queuePage(memory: Memory, { states, article, flag, contains, after, limit }: QueueFilter): QueuePage {
  const sought = contains === null ? '' : lowerAscii(contains);
  const filtered = commentsWhere(
    memory,
    (comment) =>
      (article === null || comment.article === article) &&
      (flag === null || comment.flags.some(({ kind }) => kind === flag)) &&
      (contains === null || [comment.text, comment.name].some((part) => part !== null && lowerAscii(part).includes(sought))),
  );
  const isAfter = ({ created, id }: KeptRow) => after === null || created > after.created || (created === after.created && id > after.id);
  const rest = filtered.filter((comment) => states.includes(comment.state) && isAfter(comment));
  return {
    comments: rest.slice(0, limit).map((comment) => queuedComment(memory, comment)),
    more: rest.length > limit,
    counts: countStates(filtered),
  };
}

function queuedComment(memory: Memory, comment: KeptRow): QueuedComment {
  const { id, article, name, text, state, created, edited, visitor } = comment;
  const answered = memory.comments.get(comment.parent ?? '');
  const parent = answered ? { id: answered.id, name: answered.name, text: answered.text, state: answered.state } : null;
  const others = commentsWhere(memory, (other) => other.visitor === visitor && other.id !== id);
  const byVisitor = visitor === null ? null : countStates(others);
  return { id, article, parent, name, text, state, created, edited, flags: structuredClone(comment.flags), byVisitor };
}

function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
