import type { Admission, NewComment } from '../ports/commentStore.ts';
import type { Flag } from './heuristics.ts';
import type { Submission } from './submission.ts';
import { renderText } from './text.ts';

/** At most so many comments of a visitor in so many milliseconds. */
export const PACE = { comments: 5, within: 10 * 60_000 } as const;

/** Without a key, the same text by the same visitor on the same article is the same comment for a day. */
const ECHO_LASTS = 24 * 3_600_000;

/** Digests by which a comment is known again; today's salt first. */
export interface Traces {
  visitors: string[];
  echoes: string[];
  likenesses: string[];
  key: { digest: string; fingerprint: string } | null;
}

/** The comment as it is kept: what the trap caught is set aside, what is doubtful waits even where comments show at once. */
export function newComment(
  { article, parent, name, email, text, trapped }: Submission,
  {
    id,
    created,
    flags,
    traces,
    moderation,
  }: { id: string; created: number; flags: Flag[]; traces: Traces; moderation: 'before' | 'after' },
): NewComment {
  const admitted = moderation === 'after' && flags.length === 0 ? 'approved' : 'pending';
  return {
    id,
    article,
    parent,
    name,
    email,
    text,
    html: renderText(text),
    state: trapped ? 'quarantined' : admitted,
    created,
    flags,
    visitor: traces.visitors[0] ?? '',
    echo: traces.echoes[0] ?? '',
    likeness: traces.likenesses[0] ?? '',
  };
}

/** On what terms a comment sent now is let in; where comments are closed no new one is, while one sent before is known again. */
export function admissionOf(
  { visitors, echoes, key }: Traces,
  now: number,
  { closed, notify }: { closed: boolean; notify: boolean },
): Admission {
  return {
    key,
    echoes,
    echoesSince: now - ECHO_LASTS,
    visitors,
    limit: closed ? 0 : PACE.comments,
    limitSince: now - PACE.within,
    notify,
  };
}

/** Seconds until a visitor whose oldest counted comment is of this moment may send another. */
export function waitFor(oldest: number, now: number): number {
  return Math.max(1, Math.ceil((oldest + PACE.within - now) / 1_000));
}
