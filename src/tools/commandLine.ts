import { SurroundingsError } from '../entries/surroundings.ts';
import { UsageError } from './flags.ts';

/** Reads a command's arguments; what the reader objects to is told together with how the command is called. */
export function readArguments<Result>(usage: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`);
  }
}

/** Runs a command and tells its exit code: 0 when it was done, 2 with one clear message when it was called wrongly or refused. */
export async function exitCodeOf(command: () => void | Promise<void>): Promise<number> {
  try {
    await command();
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof SurroundingsError)) throw error;
    console.error(error.message);
    return 2;
  }
}
