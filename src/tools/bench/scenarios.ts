import type { Answer, Ask } from './contender.ts';
import { exchange } from './load.ts';
import type { Scenario, Subject } from './measure.ts';
import { COMMENTS, sampleComment } from './sampleComments.ts';

const READERS = 8;
const WRITERS = 16;

/** Reads all comments of the article. */
export async function readAll(subject: Subject, before?: Ask): Promise<Scenario> {
  if (before) await exchange(subject.server, before);
  return read(subject, 'list', subject.contender.list, before);
}

/** Reads what a page's first request brings where that is not all comments. */
export async function readPage(subject: Subject, before: Ask): Promise<Scenario> {
  await exchange(subject.server, before);
  return read(subject, 'page', subject.contender.list, before);
}

/** Asks whether anything has changed when nothing has. */
export async function readUnchanged(subject: Subject): Promise<Scenario> {
  const { list } = subject.contender;
  const { etag } = (await exchange(subject.server, list)).headers;
  if (etag === undefined) throw new Error(`${subject.contender.name} gives no entity tag`);
  return read(subject, 'unchanged', { ...list, headers: { ...list.headers, 'if-none-match': etag } });
}

async function read(subject: Subject, line: Scenario['line'], ask: Ask, before?: Ask): Promise<Scenario> {
  const sample = await exchange(subject.server, ask);
  const expected = { status: line === 'unchanged' ? 304 : 200, bytes: sample.body.length };
  const judge = ({ status, body }: Answer) => {
    if (status === expected.status && body.length === expected.bytes) return;
    throw new Error(
      `${subject.contender.name} answered ${status} with ${body.length} bytes, not ${expected.status} with ${expected.bytes}`,
    );
  };
  return { subject, line, concurrency: READERS, ask: () => ask, judge, ...(before && { before }) };
}

/** Sends comments, each counted only when its own receipt has come: by one writer, and by many at once. */
export function send(subject: Subject): Scenario[] {
  const { contender } = subject;
  const received = new Set<string>();
  let number = COMMENTS;
  const ask = () => contender.send(sampleComment('written', ++number));
  const judge = (answer: Answer) => {
    const id = contender.receivedId(answer);
    if (received.has(id)) throw new Error(`${contender.name} answered two comments with one id`);
    received.add(id);
  };
  return [
    { subject, line: 'sendOne', concurrency: 1, ask, judge },
    { subject, line: 'sendMany', concurrency: WRITERS, ask, judge },
  ];
}
