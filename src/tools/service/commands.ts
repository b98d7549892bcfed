import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Data } from '../../service/runtimes/node/openData.ts';
import { UsageError } from '../flags.ts';
import { exportTo } from './exportTo.ts';
import { importFrom } from './importFrom.ts';
import { backUpTo, eraseByEmail, restoreFrom, retain, stats } from './upkeep.ts';

const USAGE =
  'Call it as `npm run service -- export FILE | import FILE | erase --email ADDRESS | backup FILE | restore FILE | retain | stats`.';

/** A command that is ready to run. */
export interface Command {
  /** What becomes of a data folder without a database. */
  absent: 'refuse' | 'make';
  /** Does it and says what was done. */
  run(data: Data): Promise<string>;
}

/** Commands by name; `take` is what follows the name. */
const COMMANDS: Record<
  string,
  Omit<Command, 'run'> & { takes: 'file' | 'email' | 'nothing'; run(data: Data, argument: string): Promise<string> }
> = {
  export: { absent: 'refuse', takes: 'file', run: exportTo },
  import: { absent: 'make', takes: 'file', run: importFrom },
  erase: { absent: 'refuse', takes: 'email', run: eraseByEmail },
  backup: { absent: 'refuse', takes: 'file', run: backUpTo },
  restore: { absent: 'make', takes: 'file', run: restoreFrom },
  retain: { absent: 'refuse', takes: 'nothing', run: retain },
  stats: { absent: 'refuse', takes: 'nothing', run: stats },
};

/** Reads the command line; throws `UsageError` with one line when it is called otherwise. */
export function readCommand(args: string[]): Command {
  const { name, file, email } = readWords(args);
  const found = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!found) throw new UsageError(USAGE);
  const given = { file: file && resolve(file), email, nothing: file ?? email ?? '' };
  const argument = given[found.takes];
  const others = { file: email, email: file, nothing: argument || undefined };
  if (argument === undefined || others[found.takes] !== undefined) throw new UsageError(USAGE);
  if (found.takes === 'email' && !argument.includes('@')) throw new UsageError(`--email must be an e-mail address. ${USAGE}`);
  return { absent: found.absent, run: (data) => found.run(data, argument) };
}

function readWords(args: string[]): { name: string; file: string | undefined; email: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { email: { type: 'string' } } });
    const [name = '', file, ...more] = positionals;
    if (more.length === 0 && file !== '') return { name, file, email: values.email?.trim() };
  } catch {
    // Whatever it is that cannot be read, the usage says it better.
  }
  throw new UsageError(USAGE);
}
