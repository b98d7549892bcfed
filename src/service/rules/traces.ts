import type { Client } from '../ports/ports.ts';
import { digestOf, keyedDigest } from '../seal.ts';
import type { Traces } from './admission.ts';
import { networkOf } from './network.ts';
import type { Submission } from './submission.ts';
import type { Visitor } from './visitor.ts';

/** The digests by which a comment of a visitor is known again; those under salts say nothing once the salts are gone. */
export async function tracesOf(submission: Submission, visitor: Visitor, client: Client): Promise<Traces> {
  const { article, text } = submission;
  return {
    visitors: visitor.all,
    echoes: await visitor.mark(JSON.stringify(['echo', networkOf(client.address), article, text])),
    likenesses: await likenessesOf(text, visitor),
    key: await keyTrace(submission),
  };
}

/** Digests of a text alone, letter case and spacing aside. */
export function likenessesOf(text: string, visitor: Visitor): Promise<string[]> {
  return visitor.mark(JSON.stringify(['likeness', text.toLowerCase().replace(/\s+/g, ' ')]));
}

/** Who does not hold the key learns nothing of the body from what stays of it. */
async function keyTrace({ key, article, parent, name, email, text }: Submission): Promise<Traces['key']> {
  if (key === null) return null;
  const fingerprint = await keyedDigest(key, JSON.stringify({ article, parent, name, email, text }));
  return { digest: await digestOf(`key ${key}`), fingerprint };
}
