import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import checker from 'vnu-jar';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });

if (!existsSync(resolve(values.out, 'index.html'))) fail(`There is no built site in ${values.out}: run \`npm run build\` first.`);
const { error, status } = spawnSync('java', ['-Xss4m', '-jar', String(checker), '--errors-only', '--skip-non-html', resolve(values.out)], {
  stdio: 'inherit',
});
if (error) fail(`The Nu HTML checker needs Java, and \`java\` could not be run: ${error.message}`);
if (status === 0) console.log('The Nu HTML checker finds no errors.');
process.exit(status ?? 2);

function fail(line: string): never {
  console.error(line);
  process.exit(2);
}
