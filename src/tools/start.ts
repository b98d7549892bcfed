import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveSite } from './server/serveSite.ts';

// The build runs in a process of its own, so that the server does not keep its memory.
const build = spawn(process.execPath, [fileURLToPath(new URL('./build.ts', import.meta.url)), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
const stopBuild = (signal: NodeJS.Signals) => build.kill(signal);
process.on('SIGTERM', stopBuild).on('SIGINT', stopBuild);

build.once('close', (code) => {
  process.off('SIGTERM', stopBuild).off('SIGINT', stopBuild);
  if (code !== 0) process.exit(code ?? 2);
  serveSite(resolve('dist'), process.env);
});
