import { once } from 'node:events';
import type { Socket } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aServer, aSite, type RunningServer, type SmallSite } from '../harness/aServer.ts';
import { dial, firstStatus, head, post } from '../harness/overWire.ts';
import { OPEN } from '../harness/publication.ts';

const MEGABYTE = 1_048_576;
const JSON_TYPE = { 'Content-Type': 'application/json', Accept: 'application/json' };

let site: SmallSite;
let server: RunningServer;
async function start(): Promise<void> {
  site = await aSite();
  server = await aServer(site);
}
const end = (): Promise<void> => site.remove();

/** Writes a part many times, as fast as it is taken, until the other side has had enough. */
async function pour(socket: Socket, part: Buffer | string, times: number): Promise<void> {
  for (let written = 0; written < times && socket.writable; written++) {
    if (!socket.write(part)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
  }
}

describe('A connection to the server', () => {
  beforeAll(start);
  afterAll(end);

  it.each<[string, number, Record<string, string | number>, (socket: Socket) => Promise<void>]>([
    ['a body of 10 MB that says so', 413, { 'Content-Length': 10 * MEGABYTE }, (socket) => pour(socket, Buffer.alloc(64 * 1024, 97), 160)],
    [
      'a chunked body of 10 MB',
      413,
      { 'Transfer-Encoding': 'chunked' },
      (socket) => pour(socket, `10000\r\n${'a'.repeat(65_536)}\r\n`, 160),
    ],
    [
      'a chunked body without an end',
      413,
      { 'Transfer-Encoding': 'chunked' },
      (socket) => pour(socket, `400\r\n${'a'.repeat(1_024)}\r\n`, 100),
    ],
    ['a body that promises 10 MB and sends nothing', 413, { 'Content-Length': 10 * MEGABYTE }, async () => undefined],
  ])('with %s is answered with %i', { timeout: 20_000 }, async (_, status, headers, send) => {
    const socket = await dial(server);
    socket.write(head({ ...JSON_TYPE, ...headers }));
    const answered = firstStatus(socket);
    void send(socket).catch(() => undefined);
    expect(await answered).toBe(status);
    expect((await post(server.origin, { text: 'Afterwards.' })).status).toBe(201);
  });

  it.each<[string, number, Buffer]>([
    ['a body in gzip', 415, gzipSync(JSON.stringify({ article: OPEN, text: 'In gzip.' }))],
    ['a bomb in gzip', 415, gzipSync(Buffer.alloc(10 * MEGABYTE))],
  ])('with %s is answered with %i', { timeout: 20_000 }, async (_, status, body) => {
    const socket = await dial(server);
    socket.write(head({ ...JSON_TYPE, 'Content-Encoding': 'gzip', 'Content-Length': body.length }));
    socket.write(body);
    expect(await firstStatus(socket)).toBe(status);
  });

  it('with chunks of one byte each is answered as any other', { timeout: 20_000 }, async () => {
    const socket = await dial(server);
    const body = JSON.stringify({ article: OPEN, text: 'In small pieces.' });
    socket.write(head({ ...JSON_TYPE, 'Transfer-Encoding': 'chunked' }));
    for (const letter of body) socket.write(`1\r\n${letter}\r\n`);
    socket.write('0\r\n\r\n');
    expect(await firstStatus(socket)).toBe(201);
  });

  it('with more length than body, closed early, leaves nothing behind', { timeout: 20_000 }, async () => {
    const socket = await dial(server);
    socket.write(head({ ...JSON_TYPE, 'Content-Length': 5_000 }));
    socket.end(JSON.stringify({ article: OPEN, text: 'Half a body.' }));
    expect([400, 408, null]).toContain(await firstStatus(socket));
    expect((await post(server.origin, { text: 'Afterwards.' })).status).toBe(201);
    expect(server.log()).not.toMatch(/\b500\b|Half a body/);
  });

  it.each([
    'Content-Length: 5\r\nContent-Length: 6',
    'Content-Length: 5\r\nTransfer-Encoding: chunked',
    'Content-Length: -1',
    'Content-Length: x',
  ])('that could be read in two ways is closed with 400: %j', async (lines) => {
    const socket = await dial(server);
    socket.write(`POST /api/comments HTTP/1.1\r\nHost: a\r\n${lines}\r\nContent-Type: application/json\r\n\r\n{"a":1}`);
    expect(await firstStatus(socket)).toBe(400);
  });

  it('is answered while two hundred others are idle', { timeout: 30_000 }, async () => {
    const idle = await Promise.all(Array.from({ length: 200 }, () => dial(server)));
    for (const [at, socket] of idle.entries()) if (at % 2 === 0) socket.write('POST /api/comments HTTP/1.1\r\nHost: a\r\nContent-Le');
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => post(server.origin, { text: `Among the idle, ${at}.` })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect((await fetch(`${server.origin}/`)).status).toBe(200);
    for (const socket of idle) socket.destroy();
  });
});

describe('A server that is told to end', () => {
  beforeEach(start);
  afterEach(end);

  it('answers what is complete, cuts what is not, and is gone within ten seconds', { timeout: 30_000 }, async () => {
    await post(server.origin, { text: 'Before.' });
    const other = new DatabaseSync(site.database);
    other.exec('BEGIN IMMEDIATE');
    const [incomplete, idle] = await Promise.all([dial(server), dial(server)]);
    incomplete.write(head({ ...JSON_TYPE, 'Content-Length': 5_000 }) + '{"article":');
    const complete = await dial(server);
    const body = JSON.stringify({ article: OPEN, text: 'Complete before the end.', key: 'key-of-the-end' });
    complete.write(head({ ...JSON_TYPE, 'Content-Length': Buffer.byteLength(body) }) + body);
    await arrived();
    const told = performance.now();
    server.process.kill('SIGTERM');
    await refused();
    other.exec('ROLLBACK');
    other.close();
    expect(await firstStatus(complete)).toBe(201);
    expect(await server.ended).toBe(0);
    expect(performance.now() - told).toBeLessThan(10_000);
    for (const socket of [incomplete, idle]) socket.destroy();
    const again = await aServer(site);
    const answer = await post(again.origin, { text: 'Complete before the end.', key: 'key-of-the-end' });
    expect(answer.status).toBe(201);
    expect((await (await fetch(`${again.origin}/api/comments?article=${OPEN}`)).json()) as { count: number }).toMatchObject({ count: 2 });
    await again.kill();
  });

  it('while nothing is under way ends at once, and frees its port', { timeout: 20_000 }, async () => {
    const idle = await dial(server);
    server.process.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    idle.destroy();
    const again = await aServer(site, { env: { PORT: String(server.port) } });
    expect(again.port).toBe(server.port);
    await again.kill();
  });

  /** What was written before is in the server's hands once a later request on another connection is answered. */
  async function arrived(): Promise<void> {
    for (let asked = 0; asked < 5; asked++) await (await fetch(`${server.origin}/`)).text();
  }

  /** The server takes no more connections. */
  async function refused(): Promise<void> {
    for (;;) {
      const socket = await dial(server).catch(() => null);
      if (socket === null) return;
      socket.destroy();
    }
  }
});
