import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { aDirectory } from './publication.ts';
import { MODERATION_KEY } from './world.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SERVE = path.join(ROOT, 'src/tools/serve.ts');

/** The one header that carries a reader's address to these servers. */
export const READER_HEADER = 'x-reader';

/** A built site of two files, with a data folder beside it. */
export interface SmallSite {
  folder: string;
  dist: string;
  data: string;
  database: string;
  /** Servers on it that still run. */
  servers: Set<ChildProcess>;
  /** Ends what still runs on it, and removes it. */
  remove(): Promise<void>;
}

export async function aSite(): Promise<SmallSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-site-'));
  const [dist, data] = [path.join(folder, 'dist'), path.join(folder, 'data')];
  await mkdir(dist);
  const directory = aDirectory();
  await writeFile(path.join(dist, 'index.html'), '<!doctype html><title>Meridian</title><h1>Meridian</h1>');
  await writeFile(path.join(dist, 'articles.json'), JSON.stringify({ ...directory, articles: [...directory.articles.values()] }));
  const servers = new Set<ChildProcess>();
  const remove = async () => {
    for (const server of servers) server.kill('SIGKILL');
    await Promise.all([...servers].map((server) => once(server, 'close')));
    await rm(folder, { recursive: true, force: true });
  };
  return { folder, dist, data, database: path.join(data, 'broadsheet.db'), servers, remove };
}

/** The server as `npm run serve` starts it, in a process of its own. */
export interface RunningServer {
  origin: string;
  port: number;
  process: ChildProcess;
  /** Everything it has written to its log so far. */
  log(): string;
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>;
}

export interface ServerOptions {
  env?: Record<string, string>;
  /** A shell's words before the command, such as a limit. */
  under?: string;
}

/** A server that says nothing for so long will never listen. */
const START_MS = 20_000;

/** Starts the server on a small site, on a free port, and waits until it listens. */
export async function aServer({ dist, data, servers }: SmallSite, { env = {}, under }: ServerOptions = {}): Promise<RunningServer> {
  const [program, args] = under ? ['bash', ['-c', `${under}; exec "$0" "$@"`, process.execPath]] : [process.execPath, []];
  const child = spawn(program, [...args, SERVE, '--out', dist], {
    cwd: ROOT,
    env: { ...settings(data), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  servers.add(child);
  const ended = once(child, 'close').then(([code]) => {
    servers.delete(child);
    return code as number | null;
  });
  createInterface(child.stderr).on('line', (line) => lines.push(line));
  const silent = setTimeout(() => child.kill('SIGKILL'), START_MS);
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      const address = /The site is at (http:\S+)\//.exec(line)?.[1];
      if (address) resolve(address);
    });
    void ended.then((code) => reject(new Error(`The server ended with ${code}: ${lines.join('\n')}`)));
  });
  clearTimeout(silent);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { origin, port: Number(new URL(origin).port), process: child, log: () => lines.join('\n'), kill, ended };
}

function settings(data: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOST: '127.0.0.1',
    PORT: '0',
    BROADSHEET_DATA: data,
    BROADSHEET_SECRET: Buffer.alloc(32, 7).toString('base64url'),
    BROADSHEET_MODERATION_KEY: MODERATION_KEY,
    BROADSHEET_MODERATION: 'after',
    BROADSHEET_TRUST_PROXY: READER_HEADER,
  };
}
