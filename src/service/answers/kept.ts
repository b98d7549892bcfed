import type { Call } from '../desk.ts';
import { matchesTag, weakTag } from '../rules/cacheTag.ts';
import type { KeptAnswer } from '../rules/recent.ts';
import { digestOf } from '../seal.ts';

/** How long shared caches keep what readers read: half a minute, and for five more while they ask anew. */
export const SHARED = 'public, s-maxage=30, stale-while-revalidate=300';

/** Headers of JSON beside those of caching. */
export const JSON_HEADERS = { 'Content-Type': 'application/json', 'X-Content-Type-Options': 'nosniff' };

/** An answer tagged by what it says. */
export function keptAnswer(text: string, cacheControl: string, headers: Record<string, string>): KeptAnswer {
  return { body: bytesOfText(text), tag: weakTag(digestOf(text).slice(0, 27)), cacheControl, headers };
}

/** Text as it goes over the wire: encoded once, however often it is given. */
export function bytesOfText(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Gives an answer, or says that the one who asks has it already. */
export function give(c: Call, { body, tag, cacheControl, headers }: KeptAnswer): Response {
  return unchanged(c, tag, cacheControl) ?? c.body(body, 200, { ...headers, 'Cache-Control': cacheControl, ETag: tag });
}

/** 304 when the one who asks has the answer of this tag; null when it must be given. */
export function unchanged(c: Call, tag: string, cacheControl: string): Response | null {
  if (!matchesTag(c.req.header('if-none-match'), tag)) return null;
  return c.body(null, 304, { 'Cache-Control': cacheControl, ETag: tag });
}
