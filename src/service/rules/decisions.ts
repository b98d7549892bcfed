import { Refusal } from '../answers/refusal.ts';
import type { Decision } from '../ports/moderationStore.ts';
import type { Fields } from './body.ts';

/** Decisions in the order of their buttons. */
export const DECISIONS: readonly Decision[] = ['approve', 'reject', 'spam', 'delete'];

/** What the editor decided of which comments; `sure` when deleting was confirmed. */
export interface Ruling {
  decision: Decision;
  ids: string[];
  sure: boolean;
}

/** Most comments that are decided on at once. */
const MOST = 200;

/**
 * Reads the form of the queue: a button beside one comment sends `one` (`approve ID`), the bar sends `decision` for every
 * `id` that is ticked. Null when nothing is ticked, or by the first button of the form, which decides nothing.
 */
export function parseRuling(fields: Fields): Ruling | null {
  const [word, ...named] = (fields.get('one') ?? fields.get('decision') ?? '').split(' ');
  if (word === 'none') return null;
  const decision = DECISIONS.find((known) => known === word);
  if (decision === undefined) throw new Refusal(422, 'broken-fields', { faults: [{ field: 'decision', fault: 'unknown-value' }] });
  const ids = [...new Set(named.length > 0 ? named : fields.all('id'))];
  if (ids.length > MOST) throw new Refusal(422, 'broken-fields', { faults: [{ field: 'id', fault: 'too-many' }] });
  if (!ids.every(isCommentId)) throw new Refusal(422, 'broken-fields', { faults: [{ field: 'id', fault: 'unknown-value' }] });
  return ids.length === 0 ? null : { decision, ids, sure: fields.get('sure') === 'yes' };
}

/** Parses `approve` and the like, as an address carries it back after a decision. */
export function parseDecision(text: string | undefined): Decision | null {
  return DECISIONS.find((known) => known === text) ?? null;
}

function isCommentId(id: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(id);
}
