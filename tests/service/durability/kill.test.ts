import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { openSqlite } from '#src/service/adapters/sqlite/openSqlite.ts';
import { aServer, aSite, type RunningServer, type SmallSite } from '../harness/aServer.ts';
import { post, shownIds } from '../harness/overWire.ts';
import { seededRandom } from '../harness/world.ts';

/** Two servers beside each other, each killed so often. */
const LANES = 2;
const MOMENTS = 25;
const SENDERS = 6;

const sites: SmallSite[] = [];
afterEach(async () => {
  for (const site of sites.splice(0)) await site.remove();
});

async function ownSite(): Promise<SmallSite> {
  const site = await aSite();
  sites.push(site);
  return site;
}

/** Comments under way: what was sent, and of what the answer was read whole. */
interface Load {
  acknowledged: Map<string, string>;
  unanswered: Set<string>;
}

/**
 * Sends comments from several sides until the server is gone, and ends it after so many events (something was sent, an
 * answer came) and so many turns of the event loop: the moment is seeded, what the disk is doing then is chance.
 */
async function loadUntilKilled(
  server: RunningServer,
  load: Load,
  round: number,
  { events, turns }: { events: number; turns: number },
): Promise<void> {
  let left = events;
  let gone: Promise<void> | null = null;
  const happened = async () => {
    if (--left > 0 || gone) return;
    for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
    gone ??= server.kill();
  };
  const send = async (sender: number) => {
    for (let count = 0; gone === null; count++) {
      const key = `key-${round}-${sender}-${count}`;
      load.unanswered.add(key);
      void happened();
      try {
        const answer = await post(server.origin, { key, text: `Sent as ${key}.` });
        const { id } = (await answer.json()) as { id: string };
        expect(answer.status).toBe(201);
        load.unanswered.delete(key);
        load.acknowledged.set(key, id);
        void happened();
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, (_, sender) => send(sender)));
  await gone;
}

function rowsIn(file: string): { rows: { id: string; text: string }[]; integrity: unknown } {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare('SELECT id, text FROM comments').all() as { id: string; text: string }[];
  const integrity = database.prepare('PRAGMA integrity_check').all();
  database.close();
  return { rows, integrity };
}

describe('A server that is killed', () => {
  it(`at ${LANES * MOMENTS} moments under load has every comment that it acknowledged`, { timeout: 180_000 }, async () => {
    await Promise.all(Array.from({ length: LANES }, (_, lane) => killOften(lane)));
  });

  async function killOften(lane: number): Promise<void> {
    const site = await ownSite();
    const random = seededRandom(42 + lane);
    const load: Load = { acknowledged: new Map(), unanswered: new Set() };
    let server = await aServer(site);
    for (let round = 0; round < MOMENTS; round++) {
      const [one = 0, two = 0] = random(2);
      await loadUntilKilled(server, load, round, { events: 1 + (one % 60), turns: two % 12 });
      server = await aServer(site);
      const shown = await shownIds(server.origin);
      const lost = [...load.acknowledged].filter(([, id]) => !shown.has(id)).map(([key]) => key);
      expect([round, lost]).toEqual([round, []]);
    }
    expect(load.acknowledged.size).toBeGreaterThan(MOMENTS);
    expect(load.unanswered.size).toBeGreaterThan(0);
    await sendAgain(server, load);
    await server.kill();
    const { rows, integrity } = rowsIn(site.database);
    expect(integrity).toEqual([{ integrity_check: 'ok' }]);
    expect(rows.map(({ text }) => text).sort()).toEqual([...load.acknowledged.keys()].map((key) => `Sent as ${key}.`).sort());
  }

  /** What had no answer is sent again with its key: it makes one row, whether the first try was kept or not. */
  async function sendAgain(server: RunningServer, load: Load): Promise<void> {
    for (const key of load.unanswered) {
      const answer = await post(server.origin, { key, text: `Sent as ${key}.` });
      expect(answer.status).toBe(201);
      load.acknowledged.set(key, ((await answer.json()) as { id: string }).id);
    }
    expect(new Set(load.acknowledged.values()).size).toBe(load.acknowledged.size);
  }
});

describe('The connection that the server writes through', () => {
  it('is set so that a commit is on the disk and what is removed is overwritten', async () => {
    const site = await ownSite();
    const database = openSqlite({ file: site.database });
    expect(await database.pragmas()).toEqual({ journal_mode: 'wal', synchronous: 2, secure_delete: 1, busy_timeout: 0, temp_store: 2 });
    await database.close();
  });

  it('leaves a database of its own kind behind the server', async () => {
    const site = await ownSite();
    const server = await aServer(site);
    expect((await post(server.origin, { text: 'One.' })).status).toBe(201);
    const database = new DatabaseSync(site.database, { readOnly: true });
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    database.close();
    await server.kill();
  });
});
