import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { surroundings } from '../entries/surroundings.ts';
import { exitCodeOf, readArguments } from './commandLine.ts';
import { UsageError } from './flags.ts';
import { renameArticle } from './rename/renameArticle.ts';

const USAGE = 'npm run rename -- OLD NEW [--content DIR], each such as 2026/02/slug';

process.exitCode = await exitCodeOf(() => run(process.argv.slice(2)));

/** Renames an article: all of it, or nothing. */
async function run(args: string[]): Promise<void> {
  const { from, to, options } = readArgs(args);
  const { move, texts } = await renameArticle(options, from, to);
  const lines = [...move.files].map(([old, renamed]) => `${old} → ${renamed}`);
  const edited = [...texts.keys()].filter((file) => !move.files.has(file)).map((file) => `links in ${file}`);
  console.log([...lines, ...edited, `${move.oldAddress} now leads to ${move.newAddress}`].join('\n'));
}

function readArgs(args: string[]) {
  const { values, positionals } = readArguments(USAGE, () =>
    parseArgs({ args, allowPositionals: true, options: { content: { type: 'string' } } }),
  );
  const [from, to, ...others] = positionals;
  if (!from || !to || others.length > 0) throw new UsageError(`Expected the old and the new id.\n${USAGE}`);
  const around = surroundings();
  const contentRoot = values.content === undefined ? around.contentRoot : resolve(values.content);
  return { from, to, options: { ...around, contentRoot } };
}
