import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { surroundings, SurroundingsError, type Surroundings } from '../entries/surroundings.ts';

/** A command that was called wrongly; its message is for who called it. */
export class UsageError extends Error {}

const SETTINGS = { now: 'BROADSHEET_NOW', content: 'BROADSHEET_CONTENT', cache: 'BROADSHEET_CACHE', url: 'BROADSHEET_URL' } as const;

/**
 * Reads `--now --content --cache --url` and `--out` into the environment, which is where all parts of a build look.
 * Throws `UsageError` with one line.
 */
export function readFlags(args: string[], env: NodeJS.ProcessEnv): Surroundings & { out: string } {
  const flags = parseFlags(args);
  for (const [flag, name] of Object.entries(SETTINGS)) {
    const value = flags[flag];
    if (value !== undefined) env[name] = value;
  }
  try {
    const found = surroundings(env);
    // Astro runs our modules a second time in its own module graph, from another folder: there all must be as it is here.
    Object.assign(env, {
      BROADSHEET_NOW: found.now,
      BROADSHEET_CONTENT: found.contentRoot,
      BROADSHEET_CACHE: found.cacheDir,
      BROADSHEET_DATA: found.dataDir,
    });
    return { ...found, out: resolve(flags.out ?? 'dist') };
  } catch (error) {
    if (error instanceof SurroundingsError) throw new UsageError(error.message);
    throw error;
  }
}

function parseFlags(args: string[]): Record<string, string | undefined> {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { now: text, content: text, cache: text, url: text, out: text } }).values;
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(`${message.split('.')[0]}. Flags: --now ISO --content DIR --out DIR --cache DIR --url URL`);
  }
}
