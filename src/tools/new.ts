import { parseArgs } from 'node:util';
import { join, resolve } from 'node:path';
import { surroundings } from '../entries/surroundings.ts';
import { exitCodeOf, readArguments } from './commandLine.ts';
import { UsageError } from './flags.ts';
import { SCAFFOLDS } from './scaffold/scaffolds.ts';
import { writeNewFile } from './scaffold/newFile.ts';
import { shownPath } from './shownPath.ts';

const USAGE = `npm run new -- ${Object.keys(SCAFFOLDS).join('|')} "Title" [--edition ID] [--slug NAME] [--content DIR]`;

process.exitCode = await exitCodeOf(() => run(process.argv.slice(2)));

/** Begins a new file. */
function run(args: string[]): void {
  const { contentRoot, ...request } = readArgs(args);
  const file = writeNewFile({ contentRoot, ...request });
  console.log(`${shownPath(join(contentRoot, file))}\nnpm run check tells what is still to be filled in.`);
}

function readArgs(args: string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(USAGE, () =>
    parseArgs({ args, allowPositionals: true, options: { edition: text, slug: text, content: text } }),
  );
  const [kind, title, ...others] = positionals;
  if (!kind || !title || others.length > 0) throw new UsageError(`Expected a kind and a title in quotes.\n${USAGE}`);
  const around = surroundings();
  const contentRoot = values.content === undefined ? around.contentRoot : resolve(values.content);
  return { contentRoot, now: around.now, kind, title, edition: values.edition ?? null, slug: values.slug ?? null };
}
