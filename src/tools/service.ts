import { exitCodeOf } from './commandLine.ts';
import { dataFolder } from './server/dataFolder.ts';
import { CommandFault, Unfinished } from './service/commandFault.ts';
import { readCommand } from './service/commands.ts';
import { withData } from './service/withData.ts';

process.exitCode = await exitCodeOf(async () => {
  const { absent, run } = readCommand(process.argv.slice(2));
  try {
    console.log(await withData(dataFolder(process.env), absent, run));
  } catch (error) {
    if (!(error instanceof CommandFault) && !(error instanceof Unfinished)) throw error;
    console.error(error.message);
    process.exit(1);
  }
});
