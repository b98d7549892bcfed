import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { surroundings, SurroundingsError } from '../entries/surroundings.ts';
import { UsageError } from './flags.ts';
import { renameArticle } from './rename/renameArticle.ts';

const USAGE = 'npm run rename -- OLD NEW [--content DIR], each such as 2026/02/slug';

process.exitCode = await run(process.argv.slice(2));

/** Renames an article; 0 when all of it was done, 2 when nothing was. */
async function run(args: string[]): Promise<number> {
  try {
    const { from, to, options } = readArgs(args);
    const { move, texts } = await renameArticle(options, from, to);
    const lines = [...move.files].map(([old, renamed]) => `${old} → ${renamed}`);
    const edited = [...texts.keys()].filter((file) => !move.files.has(file)).map((file) => `links in ${file}`);
    console.log([...lines, ...edited, `${move.oldAddress} now leads to ${move.newAddress}`].join('\n'));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof SurroundingsError)) throw error;
    console.error(error.message);
    return 2;
  }
}

function readArgs(args: string[]) {
  const { values, positionals } = parsed(() => parseArgs({ args, allowPositionals: true, options: { content: { type: 'string' } } }));
  const [from, to, ...others] = positionals;
  if (!from || !to || others.length > 0) throw new UsageError(`Expected the old and the new id.\n${USAGE}`);
  const around = surroundings();
  const contentRoot = values.content === undefined ? around.contentRoot : resolve(values.content);
  return { from, to, options: { ...around, contentRoot } };
}

function parsed<Result>(parse: () => Result): Result {
  try {
    return parse();
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}
