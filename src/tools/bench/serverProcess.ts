import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ask, Command } from './contender.ts';
import type { Cores } from './cores.ts';
import { exchange, type Target } from './load.ts';

/** Resident memory in bytes: now, and the most so far. */
export interface Memory {
  now: number;
  peak: number;
}

/** A server under measurement, in a process of its own. */
export interface ServerProcess extends Target {
  /** Processor time so far, of all its threads; null where the system does not tell. */
  cpuSeconds(): number | null;
  memory(): Memory | null;
  stop(): Promise<void>;
}

const START_MS = 30_000;
const END_MS = 15_000;

/** Starts a server on the servers' core and waits until it answers. */
export async function startServer(
  { arguments: args, folder, environment, host, port }: Command,
  isUp: Ask,
  cores: Cores,
): Promise<ServerProcess> {
  const words = [...(cores ? ['taskset', '-c', String(cores.servers)] : []), process.execPath, ...args];
  const child = spawn(words[0] ?? '', words.slice(1), {
    cwd: folder,
    env: { ...withoutOurs(process.env), ...environment, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => (complaints = `${complaints}${chunk}`.slice(-2000)));
  const server = { host, port, cpuSeconds: () => cpuSecondsOf(child.pid), memory: () => memoryOf(child.pid), stop: () => stop(child) };
  const end = performance.now() + START_MS;
  while (performance.now() < end && child.exitCode === null) {
    const answer = await exchange(server, isUp).catch(() => null);
    if (answer?.status === 200) return server;
    await pause(100);
  }
  await server.stop();
  throw new Error(`${args[0]} did not start to answer: ${complaints}`);
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** The settings of whoever runs the bench must not reach the servers. */
function withoutOurs(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours = /^(BROADSHEET_|TWIKOO_|MONGO|ALLOWED_ORIGINS$|NODE_OPTIONS$|npm_)/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !ours.test(name)));
}

const ticksASecond = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout) || 100;

function cpuSecondsOf(pid: number | undefined): number | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  // The name, in brackets, may hold spaces: counted is from behind it. User and system time are fields 14 and 15 of proc(5).
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksASecond;
}

function memoryOf(pid: number | undefined): Memory | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const status = readFileSync(file, 'utf8');
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
  return { now: bytes('VmRSS'), peak: bytes('VmHWM') };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), END_MS);
  await ended;
  clearTimeout(late);
}
