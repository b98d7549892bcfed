import { d1Database, type D1Binding } from '../adapters/d1/d1Database.ts';
import { noStore } from '../adapters/noStore.ts';
import { sqlStore } from '../adapters/sql/sqlStore.ts';
import { createService } from '../createService.ts';
import type { Service } from '../ports/ports.ts';
import { base64url } from '../seal.ts';
import { assetDirectory, type Assets } from './assetDirectory.ts';
import { bringsNotice } from './bringsNotice.ts';
import { clientAddress } from './clientAddress.ts';
import { isLoopback } from './loopback.ts';
import { randomBytes } from './randomBytes.ts';
import { sendNotice } from './sendNotice.ts';
import { readSettings, type Environment, type RuntimeSettings } from './settings.ts';

/** Bindings of `wrangler.jsonc`; the settings of the environment stand beside them. */
export interface WorkerEnv {
  DB: D1Binding;
  ASSETS: Assets;
}

/** What goes on after the answer. */
interface Context {
  waitUntil(work: Promise<unknown>): void;
}

/** The cron of the retention step; every other one sends notices. */
const HOURLY = '17 * * * *';

/** Header in which Cloudflare names the client, and which no client can set. */
const OWN_HEADER = 'cf-connecting-ip';

/** With a refusal nothing can be kept, and every answer says so. */
interface Opened {
  service: Service;
  header: string;
  refusal: string | null;
}

/** What an isolate has opened, by its bindings. */
const openedFor = new WeakMap<WorkerEnv, Opened>();

/** The function and the pages on Cloudflare Workers. */
export default {
  async fetch(request: Request, env: WorkerEnv, context: Context): Promise<Response> {
    // What is no page and no address of the function gets the site's own 404 page.
    if (!/^\/api(?:\/|$)/.test(new URL(request.url).pathname)) return env.ASSETS.fetch(request);
    const opened = open(env);
    if (opened.refusal !== null) say(opened.refusal);
    const address = clientAddress(request.headers, opened.header, null);
    const response = await opened.service.fetch(request, { address });
    if (bringsNotice(request, response)) context.waitUntil(opened.service.deliver().catch(sayFailure));
    return response;
  },

  async scheduled({ cron }: { cron: string }, env: WorkerEnv): Promise<void> {
    const opened = open(env);
    if (opened.refusal !== null) return say(opened.refusal);
    if (cron !== HOURLY) return void (await opened.service.deliver());
    const told = await opened.service.retain();
    // A step that removed nothing is no news.
    if (/[1-9]/.test(told)) say(told);
  },
};

function open(env: WorkerEnv): Opened {
  const known = openedFor.get(env);
  if (known) return known;
  const opened = openedFrom(env);
  openedFor.set(env, opened);
  return opened;
}

function openedFrom(env: WorkerEnv): Opened {
  const vars = textsOf(env);
  const reading = readSettings(vars, { loopback: isLoopback(vars['HOST'] ?? ''), made: null });
  const refusal = 'refusal' in reading ? reading.refusal : null;
  const { service: settings, trustedHeader } = 'refusal' in reading ? unset() : reading.settings;
  const service = createService({
    store: refusal === null ? sqlStore(d1Database(env.DB)) : noStore(),
    directory: assetDirectory(env.ASSETS, Date.now),
    settings,
    clock: Date.now,
    random: randomBytes,
    log: say,
    notify: sendNotice,
  });
  return { service, header: trustedHeader ?? OWN_HEADER, refusal };
}

/** Settings that nobody knows, where those of the environment cannot be used. */
function unset(): RuntimeSettings {
  const [secret, key] = [randomBytes(32), base64url(randomBytes(32))];
  return { service: { secret, moderationKey: key, moderation: 'before', notifyUrl: null, allowedOrigins: [] }, trustedHeader: null };
}

/** The settings among the bindings. */
function textsOf(env: WorkerEnv): Environment {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function sayFailure(error: Error): void {
  say(`The notices wait for the next minute: ${error.name}.`);
}

function say(line: string): void {
  // A Worker has no other way to its operator.
  // eslint-disable-next-line no-console
  console.warn(line);
}
