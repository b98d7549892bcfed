import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, describe, expect, inject, it } from 'vitest';
import { NOW } from './environments.ts';
import { plainEnvironment, ROOT, runTool } from './runBuild.ts';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

interface Started {
  child: ChildProcess;
  /** Address that the command says it listens at. */
  address: string;
  ended: Promise<number | null>;
}

/** Starts a command that goes on, and waits until it says where it listens. */
async function start(tool: string, args: string[], env: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, [`src/tools/${tool}.ts`, ...args], {
    cwd: ROOT,
    env: plainEnvironment(env),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const ended = new Promise<number | null>((resolved) => child.once('close', resolved));
  const address = await new Promise<string>((found, failed) => {
    let said = '';
    child.stdout!.on('data', (text: Buffer) => {
      said += String(text);
      const match = /http:\/\/[\d.]+:\d+\//.exec(said);
      if (match) found(match[0]);
    });
    child.once('close', () => failed(new Error(`${tool} ended before it listened: ${said}`)));
  });
  return { child, address, ended };
}

describe('npm run serve', () => {
  it('serves what was built, and ends in order when it is told to', async () => {
    const { child, address, ended } = await start('serve', ['--out', inject('dist')], { PORT: '0' });
    expect(await (await fetch(address)).text()).toContain('<h1');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('says in one line that its port is taken, and by which setting another is chosen', async () => {
    const other: Server = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as { port: number };
    const { code, stderr } = await runTool('serve', ['--out', inject('dist')], { PORT: String(port) });
    other.close();
    expect([code, stderr]).toEqual([1, `Port ${port} is taken by another program: stop it, or choose another with PORT=${port + 1}.\n`]);
  });

  it('says in one line that nothing has been built', async () => {
    const { code, stderr } = await runTool('serve', ['--out', 'no-such-folder']);
    expect([code, stderr]).toEqual([1, 'There is no built site in no-such-folder: run `npm run build` first.\n']);
  });

  it('refuses a port that is no number', async () => {
    const { code, stderr } = await runTool('serve', ['--out', inject('dist')], { PORT: 'eighty' });
    expect([code, stderr]).toEqual([1, 'PORT must be a number from 0 to 65535, not “eighty”.\n']);
  });
});

describe('npm run dev', () => {
  // Outside of the caches, which the preview does not watch.
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-preview-'));
  const content = join(folder, 'content');
  cpSync(resolve(ROOT, 'content'), content, { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('shows drafts and pictures, and what is saved', async () => {
    const { address } = await start('dev', ['--now', NOW, '--content', content, '--cache', join(folder, 'cache')], {
      PORT: '0',
      BROADSHEET_DATA: join(folder, 'data'),
    });
    const draft = await fetch(`${address}2026/12/rhine-gauge-at-kaub/`);
    expect(draft.status).toBe(200);
    const front = await (await fetch(address)).text();
    const picture = await fetch(new URL(/\/_pictures\/[^ ",]+\.webp/.exec(front)![0], address));
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp']);
    const file = join(content, 'en/pages/about.md');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nThe gauge stands at zebra.\n`);
    await expect.poll(async () => (await (await fetch(`${address}about/`)).text()).includes('zebra'), { timeout: 20_000 }).toBe(true);
    const { articles } = (await (await fetch(`${address}articles.json`)).json()) as { articles: { id: string; comments: string }[] };
    const { id } = articles.find(({ comments }) => comments === 'open')!;
    const body = new URLSearchParams({ article: id, text: 'From the preview.' });
    const answer = await fetch(`${address}api/comments`, { method: 'POST', body, headers: { Accept: 'application/json' } });
    expect([answer.status, await answer.json()]).toMatchObject([201, { status: 'pending' }]);
  });
});
