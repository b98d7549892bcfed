import type { KeptRow, Memory } from './memory.ts';

/** Brings what the public sees in line with the states; what changes by it takes the next number of the sequence. */
export function settle(memory: Memory): void {
  const lasting = lastingIds(memory);
  const moved = [...memory.comments.values()].filter((comment) => comment.shown !== shouldShow(comment, lasting));
  if (moved.length === 0) return;
  memory.change += 1;
  for (const comment of moved) {
    comment.shown = shouldShow(comment, lasting);
    comment.change = memory.change;
  }
}

/** Leaves nothing of what was written and by whom; flags go too, for they quote the text. False when it was so before. */
export function erase(memory: Memory, comment: KeptRow, at: number): boolean {
  if (comment.state === 'erased') return false;
  const nothing = { name: null, email: null, text: null, html: null, visitor: null, echo: null, likeness: null };
  Object.assign(comment, nothing, { state: 'erased', flags: [], decided: at });
  memory.notices.delete(comment.id);
  return true;
}

function shouldShow(comment: KeptRow, lasting: ReadonlySet<string>): KeptRow['shown'] {
  if (comment.state === 'approved') return 'whole';
  return comment.published !== null && lasting.has(comment.id) ? 'placeholder' : 'hidden';
}

/** Approved comments and all that they answer to. */
function lastingIds(memory: Memory): Set<string> {
  const lasting = new Set<string>();
  for (const approved of memory.comments.values()) {
    let comment = approved.state === 'approved' ? approved : undefined;
    while (comment && !lasting.has(comment.id)) {
      lasting.add(comment.id);
      comment = memory.comments.get(comment.parent ?? '');
    }
  }
  return lasting;
}
