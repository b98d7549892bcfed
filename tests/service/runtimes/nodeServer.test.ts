import { readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runTool } from '../../build/runBuild.ts';
import { ARTICLE, send, someFolders, startTool, type Folders, type Running } from './aServer.ts';

const folders: Folders[] = [];
const running: Running[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  for (const made of folders.splice(0)) made.remove();
});

function ourFolders(): Folders {
  const made = someFolders();
  folders.push(made);
  return made;
}

async function serve({ dist, data }: Folders, env: Record<string, string> = {}): Promise<Running> {
  const started = await startTool('serve', ['--out', dist], { BROADSHEET_DATA: data, ...env });
  running.push(started);
  return started;
}

/** Opens a connection and sends what is given; all that comes back. */
function speak(address: string, text: string): { socket: Socket; heard: Promise<string> } {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  sockets.push(socket);
  socket.write(text);
  let answer = '';
  const heard = new Promise<string>((resolved) => {
    socket.on('data', (part: Buffer) => (answer += String(part)));
    socket.on('error', () => resolved(answer));
    socket.on('close', () => resolved(answer));
  });
  return { socket, heard };
}

const opened = (socket: Socket) => new Promise<void>((resolved) => socket.once('connect', resolved));

describe('npm run serve', { timeout: 60_000 }, () => {
  it('makes its secrets once, says the key once, and lets only their owner read them', async () => {
    const made = ourFolders();
    const first = await serve(made);
    const file = join(made.data, 'secrets.env');
    const key = /^BROADSHEET_MODERATION_KEY=(.{16,})$/m.exec(readFileSync(file, 'utf8'))?.[1];
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(made.data).mode & 0o777).toBe(0o700);
    await expect.poll(first.said).toContain(`Moderate at ${first.address}api/moderation with the key ${key}`);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const second = await serve(made);
    expect((await send(second.address, {})).status).toBe(201);
    expect(second.said()).not.toContain('key');
    expect(readFileSync(file, 'utf8')).toContain(String(key));
  });

  it('keeps what it has said it received, and its receipts, over a restart', async () => {
    const made = ourFolders();
    const first = await serve(made);
    const { receipt } = (await (await send(first.address, { text: 'Kept.' })).json()) as { receipt: string };
    first.child.kill('SIGKILL');
    await first.ended;
    const second = await serve(made);
    const page = await fetch(`${second.address}api/receipts/${receipt}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Kept.');
  });

  it('serves pages and answers 503 with the text given back where nothing can be written', async () => {
    const made = ourFolders();
    const { address, said } = await serve({ ...made, data: join(made.dist, 'index.html', 'data') });
    expect((await fetch(address)).status).toBe(200);
    const form = new URLSearchParams({ article: ARTICLE, text: 'Not to be lost <b>', name: 'Ann', email: 'ann@example.org' });
    const refused = await fetch(`${address}api/comments`, { method: 'POST', body: form });
    const page = await refused.text();
    expect(refused.status).toBe(503);
    expect(page).toContain('Not to be lost &lt;b&gt;');
    expect(page).not.toContain('ann@example.org');
    expect((await send(address, {})).headers.get('content-type')).toContain('problem+json');
    expect(said()).toContain('The data folder cannot be written');
    expect(said()).not.toMatch(/ann@|Not to be lost|127\.0\.0\.1(?!:\d)/);
  });

  it.each([
    ['a host that others reach, without secrets', { HOST: '0.0.0.0' }, 'BROADSHEET_SECRET is not set'],
    ['an empty secret', { BROADSHEET_SECRET: '' }, 'BROADSHEET_SECRET is set but empty'],
    ['a short key', { BROADSHEET_MODERATION_KEY: 'short' }, 'BROADSHEET_MODERATION_KEY is too short'],
  ])('is refused in one line with %s', async (_, env, line) => {
    const { dist, data } = ourFolders();
    const { code, stdout, stderr } = await runTool('serve', ['--out', dist], { BROADSHEET_DATA: data, PORT: '0', ...env });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('refuses ten megabytes at once, and lets the sender read the answer', async () => {
    const { address } = await serve(ourFolders());
    const body = Buffer.alloc(10_000_000, 'a');
    const sent = (headers: Record<string, string>) =>
      new Promise<number | undefined>((answered, failed) => {
        const headersOfAll = { 'Content-Type': 'application/json', ...headers };
        const sending = request(`${address}api/comments`, { method: 'POST', headers: headersOfAll }, (response) => {
          response.resume();
          response.once('end', () => answered(response.statusCode));
        });
        sending.once('error', failed);
        sending.end(body);
      });
    expect(await sent({ 'Content-Length': String(body.length) })).toBe(413);
    expect(await sent({ 'Transfer-Encoding': 'chunked' })).toBe(413);
    expect((await send(address, {})).status).toBe(201);
  });

  it('is not held up by two hundred connections that say nothing', async () => {
    const { address, child, ended } = await serve(ourFolders());
    const idle = Array.from({ length: 200 }, () => speak(address, ''));
    await Promise.all(idle.map(({ socket }) => opened(socket)));
    expect((await fetch(address)).status).toBe(200);
    expect((await send(address, {})).status).toBe(201);
    const start = performance.now();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('answers at its end what has begun, and is gone within ten seconds of what never comes', async () => {
    const { address, child, ended } = await serve(ourFolders());
    const body = JSON.stringify({ article: ARTICLE, text: 'In the last moment.' });
    const head = `POST /api/comments HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n`;
    const slow = speak(address, `${head}Expect: 100-continue\r\n\r\n`);
    const never = speak(address, `${head}Expect: 100-continue\r\n\r\n{`);
    // Whoever is told to continue is known to the server.
    await Promise.all([slow, never].map(({ socket }) => new Promise((resolved) => socket.once('data', resolved))));
    const start = performance.now();
    child.kill('SIGTERM');
    slow.socket.write(body);
    expect(await slow.heard).toContain('HTTP/1.1 201 Created');
    expect(await ended).toBe(0);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(await never.heard).not.toContain('201');
  });

  it('knows visitors by the trusted header alone', async () => {
    const limitOf = async (env: Record<string, string>) => {
      const { address } = await serve(ourFolders(), env);
      const statuses: number[] = [];
      for (let n = 0; n < 7; n += 1) {
        statuses.push(
          (await send(address, { text: `Remark ${n}` }, { 'X-Forwarded-For': `1.1.1.${n}`, 'X-Real-IP': `2.2.2.${n}` })).status,
        );
      }
      return statuses;
    };
    expect(await limitOf({})).toEqual([201, 201, 201, 201, 201, 429, 429]);
    expect(await limitOf({ BROADSHEET_TRUST_PROXY: 'X-Real-IP' })).toEqual([201, 201, 201, 201, 201, 201, 201]);
  });
});
