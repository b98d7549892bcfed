import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Gives a build a cache of its own, warm with what the first build of the tests has made: two builds at once do not share one. */
export function warmCache(folder: string): string {
  const cache = resolve(folder, 'cache');
  cpSync(resolve(ROOT, '.cache/test/cache'), cache, { recursive: true });
  return cache;
}

/** What the project's own readers have said must not show in the pages of the tests. */
const DATA = resolve(ROOT, '.cache/test/data');

const TEST_RUNNER = /^(?:VITEST|NODE_ENV|TEST$|DEV$|PROD$|SSR$|MODE$|BASE_URL$)/;

/** The environment as a writer's shell has it: what the test runner adds makes Astro behave otherwise. */
export function plainEnvironment(changes: Record<string, string>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !TEST_RUNNER.test(name));
  return { ...Object.fromEntries(own), NO_COLOR: '1', BROADSHEET_DATA: DATA, BROADSHEET_SERVICE_URL: '', ...changes };
}

/** Runs one of the commands of `src/tools` as a process of its own. */
export async function runTool(tool: string, args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [`src/tools/${tool}.ts`, ...args], {
    cwd: ROOT,
    env: plainEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const outcome: Outcome = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (text: Buffer) => (outcome.stdout += String(text)));
  child.stderr.on('data', (text: Buffer) => (outcome.stderr += String(text)));
  outcome.code = await new Promise((ended) => child.on('close', ended));
  return outcome;
}
