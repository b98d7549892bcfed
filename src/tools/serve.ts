import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveSite } from './server/serveSite.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const dist = resolve(values.out);

if (!existsSync(resolve(dist, 'index.html'))) {
  console.error(`There is no built site in ${values.out}: run \`npm run build\` first.`);
  process.exit(1);
}
await serveSite(dist, process.env);
