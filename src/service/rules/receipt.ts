import type { PublicStatus } from '../contract.ts';
import type { KeptComment } from '../ports/commentStore.ts';
import type { Seal } from '../seal.ts';

/** How long a comment may be corrected: 15 minutes, in milliseconds. */
export const CORRECTABLE = 15 * 60_000;

const PURPOSE = 'receipt';
const ID_LENGTH = 16;

/** The token of a comment's receipt: its id and a signature; it never expires. */
export function receiptOf(seal: Seal, id: string): string {
  return id + seal.sign(PURPOSE, id);
}

/** The id of the comment that a token belongs to; null for a token that we did not sign. */
export function idOfReceipt(seal: Seal, token: string): string | null {
  const id = token.slice(0, ID_LENGTH);
  const signature = token.slice(ID_LENGTH);
  return signature.length === 43 && seal.verify(PURPOSE, id, signature) ? id : null;
}

/** What the writer may know of a comment's fate: quarantine looks like what the same comment would get without the trap. */
export function publicStatus({ state, flags = [] }: Pick<KeptComment, 'state' | 'flags'>, moderation: 'before' | 'after'): PublicStatus {
  if (state === 'spam') return 'rejected';
  if (state !== 'quarantined') return state;
  const doubtful = flags.some(({ kind }) => kind !== 'trap');
  return moderation === 'before' || doubtful ? 'pending' : 'approved';
}

/** Whether a comment may still be corrected. */
export function isCorrectable({ state, created }: KeptComment, now: number): boolean {
  return ['pending', 'approved', 'quarantined'].includes(state) && now - created <= CORRECTABLE;
}
