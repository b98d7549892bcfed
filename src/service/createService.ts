import { Hono } from 'hono';
import { matchedRoutes } from 'hono/route';
import { allowForeign, preflight } from './answers/crossOrigin.ts';
import { refuse } from './answers/refuse.ts';
import { Refusal } from './answers/refusal.ts';
import { allowedMethods } from './answers/methods.ts';
import { directoryOf } from './answers/article.ts';
import type { App, Call, Desk, DeskEnv } from './desk.ts';
import { deliverNotices } from './notices/deliverNotices.ts';
import type { Service, ServicePorts } from './ports/ports.ts';
import { StorageDown } from './ports/store.ts';
import { showCommentFeed } from './routes/commentFeed.ts';
import { showCounts } from './routes/counts.ts';
import { showHealth } from './routes/health.ts';
import { moderate } from './routes/moderation.ts';
import { showReceipts } from './routes/receipts.ts';
import { takeComments } from './routes/sending.ts';
import { showThreads } from './routes/threads.ts';
import { countVisits } from './routes/visits.ts';
import { sealOf } from './seal.ts';
import { retainUntil } from './upkeep/retainUntil.ts';

/** Seconds after which a client may try again when storage was down. */
const RETRY_STORAGE = '5';

/** Puts the function together from what it needs of the world; it keeps no state of its own. */
export function createService(ports: ServicePorts): Service {
  const app = appOf({ ports, seal: sealOf(ports.settings.secret) });
  return {
    fetch: async (request, client) => app.fetch(request, { client }),
    retain: () => retainUntil(ports),
    deliver: () => deliverNotices(ports),
  };
}

function appOf(desk: Desk): App {
  const app: App = new Hono<DeskEnv>();
  app.use(async (c, next) => {
    c.set('client', c.env.client);
    await next();
  });
  app.use(allowForeign(desk));
  for (const route of [takeComments, showReceipts, showThreads, showCounts, showCommentFeed, countVisits, showHealth, moderate]) {
    route(app, desk);
  }
  const methodsOf = allowedMethods(app.routes);
  app.notFound((c) => elsewhere(c, desk, methodsOf(c.req.path)));
  app.onError((error, c) => failed(c, desk, error));
  return app;
}

/** What no route answers: a preflight, a method that the address does not take, an address that is none. */
async function elsewhere(c: Call, desk: Desk, methods: string[]): Promise<Response> {
  if (methods.length > 0 && c.req.method === 'OPTIONS') return preflight(methods);
  await directoryOf(c, desk).catch(() => null);
  if (methods.length === 0) return refuse(c, new Refusal(404, 'not-found'));
  return refuse(c, new Refusal(405, 'method', { headers: { Allow: methods.join(', ') } }));
}

async function failed(c: Call, desk: Desk, error: Error): Promise<Response> {
  const directory = await directoryOf(c, desk).catch(() => null);
  const article = directory?.articles.get(c.get('written')?.hidden?.['article'] ?? '');
  if (article) c.set('article', article);
  return refuse(c, error instanceof Refusal ? error : faultOf(c, desk, error));
}

/** The log names route and kind of fault only: a message could carry what a reader wrote. */
function faultOf(c: Call, { ports }: Desk, error: Error): Refusal {
  const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'no route';
  const down = error instanceof StorageDown;
  ports.log(`${down ? `503 storage ${error.fault}` : `500 ${error.name}`}: ${c.req.method} ${route}`);
  if (down) return new Refusal(503, 'storage-down', { headers: { 'Retry-After': RETRY_STORAGE } });
  return new Refusal(500, 'fault');
}
