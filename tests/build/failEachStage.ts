import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readFlags } from '../../src/tools/flags.ts';
import { runStages } from '../../src/tools/stages/runStages.ts';
import type { Stage } from '../../src/tools/stages/stage.ts';
import { STAGES } from '../../src/tools/stages/stages.ts';
import { filesBelow } from './builtSite.ts';

// A program of its own: it builds for real, once for each stage, and lets that stage fail after it has done its work.
const around = readFlags(process.argv.slice(2), process.env);
const outcomes = [];
for (const { name } of STAGES) outcomes.push(await failAt(name));
console.log(JSON.stringify(outcomes));

async function failAt(name: string) {
  const before = printOf(around.out);
  const said: string[] = [];
  const code = await runStages(
    STAGES.map((stage) => (stage.name === name ? failing(stage) : stage)),
    { ...around, say: () => undefined, complain: (line) => void said.push(line), clock: () => 0 },
  );
  return {
    name,
    code,
    said: said.join('\n'),
    untouched: printOf(around.out) === before,
    leftovers: ['next', 'previous'].filter((end) => existsSync(`${around.out}.${end}`)),
  };
}

function failing(stage: Stage): Stage {
  return {
    ...stage,
    run: async (build) => {
      // Once the folders are exchanged the build is done, so the exchange itself must fail.
      if (stage.name === 'swap') await rm(build.next, { recursive: true });
      await stage.run(build);
      throw new Error('the disk is full');
    },
  };
}

/** One digest of all names and bytes below a folder. */
function printOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(folder)) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}
