import { API, type Problem, type Received } from '../service/contract.ts';
import type { ScriptLabels } from '../wording/labels.ts';

const PATIENCE = 15_000;

/** What came of sending a comment. Only `later` may be tried again as it is. */
export type Sent =
  | { kind: 'received'; received: Received }
  | { kind: 'faults'; errors: { field: string; message: string }[] }
  | { kind: 'wait'; seconds: number }
  | { kind: 'later'; word: 'offline' | 'busy' }
  | { kind: 'refused'; word: keyof ScriptLabels };

const REFUSALS: Record<number, keyof ScriptLabels> = { 403: 'refused', 404: 'refused', 409: 'used' };

/** Sends a comment; never throws. */
export async function sendComment(fields: Record<string, string>): Promise<Sent> {
  try {
    const response = await fetch(`${API}/comments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(fields),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return await outcomeOf(response);
  } catch {
    return { kind: 'later', word: 'offline' };
  }
}

/** An answer that breaks off, or is another's page, is no answer: then `json` throws. */
async function outcomeOf(response: Response): Promise<Sent> {
  const { status } = response;
  if (status === 201) return { kind: 'received', received: (await response.json()) as Received };
  if (status === 429) return { kind: 'wait', seconds: Number(response.headers.get('Retry-After')) || 60 };
  if (status === 422) return { kind: 'faults', errors: ((await response.json()) as Problem).errors ?? [] };
  if (status >= 502) return { kind: 'later', word: 'busy' };
  return { kind: 'refused', word: REFUSALS[status] ?? 'failed' };
}
