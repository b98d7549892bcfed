import { resolve } from 'node:path';
import { refusalOf } from '../service/runtimes/settings.ts';
import { serveSite } from './server/serveSite.ts';
import { runBuild } from './server/runBuild.ts';

// A setting that cannot be used is told before the wait for the build.
const refusal = refusalOf(process.env, process.env['HOST'] || '127.0.0.1');
if (refusal !== null) {
  console.error(refusal);
  process.exit(1);
}

// The build runs in a process of its own, so that the server does not keep its memory.
const code = await runBuild(process.argv.slice(2));
if (code !== 0) process.exit(code);
await serveSite(resolve('dist'), process.env);
