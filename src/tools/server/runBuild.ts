import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds the site in a process of its own, which is ended with this one; returns its exit code. */
export async function runBuild(args: string[]): Promise<number> {
  const build = spawn(process.execPath, [fileURLToPath(new URL('../build.ts', import.meta.url)), ...args], { stdio: 'inherit' });
  const stop = (signal: NodeJS.Signals) => build.kill(signal);
  process.on('SIGTERM', stop).on('SIGINT', stop);
  const code = await new Promise<number>((ended) => build.once('close', (status) => ended(status ?? 2)));
  process.off('SIGTERM', stop).off('SIGINT', stop);
  return code;
}
