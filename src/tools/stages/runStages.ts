import { rm } from 'node:fs/promises';
import { heal, nextOf } from './places.ts';
import { ContentFault, type BuildPlaces, type BuildRun, type Stage } from './stage.ts';

export interface BuildOptions extends BuildPlaces {
  say(line: string): void;
  complain(line: string): void;
  /** Milliseconds, to tell how long a stage took. */
  clock(): number;
}

/**
 * Runs the stages in order. Exit code: 0 done, 1 the content is at fault, 2 the build is. Unless all are done, the folder
 * that readers get stays as it was.
 */
export async function runStages(stages: readonly Stage[], options: BuildOptions): Promise<0 | 1 | 2> {
  const build: BuildRun = { ...options, next: nextOf(options.out), entries: null };
  await heal(options.out);
  for (const stage of stages) {
    const start = options.clock();
    try {
      const done = await stage.run(build);
      if (done) options.say(`${stage.name.padEnd(9)} ${done}  ${((options.clock() - start) / 1000).toFixed(1)} s`);
    } catch (error) {
      await rm(build.next, { recursive: true, force: true });
      return report(stage, error, options);
    }
  }
  return 0;
}

function report(stage: Stage, error: unknown, { complain }: BuildOptions): 1 | 2 {
  if (error instanceof ContentFault) {
    if (error.message) complain(error.message);
    return 1;
  }
  complain(`The build failed in its stage “${stage.name}”: ${error instanceof Error ? error.message : String(error)}`);
  complain(stage.remedy);
  if (process.env.BROADSHEET_DEBUG && error instanceof Error) complain(error.stack ?? '');
  return 2;
}
