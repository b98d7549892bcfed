import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveSite } from './server/serveSite.ts';

// The build runs in a process of its own, so that the server does not keep its memory.
const build = fileURLToPath(new URL('./build.ts', import.meta.url));
const { status } = spawnSync(process.execPath, [build, ...process.argv.slice(2)], { stdio: 'inherit' });

if (status !== 0) process.exit(status ?? 2);
serveSite(resolve('dist'), process.env);
