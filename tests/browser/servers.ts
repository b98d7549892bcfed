import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainEnvironment, ROOT } from '../build/runBuild.ts';

/** The two runtimes of the function, each with the pages of a built site. */
export const RUNTIMES = ['node', 'worker'] as const;
export type Runtime = (typeof RUNTIMES)[number];

/** The editor's key on the servers of the tests. */
export const MODERATION_KEY = 'the key of the tests';

/** Header by which a browser of the tests says which address it would come from. */
export const ADDRESS_HEADER = 'x-test-address';

const COMMANDS: Record<Runtime, string[]> = {
  node: ['src/tools/serve.ts'],
  worker: ['src/tools/worker.ts', 'start', '--built'],
};

export interface RunningServer {
  /** `http://127.0.0.1:…` */
  origin: string;
  stop(): Promise<void>;
}

/** Starts a built site with the function on an empty database, as `npm run serve` and `npm run start:worker` do. */
export async function startServer(runtime: Runtime, dist: string): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  const settings = {
    PORT: '0',
    BROADSHEET_DATA: data,
    BROADSHEET_SECRET: Buffer.alloc(32, 7).toString('base64url'),
    BROADSHEET_MODERATION_KEY: MODERATION_KEY,
    BROADSHEET_TRUST_PROXY: ADDRESS_HEADER,
  };
  const child = spawn(process.execPath, [...COMMANDS[runtime], '--out', dist], {
    cwd: ROOT,
    env: plainEnvironment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((end) => child.once('close', () => end()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  return { origin: await originOf(child), stop };
}

/** Waits for the line that says where the site is; rejects with what was said when the process ends before. */
function originOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((found, failed) => {
    const hear = (text: Buffer) => {
      said += String(text);
      const origin = /The site is at (http:\/\/[^/\s]+)\//.exec(said)?.[1];
      if (origin) found(origin);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('close', () => failed(new Error(`The server has ended:\n${said}`)));
  });
}
