import type { Stretch } from './load.ts';
import type { Memory } from './serverProcess.ts';

/** What is measured of a server; `page` and `unchanged` only of one of the two. */
export type Line = 'list' | 'page' | 'unchanged' | 'sendOne' | 'sendMany';

/** All stretches of one line, put together. */
export interface Reading {
  asked: number;
  seconds: number;
  /** Processor time of the server; null where the system does not tell. */
  cpuSeconds: number | null;
  /** Milliseconds, ascending. */
  latencies: number[];
  /** Size of an answer's body over the wire, and its encoding. */
  bytes: number;
  encoding: string;
}

/** All that was found out about one server. */
export interface Findings {
  name: string;
  lines: Partial<Record<Line, Reading>>;
  /** Idle, with the comments on the article, before and after the load. */
  before: Memory | null;
  after: Memory | null;
}

/** Adds a stretch to what was read so far. */
export function extended(
  reading: Reading | undefined,
  stretch: Stretch & { cpuSeconds: number | null; bytes: number; encoding: string },
): Reading {
  const { latencies, seconds, cpuSeconds, bytes, encoding } = stretch;
  const known = reading ?? { asked: 0, seconds: 0, cpuSeconds: 0, latencies: [] };
  return {
    asked: known.asked + latencies.length,
    seconds: known.seconds + seconds,
    cpuSeconds: known.cpuSeconds === null || cpuSeconds === null ? null : known.cpuSeconds + cpuSeconds,
    latencies: [...known.latencies, ...latencies].sort((a, b) => a - b),
    bytes,
    encoding,
  };
}

/** Milliseconds of processor time an answer. */
export function cpuPerAnswer({ asked, cpuSeconds }: Reading): number | null {
  return cpuSeconds === null || asked === 0 ? null : (cpuSeconds / asked) * 1000;
}

/** Answers a second. */
export function rate({ asked, seconds }: Reading): number {
  return asked / seconds;
}

/** The latency, in milliseconds, that this share of the answers did not exceed. */
export function percentile({ latencies }: Reading, share: number): number {
  return latencies[Math.max(0, Math.ceil(latencies.length * share) - 1)] ?? Number.NaN;
}
