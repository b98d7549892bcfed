import { runBuild } from '../server/runBuild.ts';
import { spawnWrangler } from './wrangler.ts';

const FIRST_TIME = `This is needed once:
  npx wrangler login
  npx wrangler d1 create broadsheet
  npx wrangler secret put BROADSHEET_SECRET
  npx wrangler secret put BROADSHEET_MODERATION_KEY`;

/** Builds the site, brings the database to its newest form and puts both on Cloudflare; returns the exit code. */
export async function deployWorker(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const built = await runBuild(args);
  if (built !== 0) return built;
  console.log('The database is brought to its newest form.');
  if ((await run(['d1', 'migrations', 'apply', 'DB', '--remote'], env)) !== 0) {
    console.error(`The database could not be reached; nothing was deployed. ${FIRST_TIME}`);
    return 1;
  }
  console.log('The site and its function are deployed.');
  if ((await run(['deploy', '--minify'], env)) === 0) return 0;
  console.error(`The site could not be deployed; the last one stays. ${FIRST_TIME}`);
  return 1;
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((ended) => spawnWrangler(args, env, 'inherit').once('close', (code) => ended(code ?? 1)));
}
