/**
 * Measures the comment function beside Twikoo's self-hosted server, on one core, in one run.
 *
 *   npm run bench:service                        installs `tkserver` into a scratch folder
 *   npm run bench:service -- --twikoo DIR        uses the self-hosted server in DIR
 *   npm run bench:service -- --seconds 2 --rounds 1
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exitCodeOf, readArguments } from '../commandLine.ts';
import { broadsheet } from './broadsheet.ts';
import type { Contender } from './contender.ts';
import { chooseCores, type Cores } from './cores.ts';
import { flushMilliseconds } from './flushing.ts';
import { measure, prepare, rest, type Subject } from './measure.ts';
import { table, verdicts } from './report.ts';
import { COMMENTS } from './sampleComments.ts';
import { readAll, readPage, readUnchanged, send } from './scenarios.ts';
import { freePort, startServer, type ServerProcess } from './serverProcess.ts';
import { obtainTwikoo, pageSizeOf, twikoo } from './twikoo.ts';

const USAGE = 'npm run bench:service -- [--twikoo DIR] [--seconds 3] [--rounds 3]';
const DEFAULT_PAGE = 8;

interface Plan {
  twikoo: string | undefined;
  seconds: number;
  rounds: number;
}

process.exitCode = await exitCodeOf(async () => {
  const plan = readArguments(USAGE, () => readPlan(process.argv.slice(2)));
  const scratch = await mkdtemp(join(tmpdir(), 'broadsheet-bench-'));
  const servers: ServerProcess[] = [];
  try {
    await bench(plan, scratch, servers);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await rm(scratch, { recursive: true, force: true });
  }
});

function readPlan(args: string[]): Plan {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { twikoo: text, seconds: text, rounds: text } });
  const [seconds, rounds] = [Number(values.seconds ?? 3), Number(values.rounds ?? 3)];
  if (!(seconds > 0) || !Number.isInteger(rounds) || rounds < 1) throw new Error('--seconds and --rounds must be numbers above 0.');
  return { twikoo: values.twikoo, seconds, rounds };
}

async function bench(plan: Plan, scratch: string, servers: ServerProcess[]): Promise<void> {
  const found = await obtainTwikoo(plan.twikoo, scratch);
  const cores = chooseCores();
  const begin = async (contender: Contender): Promise<Subject> => {
    const server = await startServer(contender.command, contender.isUp, cores);
    servers.push(server);
    return prepare(contender, server);
  };
  const ours = await begin(await broadsheet(scratch, await freePort()));
  const theirs = 'absent' in found ? null : await begin(twikoo(found, scratch, await freePort(), COMMENTS));
  console.log(`Node ${process.versions.node}, ${standing(cores)}; ${COMMENTS} comments on the article.`);
  console.log(
    `The disk takes ${(await flushMilliseconds(scratch)).toFixed(2)} ms to keep 4 kB (median): Broadsheet waits for it, Twikoo does not.`,
  );
  if ('absent' in found) console.log(`Twikoo is not measured: ${found.absent}.`);
  else
    console.log('Every comment is of a visitor of its own; Broadsheet’s limit is on, Twikoo’s, one for all visitors, is off, its log too.');
  await measureReading(ours, theirs, plan);
  await measure([...send(ours), ...(theirs ? send(theirs) : [])], plan);
  await rest(ours);
  if (theirs) await rest(theirs);
  tell(ours, theirs);
}

async function measureReading(ours: Subject, theirs: Subject | null, plan: Plan): Promise<void> {
  const own = [await readAll(ours), await readUnchanged(ours)];
  const other = theirs ? [await readPage(theirs, pageSizeOf(DEFAULT_PAGE)), await readAll(theirs, pageSizeOf(COMMENTS))] : [];
  await measure([...own, ...other], plan);
}

function standing(cores: Cores): string {
  if (cores === null) return 'processes not bound to cores';
  return cores.servers === cores.load ? `servers and load on the one core` : `servers on core ${cores.servers}, load on core ${cores.load}`;
}

function tell(ours: Subject, theirs: Subject | null): void {
  const lines = [...table(ours.findings, theirs?.findings ?? null), '', ...verdicts(ours.findings, theirs?.findings ?? null)];
  console.log(`\n${lines.join('\n')}`);
}
