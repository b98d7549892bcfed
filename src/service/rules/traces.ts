import type { Client } from '../ports/ports.ts';
import { digestOf, keyedDigest } from '../seal.ts';
import type { Traces } from './admission.ts';
import { networkOf } from './network.ts';
import type { Submission } from './submission.ts';
import type { Visitor } from './visitor.ts';

/** The digests by which a comment of a visitor is known again; those under salts say nothing once the salts are gone. */
export function tracesOf(submission: Submission, visitor: Visitor, client: Client): Traces {
  const { article, text } = submission;
  return {
    visitors: visitor.all,
    echoes: echoesOf({ article, text }, visitor, client),
    likenesses: likenessesOf(text, visitor),
    key: keyTrace(submission),
  };
}

/** Digests of what a visitor said where. */
export function echoesOf({ article, text }: Pick<Submission, 'article' | 'text'>, visitor: Visitor, client: Client): string[] {
  return visitor.mark(JSON.stringify(['echo', networkOf(client.address), article, text]));
}

/** Digests of a text alone, letter case and spacing aside. */
export function likenessesOf(text: string, visitor: Visitor): string[] {
  return visitor.mark(JSON.stringify(['likeness', text.toLowerCase().replace(/\s+/g, ' ')]));
}

/** Who does not hold the key learns nothing of the body from what stays of it. */
function keyTrace({ key, article, parent, name, email, text }: Submission): Traces['key'] {
  if (key === null) return null;
  const fingerprint = keyedDigest(key, JSON.stringify({ article, parent, name, email, text }));
  return { digest: digestOf(`key ${key}`), fingerprint };
}
