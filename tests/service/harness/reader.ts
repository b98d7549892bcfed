import type { Received } from '#src/service/contract.ts';
import { OPEN, SITE } from './publication.ts';
import type { Asker, TestedService } from './testedService.ts';

export type Fields = Record<string, unknown>;

let readers = 0;

/** A reader whom the function has not met. */
export function aReader(): Asker {
  readers += 1;
  return { address: `10.${(readers >> 16) & 255}.${(readers >> 8) & 255}.${readers & 255}` };
}

/** The fields of a comment that nothing is wrong with; its text is its own. */
export function aComment(fields: Fields = {}): Fields {
  readers += 1;
  return { article: OPEN, text: `The narrows were measured ${readers} times.`, ...fields };
}

export type Encoding = 'json' | 'form' | 'multipart';
export const ENCODINGS: readonly Encoding[] = ['json', 'form', 'multipart'];

/** A comment as a request, from the publication's own pages. */
export function sending(fields: Fields, encoding: Encoding = 'json'): RequestInit {
  const origin = { origin: SITE };
  if (encoding === 'json') {
    return {
      method: 'POST',
      headers: { ...origin, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(fields),
    };
  }
  const body = encoding === 'form' ? new URLSearchParams() : new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, String(value));
  return { method: 'POST', headers: { ...origin, accept: 'text/html' }, body };
}

/** Sends a comment as a reader of its own, as JSON. */
export function send(service: TestedService, fields: Fields = {}, by: Asker = aReader()): Promise<Response> {
  return service.ask('/api/comments', sending(aComment(fields)), by);
}

/** Sends a comment that is received, or fails. */
export async function received(service: TestedService, fields: Fields = {}, by: Asker = aReader()): Promise<Received> {
  const answer = await send(service, fields, by);
  if (answer.status !== 201) throw new Error(`The comment was not received: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Received;
}

/** A form as a browser sends it from the publication's own pages. */
export function formPost(fields: Record<string, string> | [string, string][], headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers: { origin: SITE, accept: 'text/html', ...headers }, body: new URLSearchParams(fields) };
}

/** JSON as a script of the publication's own pages sends it. */
export function jsonPost(body: unknown, headers: Record<string, string> = {}): RequestInit {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    method: 'POST',
    headers: { origin: SITE, accept: 'application/json', 'content-type': 'application/json', ...headers },
    body: text,
  };
}
