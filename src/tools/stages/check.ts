import { surroundings } from '../../entries/surroundings.ts';
import { checkContent } from '../checkContent.ts';
import { ContentFault, type BuildRun } from './stage.ts';

/** Reads and judges the whole content; says what `npm run check` says, and throws `ContentFault` with it when there are errors. */
export async function check(build: BuildRun): Promise<string> {
  const { report, errors, faults, entries, files } = await checkContent(surroundings());
  if (errors > 0 || !entries) throw new ContentFault(report);
  if (faults.length > 0) build.say(report);
  build.entries = entries;
  return `${files} files`;
}
