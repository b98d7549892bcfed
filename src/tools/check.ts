import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { surroundings, SurroundingsError } from '../entries/surroundings.ts';
import { checkContent } from './checkContent.ts';
import { isFormat } from './reporters/reporters.ts';

const USAGE = 'npm run check -- [--format text|json|github] [--content DIR]';

process.exitCode = await run(process.argv.slice(2));

/** Checks the content; 0 without errors, 1 with, 2 when the command was called wrongly. */
async function run(args: string[]): Promise<number> {
  const asked = readArgs(args);
  if ('problem' in asked) {
    console.error(`${asked.problem}\n${USAGE}`);
    return 2;
  }
  const { report, errors } = await checkContent(asked.options, asked.format);
  console.log(report);
  return errors === 0 ? 0 : 1;
}

function readArgs(args: string[]) {
  try {
    const { values } = parseArgs({ args, options: { format: { type: 'string', default: 'text' }, content: { type: 'string' } } });
    if (!isFormat(values.format)) return { problem: `Found --format ${values.format}, expected text, json or github.` };
    const around = surroundings();
    const contentRoot = values.content === undefined ? around.contentRoot : resolve(values.content);
    return { format: values.format, options: { ...around, contentRoot } };
  } catch (error) {
    if (error instanceof SurroundingsError || (error instanceof TypeError && 'code' in error)) return { problem: error.message };
    throw error;
  }
}
