import { exitCodeOf } from './commandLine.ts';
import { UsageError } from './flags.ts';
import { deployWorker } from './worker/deployWorker.ts';
import { startWorker } from './worker/startWorker.ts';

const USAGE = 'Call it as `npm run start:worker` (the site and its function as Cloudflare runs them, offline) or `npm run deploy`.';

process.exitCode = await exitCodeOf(async () => {
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'start') process.exit(await startWorker(rest, process.env));
  if (command === 'deploy') process.exit(await deployWorker(rest, process.env));
  throw new UsageError(USAGE);
});
