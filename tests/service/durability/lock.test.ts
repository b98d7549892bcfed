import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aServer, aSite, type RunningServer, type SmallSite } from '../harness/aServer.ts';
import { post, postForm, shownIds } from '../harness/overWire.ts';
import { OPEN } from '../harness/publication.ts';

const HELD = 8_000;
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

let site: SmallSite;
let server: RunningServer;
beforeEach(async () => {
  site = await aSite();
  server = await aServer(site);
});
afterEach(() => site.remove());

/** Another process than the server's, this one, takes the lock and gives it back after a time. Real time is what is tested here. */
function holdLock(milliseconds: number): Promise<unknown> {
  const database = new DatabaseSync(site.database);
  database.exec('BEGIN IMMEDIATE');
  const { promise, resolve } = Promise.withResolvers<null>();
  setTimeout(() => {
    database.exec('ROLLBACK');
    database.close();
    resolve(null);
  }, milliseconds);
  return promise;
}

async function timed(asked: Promise<Response>): Promise<{ status: number; text: string; took: number }> {
  const begun = performance.now();
  const answer = await asked;
  const text = await answer.text();
  return { status: answer.status, text, took: performance.now() - begun };
}

function quantile(values: number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]!;
}

const FIELDS = { text: 'Not to be lost, <b>whatever</b> happens.', name: 'Noor & co', key: 'the-key-of-one' };

describe('While another process holds the write lock for eight seconds', () => {
  // Times are of a machine that does other things too: one more try is fair.
  it('writing waits five, then gives the text back; reading and pages do not wait', { timeout: 60_000, retry: 2 }, async () => {
    await post(server.origin, { text: 'Before the lock.' });
    const released = holdLock(HELD);
    const view = fetch(`${server.origin}/api/views`, {
      method: 'POST',
      headers: { 'user-agent': BROWSER },
      body: new URLSearchParams({ article: OPEN }),
    });
    const writing = [
      ...Array.from({ length: 5 }, (_, at) => timed(post(server.origin, { ...FIELDS, key: `key-as-json-${at}` }))),
      ...Array.from({ length: 5 }, (_, at) => timed(postForm(server.origin, { ...FIELDS, key: `key-as-form-${at}` }))),
    ];
    let isWaiting = true;
    const answered = Promise.all(writing).finally(() => (isWaiting = false));
    const [pages, reads]: [number[], number[]] = [[], []];
    while (isWaiting) {
      pages.push((await timed(fetch(`${server.origin}/`))).took);
      const read = await timed(fetch(`${server.origin}/api/comments?article=${OPEN}`));
      reads.push(read.took);
      expect(read.status).toBe(200);
    }
    const answers = await answered;
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(10).fill(503));
    for (const { took, text } of answers) {
      expect(took).toBeGreaterThan(3_000);
      expect(took).toBeLessThan(6_000);
      if (text.startsWith('<')) expect(text).toContain('Not to be lost, &lt;b&gt;whatever&lt;/b&gt; happens.');
    }
    expect((await view).status).toBe(503);
    expect(pages.length).toBeGreaterThan(50);
    expect(quantile(pages, 0.99)).toBeLessThan(100);
    expect(quantile(reads, 0.99)).toBeLessThan(100);
    await released;
    await expectKeptOnRetry();
    expect(server.log()).not.toMatch(/\b500\b|Not to be lost|Noor/);
  });

  it('a post that still waits when the lock is given back is kept', { timeout: 30_000, retry: 2 }, async () => {
    await post(server.origin, { text: 'Before the lock.' });
    const released = holdLock(1_500);
    const { status, took } = await timed(post(server.origin, FIELDS));
    await released;
    expect(status).toBe(201);
    expect(took).toBeGreaterThan(1_000);
  });

  async function expectKeptOnRetry(): Promise<void> {
    for (let at = 0; at < 5; at++) {
      expect((await post(server.origin, { ...FIELDS, key: `key-as-json-${at}` })).status).toBe(201);
      expect((await postForm(server.origin, { ...FIELDS, key: `key-as-form-${at}` })).status).toBe(303);
    }
    expect((await shownIds(server.origin)).size).toBeGreaterThan(0);
    const database = new DatabaseSync(site.database, { readOnly: true });
    expect(database.prepare('SELECT count(*) AS rows FROM comments').get()).toEqual({ rows: 11 });
    database.close();
  }
});
