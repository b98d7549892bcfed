import { readFlags, UsageError } from './flags.ts';
import { runStages } from './stages/runStages.ts';
import { STAGES } from './stages/stages.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.exitCode = await buildAsAsked(process.argv.slice(2));

async function buildAsAsked(args: string[]): Promise<number> {
  try {
    const { contentRoot, cacheDir, out } = readFlags(args, process.env);
    const say = (line: string) => console.log(line);
    const complain = (line: string) => console.error(line);
    return await runStages(STAGES, { contentRoot, cacheDir, out, say, complain, clock: () => performance.now() });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}
