import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Tells wrangler to ask nobody anything: no questions, no reports home, no looks for newer versions. */
const QUIET = {
  CI: '1',
  NO_COLOR: '1',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  DO_NOT_TRACK: '1',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
};

/** Starts wrangler as the head of a process group of its own, so that nothing of it outlives its end. */
export function spawnWrangler(args: string[], env: NodeJS.ProcessEnv, stdio: 'pipe' | 'inherit'): ChildProcess {
  const wrangler = join(dirname(createRequire(import.meta.url).resolve('wrangler/package.json')), 'bin/wrangler.js');
  return spawn(process.execPath, [wrangler, ...args], {
    cwd: ROOT,
    env: { ...env, ...QUIET },
    stdio: ['ignore', stdio, stdio],
    detached: process.platform !== 'win32',
  });
}

/** Runs wrangler to its end; what it said comes back only when it failed. */
export async function runWrangler(args: string[], env: NodeJS.ProcessEnv): Promise<{ code: number; said: string }> {
  const child = spawnWrangler(args, env, 'pipe');
  let said = '';
  child.stdout?.on('data', (text: Buffer) => (said += String(text)));
  child.stderr?.on('data', (text: Buffer) => (said += String(text)));
  const code = await new Promise<number>((ended) => child.once('close', (status) => ended(status ?? 1)));
  return { code, said: said.trim() };
}

/** Ends a group in order, and by force when it has not ended in time. */
export async function endGroup(child: ChildProcess, patience: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => killGroup(child), patience);
  await ended;
  clearTimeout(timer);
  killGroup(child);
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
}
