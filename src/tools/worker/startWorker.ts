import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isLoopback } from '../../service/runtimes/loopback.ts';
import { keepSecrets } from '../../service/runtimes/node/secretsFile.ts';
import { lacksSecrets, refusalOf } from '../../service/runtimes/settings.ts';
import { UsageError } from '../flags.ts';
import { announceKey, dataFolder } from '../server/dataFolder.ts';
import { addressAt, portFault, readPort } from '../server/listening.ts';
import { runBuild } from '../server/runBuild.ts';
import { freePort } from './freePort.ts';
import { runLocally } from './runLocally.ts';
import { writeSettings } from './settingsFile.ts';

/** Runs the site and its function as Cloudflare does, on this machine and offline, until it is told to end; returns the exit code. */
export async function startWorker(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const host = env['HOST'] || '127.0.0.1';
  const asked = readPort(env);
  if (asked === null) throw new UsageError(portFault(env));
  const refusal = refusalOf(env, host);
  if (refusal !== null) return fail(refusal);
  const { out, code } = await siteOf(args);
  if (code !== 0) return code;
  const port = await freePort(host, asked);
  if (typeof port === 'string') return fail(port);
  const state = join(dataFolder(env), 'worker');
  const settings = join(state, 'settings.env');
  const found = isLoopback(host) && lacksSecrets(env) ? keepSecrets(dataFolder(env)) : null;
  if (found?.origin === 'process-only') return fail('The data folder cannot be written: choose another with BROADSHEET_DATA=….');
  mkdirSync(state, { recursive: true, mode: 0o700 });
  const given = Object.entries(env).filter(([, value]) => value !== undefined);
  writeSettings(settings, { ...found?.secrets, ...Object.fromEntries(given), HOST: host });
  const madeKey =
    found?.origin === 'made' && env['BROADSHEET_MODERATION_KEY'] === undefined ? found.secrets.BROADSHEET_MODERATION_KEY : null;
  return runLocally({ host, port, out, state, settings, env }, () => {
    const address = addressAt(host, port);
    console.log(`The site is at ${address}`);
    announceKey(address, madeKey);
  });
}

/** The built site; with `--built` the one that is there, else a new one. */
async function siteOf(args: string[]): Promise<{ out: string; code: number }> {
  const place = args.indexOf('--out');
  const out = resolve((place >= 0 && args[place + 1]) || 'dist');
  if (!args.includes('--built')) return { out, code: await runBuild(args) };
  if (existsSync(join(out, 'index.html'))) return { out, code: 0 };
  return { out, code: fail(`There is no built site in ${out}: run \`npm run build\` first.`) };
}

function fail(line: string): number {
  console.error(line);
  return 1;
}
