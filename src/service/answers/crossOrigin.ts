import type { MiddlewareHandler } from 'hono';
import type { Call, Desk, DeskEnv } from '../desk.ts';
import { isAllowed, isHost } from './origin.ts';

/** Lets pages of allowed foreign origins read every answer, refusals too; an answer may always depend on who asks. */
export function allowForeign(desk: Desk): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const allowed = origin !== undefined && !isHost(origin, c.req.url) && (await mayRead(c, desk, origin));
    await next();
    c.res.headers.append('Vary', 'Origin');
    if (allowed) c.res.headers.set('Access-Control-Allow-Origin', origin);
  };
}

/** Answers `OPTIONS` on a route that takes these methods; whether its origin is allowed, the middleware says. */
export function preflight(methods: string[]): Response {
  return new Response(null, {
    status: 204,
    headers: {
      Allow: methods.join(', '),
      'Access-Control-Allow-Methods': methods.join(', '),
      'Access-Control-Allow-Headers': 'Content-Type',
      'Access-Control-Max-Age': '7200',
    },
  });
}

/** An unreadable directory is the route's to report, not the origin's. */
async function mayRead(c: Call, desk: Desk, origin: string): Promise<boolean> {
  return isAllowed(c, desk, origin).catch(() => false);
}
