import type { BuildRun } from './stage.ts';

export async function pictures(build: BuildRun): Promise<string> {
  return build.out;
}
