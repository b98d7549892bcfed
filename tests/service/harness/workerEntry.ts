import { d1Database, type D1Binding } from '#src/service/adapters/d1/d1Database.ts';
import { sqlStore } from '#src/service/adapters/sql/sqlStore.ts';
import type { TransferRecord } from '#src/service/ports/upkeepStore.ts';
import { localService } from './localService.ts';
import type { TestedService } from './testedService.ts';
import type { WorldOptions } from './world.ts';

/**
 * The function as it runs on Workers, under a world that a test controls: `POST https://control.test/NAME` with the
 * arguments as JSON; every other request goes to the function.
 */
let service: TestedService | null = null;

const CONTROL = 'control.test';

export default {
  async fetch(request: Request, env: { DB: D1Binding }): Promise<Response> {
    const url = new URL(request.url);
    if (url.host === CONTROL) return Response.json((await control(url.pathname.slice(1), await request.json(), env.DB)) ?? null);
    if (!service) return new Response('There is no service yet.', { status: 599 });
    return service.ask(request.url, await plain(request), { address: addressOf(request) });
  },
};

async function control(name: string, given: unknown, database: D1Binding): Promise<unknown> {
  if (name === 'start') return void (service = localService(sqlStore(d1Database(database)), given as WorldOptions, () => {}));
  if (!service) throw new Error('There is no service yet.');
  const controls: Record<string, (service: TestedService) => unknown> = {
    advance: ({ advance }) => advance(given as number),
    logs: ({ logs }) => logs(),
    notices: ({ notices }) => notices(),
    webhookAnswers: ({ webhookAnswers }) => webhookAnswers(given as number | null),
    deliver: ({ deliver }) => deliver(),
    retain: ({ retain }) => retain(),
    exportRecords: ({ exportRecords }) => exportRecords(),
    importRecords: ({ importRecords }) => importRecords(given as TransferRecord[]),
    eraseByEmail: ({ eraseByEmail }) => eraseByEmail(given as string),
  };
  return controls[name]?.(service);
}

/** The request as the test wrote it, without what carried it here. */
async function plain(request: Request): Promise<RequestInit> {
  const headers = new Headers(JSON.parse(request.headers.get('x-asked') ?? '[]') as [string, string][]);
  const body = request.method === 'GET' || request.method === 'HEAD' ? null : request.body;
  return { method: request.method, headers, body };
}

function addressOf(request: Request): string | null {
  return request.headers.get('x-address');
}
