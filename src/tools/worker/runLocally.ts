import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addressAt } from '../server/listening.ts';
import { passOn } from './passOn.ts';
import { endGroup, runWrangler, spawnWrangler } from './wrangler.ts';

export interface LocalRun {
  host: string;
  port: number;
  /** Folder of the built site. */
  out: string;
  /** Folder of all that is kept. */
  state: string;
  /** File of the settings. */
  settings: string;
  env: NodeJS.ProcessEnv;
}

const POLL_MS = 200;
const END_MS = 8_000;
const MINUTE_MS = 60_000;
const MINUTES_AN_HOUR = 60;

/** Brings the local database to its newest form and runs the Worker until a signal ends it; `ready` is called once it answers. */
export async function runLocally({ host, port, out, state, settings, env }: LocalRun, ready: () => void): Promise<number> {
  // What wrangler keeps of its own stays with the rest; a machine's login is not needed here.
  const own = { ...env, XDG_CONFIG_HOME: join(state, 'wrangler') };
  const migrated = await runWrangler(['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state], own);
  if (migrated.code !== 0) {
    console.error(`The local database could not be brought to its newest form:\n${migrated.said}`);
    return 1;
  }
  const where = ['--ip', host, '--port', String(port), '--inspector-port', '0', '--assets', out];
  const quiet = ['--log-level', 'warn', '--show-interactive-dev-session=false'];
  const child = spawnWrangler(['dev', '--local', '--persist-to', state, '--env-file', settings, ...where, ...quiet], own, 'pipe');
  const ended = endOf(child);
  const said = passOn(child, (line) => console.error(line));
  const address = addressAt(['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host, port);
  if (!(await answers(address, child))) {
    said.tell();
    return ended;
  }
  said.begin();
  ready();
  const stopCrons = ringCrons(address);
  return ended.finally(stopCrons);
}

/** The exit code: 0 when a signal has asked for the end. */
function endOf(child: ChildProcess): Promise<number> {
  let asked: Promise<void> | null = null;
  const end = () => void (asked ??= endGroup(child, END_MS));
  process.once('SIGTERM', end).once('SIGINT', end);
  return new Promise((ended) => child.once('close', (code) => (asked ? void asked.then(() => ended(0)) : ended(code ?? 1))));
}

/** Waits until anything is answered; false when the process has ended before. */
async function answers(address: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const response = await fetch(`${address}api/health`).catch(() => null);
    await response?.body?.cancel();
    if (response) return true;
    await sleep(POLL_MS);
  }
  return false;
}

/** Cloudflare rings the Worker by its crons; here we do. */
function ringCrons(address: string): () => void {
  const ring = (cron: string) =>
    fetch(`${address}cdn-cgi/local/scheduled?${new URLSearchParams({ cron })}`)
      .then((response) => response.body?.cancel())
      .catch(() => undefined);
  let minutes = 0;
  const timer = setInterval(() => {
    minutes += 1;
    void ring('* * * * *');
    if (minutes % MINUTES_AN_HOUR === 0) void ring('17 * * * *');
  }, MINUTE_MS);
  void ring('17 * * * *');
  return () => clearInterval(timer);
}
