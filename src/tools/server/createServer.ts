import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { headersFor } from './headersFile.ts';
import { findFile } from './publishedFiles.ts';
import { decodePath } from './redirectsFile.ts';
import { withLastingBody } from './requestBody.ts';
import { sendFile } from './sendFile.ts';
import { siteRules } from './siteRules.ts';

export interface ServerParts {
  /** Folder of the built site, absolute. */
  dist: string;
  /** The function, mounted at `/api`; `address` is the socket's, null when it cannot be known. */
  service?: (request: Request, address: string | null) => Response | Promise<Response>;
  /** One line for the operator. */
  log?: (line: string) => void;
}

/** Node's own request and answer; absent where a test asks the server directly. */
type Bindings = { Bindings: Partial<HttpBindings> };

/** Serves a built site as a CDN would, by its own `_headers` and `_redirects`, and the function under `/api`. */
export function createServer({ dist, service = absent, log = () => undefined }: ServerParts): Hono<Bindings> {
  const currentRules = siteRules(dist);
  const app = new Hono<Bindings>();
  app.onError((error) => {
    // Neither message nor address: either could hold what a reader sent.
    log(`The server could not answer: ${error.name}.`);
    return new Response('The server could not answer.\n', { status: 500, headers: { 'Cache-Control': 'no-store' } });
  });
  app.on(UNSENDABLE, '/api/*', () => notAllowed('GET, HEAD, POST, OPTIONS'));
  app.all('/api/*', ({ req, env }) => {
    const { incoming, outgoing } = (env ?? {}) as Partial<HttpBindings>;
    if (!incoming || !outgoing) return service(req.raw, null);
    return service(withLastingBody(req.raw, incoming, outgoing), incoming.socket.remoteAddress ?? null);
  });
  app.on(['GET', 'HEAD'], '*', async ({ req }) => {
    const { pathname, search } = new URL(req.url);
    const rules = await currentRules();
    const redirect = rules.findRedirect(decodePath(pathname));
    if (redirect) return redirectTo(withSearch(redirect.to, search), redirect.status);
    const found = await findFile(dist, pathname);
    if (found.kind === 'moved') return redirectTo(encodeURI(found.path) + search, 308);
    if (found.kind === 'file') return sendFile(req.raw, found.file, headersFor(rules.headers, decodePath(pathname)));
    return notFound(req.raw, dist, headersFor(rules.headers, '/404.html'));
  });
  app.all('*', () => notAllowed('GET, HEAD'));
  return app;
}

/** Methods that a web-standard request may not have. */
const UNSENDABLE = ['CONNECT', 'TRACE', 'TRACK'];

function notAllowed(allow: string): Response {
  return new Response('Method not allowed\n', { status: 405, headers: { Allow: allow } });
}

function absent(): Response {
  return new Response('Comments are not served here.\n', { status: 503, headers: { 'Cache-Control': 'no-store' } });
}

function redirectTo(location: string, status: number): Response {
  return new Response(null, { status, headers: { Location: location } });
}

function withSearch(to: string, search: string): string {
  return to.includes('?') || to.includes('#') ? to : to + search;
}

async function notFound(request: Request, dist: string, headers: Headers): Promise<Response> {
  const page = await findFile(dist, '/404.html');
  if (page.kind !== 'file') return new Response('Not found\n', { status: 404 });
  return sendFile(request, page.file, headers, 404);
}
