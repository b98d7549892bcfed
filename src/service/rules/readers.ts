import { isbot } from 'isbot';

/** Where browsers say that nobody is looking yet: the standard's header, then WebKit's, Firefox's and old Safari's. */
const PURPOSES = ['sec-purpose', 'purpose', 'x-moz', 'x-purpose'];

/**
 * Whether a request comes of somebody who reads: not a robot, and not a page fetched ahead. Every browser names itself, so
 * who gives no name is none.
 */
export function isReader(headers: Headers): boolean {
  const agent = headers.get('user-agent') ?? '';
  return agent.trim() !== '' && !isbot(agent) && !PURPOSES.some((name) => isAhead(headers.get(name)));
}

function isAhead(purpose: string | null): boolean {
  return purpose !== null && /prefetch|prerender|preview/i.test(purpose);
}
