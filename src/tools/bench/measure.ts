import { setTimeout as pause } from 'node:timers/promises';
import { textOf, type Answer, type Ask, type Contender } from './contender.ts';
import { exchange, load } from './load.ts';
import { extended, type Findings, type Line } from './readings.ts';
import { COMMENTS, isReply, sampleComment } from './sampleComments.ts';
import type { ServerProcess } from './serverProcess.ts';

/** A server with what was found out about it so far. */
export interface Subject {
  contender: Contender;
  server: ServerProcess;
  findings: Findings;
}

/** One kind of load on one server. */
export interface Scenario {
  subject: Subject;
  line: Line;
  concurrency: number;
  /** Asked once before each stretch. */
  before?: Ask;
  ask: () => Ask;
  /** Throws for an answer that does not count. */
  judge: (answer: Answer) => void;
}

const SETTLE_MS = 3000;

/** Sets a server up, puts the comments on the article that is read, and looks at it at rest. */
export async function prepare(contender: Contender, server: ServerProcess): Promise<Subject> {
  for (const ask of contender.settings) await exchange(server, ask);
  let previous: string | null = null;
  for (let number = 1; number <= COMMENTS; number++) {
    const comment = sampleComment('read', number, isReply(number) ? previous : null);
    previous = contender.receivedId(await exchange(server, contender.send(comment)));
  }
  const answer = await exchange(server, contender.list);
  const carried = answer.status === 200 ? contender.carried(answer) : 0;
  if (carried !== COMMENTS) {
    throw new Error(`${contender.name} shows ${carried} of ${COMMENTS} comments: ${answer.status} ${textOf(answer).slice(0, 300)}`);
  }
  await pause(SETTLE_MS);
  return { contender, server, findings: { name: contender.name, lines: {}, before: server.memory(), after: null } };
}

/** Runs all scenarios in turn, `rounds` times, so that what disturbs the machine disturbs all of them; a first turn warms up and does not count. */
export async function measure(scenarios: readonly Scenario[], { rounds, seconds }: { rounds: number; seconds: number }): Promise<void> {
  for (const scenario of scenarios) await stretch(scenario, seconds / 2);
  for (let round = 0; round < rounds; round++) {
    for (const scenario of scenarios) {
      const { lines } = scenario.subject.findings;
      lines[scenario.line] = extended(lines[scenario.line], await stretch(scenario, seconds));
    }
  }
}

/** Looks at a server at rest after the load. */
export async function rest({ findings, server }: Subject): Promise<void> {
  await pause(SETTLE_MS);
  findings.after = server.memory();
}

async function stretch({ subject: { server }, before, ask, judge, concurrency }: Scenario, seconds: number) {
  if (before) await exchange(server, before);
  let last: Answer | null = null;
  const counted = (answer: Answer) => {
    judge(answer);
    last = answer;
  };
  const cpuBefore = server.cpuSeconds();
  const run = await load(server, ask, counted, { concurrency, seconds });
  const cpuAfter = server.cpuSeconds();
  return { ...run, cpuSeconds: cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore, ...formOf(last) };
}

function formOf(answer: Answer | null): { bytes: number; encoding: string } {
  const encoding = answer?.headers['content-encoding'];
  return { bytes: answer?.body.length ?? 0, encoding: encoding ?? 'as it is' };
}
