import { readContent } from '../../entries/readContent.ts';
import type { BuildRun } from './stage.ts';
import { ContentFault } from './stage.ts';

/** Reads and checks the whole content, as `npm run check` does; throws `ContentFault` when a page could be wrong. */
export async function check(build: BuildRun): Promise<string> {
  throw new ContentFault(String(readContent) + build.out);
}
