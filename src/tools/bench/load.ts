import { Agent, request, type IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Answer, Ask } from './contender.ts';

export interface Target {
  host: string;
  port: number;
}

/** What one stretch of load came to; latencies in milliseconds, unsorted. */
export interface Stretch {
  latencies: number[];
  seconds: number;
}

/** Asks for a time with `concurrency` connections that are kept alive, each as fast as it is answered; every answer is read whole and judged. */
export async function load(
  target: Target,
  ask: () => Ask,
  judge: (answer: Answer) => void,
  { concurrency, seconds }: { concurrency: number; seconds: number },
): Promise<Stretch> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  const connection = async () => {
    while (performance.now() < end) {
      const sent = performance.now();
      const answer = await exchange(target, ask(), agent);
      latencies.push(performance.now() - sent);
      judge(answer);
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, connection));
    return { latencies, seconds: (performance.now() - start) / 1000 };
  } finally {
    agent.destroy();
  }
}

/** One request and its whole answer. */
export function exchange({ host, port }: Target, { method, path, headers, body }: Ask, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const call = request({ host, port, method, path, headers: { ...headers, ...length }, ...(agent && { agent }) }, (response) => {
      readWhole(response).then((whole) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole }), reject);
    });
    call.once('error', reject);
    call.end(body);
  });
}

async function readWhole(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
