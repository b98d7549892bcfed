import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aServer, aSite, type RunningServer, type ServerOptions, type SmallSite } from '../harness/aServer.ts';
import { post, postForm, shownIds } from '../harness/overWire.ts';
import { formPost } from '../harness/reader.ts';
import { OPEN } from '../harness/publication.ts';

let site: SmallSite;
beforeEach(async () => {
  site = await aSite();
});
afterEach(() => site.remove());

const start = (options: ServerOptions = {}): Promise<RunningServer> => aServer(site, options);

const FIELDS = { text: 'Not to be lost.', name: 'Noor', email: 'noor@example.org', key: 'the-key-of-one' };

/** As much as a comment may hold. */
const LONG = 'So many words ünïcödé. '.repeat(215);

async function expectGivenBack(server: RunningServer, text = FIELDS.text): Promise<void> {
  const form = await postForm(server.origin, { ...FIELDS, text });
  const page = await form.text();
  expect(form.status).toBe(503);
  expect(form.headers.get('content-type')).toMatch(/^text\/html/);
  expect(page).toContain(text);
  expect(page).toContain(FIELDS.name);
  expect(page).not.toContain(FIELDS.email);
  const json = await post(server.origin, { ...FIELDS, text });
  expect(json.status).toBe(503);
  expect(json.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(Number(json.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await json.text()).not.toContain(FIELDS.email);
}

describe('A data folder that cannot be written', () => {
  it.each([
    ['below a plain file', () => path.join(site.dist, 'index.html', 'data')],
    ['below what the system keeps to itself', () => '/sys/nowhere/data'],
    ['that is a plain file', () => path.join(site.dist, 'articles.json')],
  ])('%s: comments get 503 and their text back, pages are served', { timeout: 30_000 }, async (_, folder) => {
    const server = await start({ env: { BROADSHEET_DATA: folder() } });
    expect((await fetch(`${server.origin}/`)).status).toBe(200);
    await expectGivenBack(server);
    expect((await fetch(`${server.origin}/api/health`)).status).toBe(503);
    expect((await fetch(`${server.origin}/api/comments?article=${OPEN}`)).status).toBe(503);
    expect(server.log()).not.toMatch(/Not to be lost|noor/i);
  });

  it('without secrets in the environment either', { timeout: 30_000 }, async () => {
    const folder = path.join(site.dist, 'index.html', 'data');
    const server = await start({ under: 'unset BROADSHEET_SECRET BROADSHEET_MODERATION_KEY', env: { BROADSHEET_DATA: folder } });
    await expectGivenBack(server);
  });

  it('because its database is none: 503 or a refused start that says so, and the file stays as it is', { timeout: 30_000 }, async () => {
    const first = await start();
    await first.kill();
    await writeFile(site.database, 'This is no database, but a text of more than a hundred bytes. '.repeat(20));
    for (const name of ['-wal', '-shm']) await writeFile(site.database + name, '');
    const before = await readFile(site.database);
    const outcome = await start().then(
      async (server) => (await post(server.origin, FIELDS)).status,
      (error: Error) => error.message,
    );
    expect(String(outcome)).toMatch(/503|database/);
    expect(await readFile(site.database)).toEqual(before);
  });
});

describe.skipIf(process.platform === 'win32')('A disk that is full', () => {
  it('gets 503 with the text given back, loses nothing, and goes on when there is room', { timeout: 60_000 }, async () => {
    const full = await start({ under: "trap '' XFSZ; ulimit -f 600" });
    const kept = new Map<string, string>();
    // A refusal empties the write-ahead log, so there may be room once more: the disk is full when nothing goes any longer.
    const refused: number[] = [];
    for (let sent = 0; refused.length < 4 && sent < 300; sent++) {
      const key = `key-number-${sent}`;
      const answer = await post(full.origin, { key, text: `${sent} ${LONG}` });
      const body = await answer.text();
      if (answer.status !== 201) refused.push(answer.status);
      else kept.set(key, (JSON.parse(body) as { id: string }).id);
      if (answer.status === 201) refused.length = 0;
    }
    expect(refused).toEqual([503, 503, 503, 503]);
    expect(kept.size).toBeGreaterThan(2);
    await expectGivenBack(full, LONG.trim());
    expect((await fetch(`${full.origin}/`)).status).toBe(200);
    expect((await fetch(`${full.origin}/api/health`)).status).toBe(503);
    expect(full.log()).not.toMatch(/\b500\b|many words|noor/i);
    await full.kill();
    const roomy = await start();
    const shown = await shownIds(roomy.origin);
    expect([...kept.values()].filter((id) => !shown.has(id))).toEqual([]);
    expect((await post(roomy.origin, { ...FIELDS, text: LONG })).status).toBe(201);
    expect((await shownIds(roomy.origin)).size).toBe(kept.size + 1);
  });
});

describe('Erasure on a running server', () => {
  it('takes the e-mail out of every file of the data folder within five seconds', { timeout: 30_000 }, async () => {
    const server = await start();
    const { receipt } = (await (await post(server.origin, FIELDS)).json()) as { receipt: string };
    await post(server.origin, { text: 'Somebody else stays.' });
    expect(await filesWith(FIELDS.email)).not.toEqual([]);
    const answer = await fetch(`${server.origin}/api/receipts/${receipt}/erase`, {
      ...formPost({}),
      headers: { origin: server.origin },
      redirect: 'manual',
    });
    expect(answer.status).toBe(303);
    const deadline = performance.now() + 5_000;
    while ((await filesWith(FIELDS.email)).length > 0 && performance.now() < deadline) await new Promise(setImmediate);
    expect(await filesWith(FIELDS.email)).toEqual([]);
    expect(await filesWith(FIELDS.text)).toEqual([]);
    expect(await filesWith('Somebody else stays.')).not.toEqual([]);
    expect(server.log()).not.toMatch(/noor|not to be lost|127\.0\.0\.1.*key/i);
  });

  async function filesWith(text: string): Promise<string[]> {
    const names = await readdir(site.data);
    const contents = await Promise.all(names.map((name) => readFile(path.join(site.data, name)).catch(() => Buffer.alloc(0))));
    return names.filter((_, at) => contents[at]!.includes(text));
  }
});
