import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { KINDS, serviceOn } from '../harness/aService.ts';
import { anEditor, decided, tryToLogIn } from '../harness/editor.ts';
import { localService } from '../harness/localService.ts';
import { OPEN, SITE } from '../harness/publication.ts';
import { aComment, ENCODINGS, formPost, jsonPost, received, sending } from '../harness/reader.ts';
import { editByReceipt, eraseByReceipt } from '../harness/receipts.ts';
import { sqliteInFolder, type FolderStore } from '../harness/stores.ts';
import type { Asker, TestedService } from '../harness/testedService.ts';
import { listOf } from '../harness/threads.ts';

const DAY = 86_400_000;
const EMAIL = 'Noor.Qasim+Letters@Mailbox.Example';
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const READERS: Asker[] = [
  { address: '198.51.100.77' },
  { address: '2001:db8:aaaa:bbbb:1234:5678:9abc:def0' },
  { address: '::ffff:203.0.113.200' },
];

/** Every form in which a text could leave: clear, as written otherwise, encoded, and hashed. */
function tracesOf(text: string): Map<string, Buffer> {
  const traces = new Map<string, Buffer>();
  for (const [spelling, written] of Object.entries({
    clear: text,
    lower: text.toLowerCase(),
    upper: text.toUpperCase(),
    trimmed: `${text.toLowerCase()}\n`,
  })) {
    const bytes = Buffer.from(written);
    if (spelling !== 'trimmed') traces.set(spelling, bytes);
    traces.set(`${spelling} percent`, Buffer.from(encodeURIComponent(written)));
    traces.set(`${spelling} base64`, Buffer.from(bytes.toString('base64').replace(/=+$/, '')));
    traces.set(`${spelling} hex`, Buffer.from(bytes.toString('hex')));
    for (const algorithm of ['md5', 'sha1', 'sha256']) {
      const digest = createHash(algorithm).update(bytes).digest();
      traces.set(`${spelling} ${algorithm}`, digest);
      traces.set(`${spelling} ${algorithm} hex`, Buffer.from(digest.toString('hex')));
      traces.set(`${spelling} ${algorithm} HEX`, Buffer.from(digest.toString('hex').toUpperCase()));
      traces.set(`${spelling} ${algorithm} base64`, Buffer.from(digest.toString('base64').replace(/=+$/, '')));
      traces.set(`${spelling} ${algorithm} base64url`, Buffer.from(digest.toString('base64url')));
    }
  }
  return traces;
}

/** Which traces of a text are in some bytes; letter case of the clear text aside. */
function found(text: string, bytes: Buffer): string[] {
  const lower = Buffer.from(bytes.toString('latin1').toLowerCase(), 'latin1');
  const mixed = lower.includes(Buffer.from(text.toLowerCase())) ? ['any case'] : [];
  return [...mixed, ...[...tracesOf(text)].flatMap(([name, trace]) => (bytes.includes(trace) ? [name] : []))];
}

/** A function of which every byte that it answers is kept. */
function overheard(service: TestedService): { service: TestedService; heard: () => Promise<Buffer> } {
  const parts: Buffer[] = [];
  const ask: TestedService['ask'] = async (target, init, by) => {
    const answer = await service.ask(target, init, by);
    parts.push(Buffer.from(JSON.stringify([...answer.headers])), Buffer.from(await answer.clone().arrayBuffer()));
    return answer;
  };
  const heard = async () => Buffer.concat([...parts, Buffer.from(JSON.stringify([await service.logs(), await service.notices()]))]);
  return { service: { ...service, ask }, heard };
}

/** All that can be done with comments that carry an address, faults too. */
async function everything(service: TestedService): Promise<string[]> {
  const told: string[] = [];
  for (const [at, encoding] of ENCODINGS.entries()) {
    const fields = aComment({ email: EMAIL, name: 'Noor', text: `By hand ${encoding}.`, key: `key-as-${encoding}` });
    for (const faults of [
      {},
      {},
      { text: '' },
      { article: 'x' },
      { text: 'Other.' },
      { parent: 'x' },
      { key: '' },
      { email: `${EMAIL} ` },
    ]) {
      const answer = await service.ask('/api/comments', sending({ ...fields, ...faults }, encoding), READERS[at]);
      if (answer.status === 201) told.push(((await answer.json()) as { receipt: string }).receipt);
      if (answer.status === 303) told.push(answer.headers.get('location')!.split('/').at(-1)!);
    }
    await service.ask(
      '/api/comments',
      { ...jsonPost(`{"email":"${EMAIL}"`), headers: { ...formPost({}).headers, 'content-type': 'application/json' } },
      READERS[at],
    );
  }
  const receipts = [...new Set(told)];
  const ids = (await service.exportRecords()).flatMap((record) => (record.kind === 'comment' ? [record.id] : []));
  const look = async (cookie: string) => {
    const query = `article=${OPEN}`;
    const places = [
      `comments?${query}`,
      `comments/thread?${query}`,
      'comments/feed.xml',
      `comments/counts?articles=${OPEN}`,
      'health',
      'moderation',
      'moderation?state=all',
      'moderation/words',
    ];
    for (const place of [...places, ...receipts.map((token) => `receipts/${token}`)]) {
      await service.ask(`/api/${place}`, { headers: { accept: 'text/html', cookie } }, READERS[0]);
    }
  };
  const editor = await anEditor(service);
  await tryToLogIn(service, EMAIL);
  await look(editor.cookie);
  await decided(service, ids.slice(0, 2), 'approve');
  await editByReceipt(service, receipts.at(-1)!, 'Corrected.');
  await service.ask(
    '/api/views',
    { method: 'POST', headers: { origin: SITE, 'user-agent': BROWSER }, body: new URLSearchParams({ article: OPEN, email: EMAIL }) },
    READERS[1],
  );
  await listOf(service);
  await look(editor.cookie);
  await service.deliver();
  await service.retain();
  return receipts;
}

describe.each(KINDS)('What leaves a function over %s', (kind) => {
  const open = serviceOn(kind);

  it('never holds an e-mail address, nor any hash of one', async () => {
    const { service, heard } = overheard(await open({ notifyUrl: 'https://hook.example/' }));
    const receipts = await everything(service);
    expect(receipts.length).toBeGreaterThan(2);
    const bytes = await heard();
    expect(bytes.includes('Corrected.')).toBe(true);
    expect(found(EMAIL, bytes)).toEqual([]);
    expect(JSON.stringify(await service.exportRecords())).toContain(EMAIL);
  });

  it('says nothing of readers in the log', async () => {
    const { service } = overheard(await open({ notifyUrl: 'https://hook.example/' }));
    await service.webhookAnswers(500);
    await everything(service);
    await service.advance(2 * DAY);
    await service.deliver();
    const lines = (await service.logs()).join('\n');
    expect(lines).not.toMatch(/noor|by hand|corrected|198\.51|2001:db8|203\.0\.113|mailbox/i);
  });
});

describe('The data folder of node:sqlite', () => {
  const opened: FolderStore[] = [];
  afterEach(async () => {
    for (const folder of opened.splice(0)) await folder.close();
  });

  async function openFolder(): Promise<{ service: TestedService; folder: FolderStore }> {
    const folder = await sqliteInFolder();
    opened.push(folder);
    return { service: localService(folder.store, { notifyUrl: 'https://hook.example/' }, () => {}), folder };
  }

  async function bytesIn({ folder }: FolderStore): Promise<Buffer> {
    const names = (await readdir(folder, { recursive: true })).sort();
    expect(names.length).toBeGreaterThan(0);
    return Buffer.concat(await Promise.all(names.map((name) => readFile(path.join(folder, name)))));
  }

  /** Every value of every table, by column. */
  function valuesIn({ file }: FolderStore): { column: string; value: string }[] {
    const database = new DatabaseSync(file, { readOnly: true });
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all()
      .map((row) => String(row['name']));
    const values = tables.flatMap((table) =>
      database
        .prepare(`SELECT * FROM "${table}"`)
        .all()
        .flatMap((row) => Object.entries(row).map(([column, value]) => ({ column: `${table}.${column}`, value: String(value) }))),
    );
    database.close();
    return values;
  }

  it('has an e-mail in its one column and nowhere else', async () => {
    const { service, folder } = await openFolder();
    await everything(service);
    const columns = valuesIn(folder).flatMap(({ column, value }) => (found(EMAIL, Buffer.from(value)).length > 0 ? [column] : []));
    expect(new Set(columns)).toEqual(new Set(['comments.email']));
    const hashed = found(EMAIL, await bytesIn(folder)).filter((name) => /md5|sha|base64|hex|percent/.test(name));
    expect(hashed).toEqual([]);
    expect(found(EMAIL, await bytesIn(folder))).toContain('clear');
  });

  it.each(['receipt', 'editor', 'command'] as const)('has the e-mail, text and name nowhere after erasure by %s', async (who) => {
    const { service, folder } = await openFolder();
    const receipts = await everything(service);
    await received(service, { text: 'Somebody else stays.', email: 'else@example.org' });
    const ids = (await service.exportRecords()).flatMap((record) =>
      record.kind === 'comment' && record.email === EMAIL ? [record.id] : [],
    );
    expect(ids.length).toBeGreaterThan(2);
    if (who === 'receipt') for (const token of receipts) await eraseByReceipt(service, token);
    if (who === 'editor') await decided(service, ids, 'delete');
    if (who === 'command') expect(await service.eraseByEmail(EMAIL.toUpperCase())).toEqual([...ids].sort());
    await folder.settled();
    const bytes = await bytesIn(folder);
    expect(found(EMAIL, bytes)).toEqual([]);
    for (const text of ['By hand', 'Noor', 'Corrected.']) expect([text, bytes.includes(text)]).toEqual([text, false]);
    expect(bytes.includes('Somebody else stays.')).toBe(true);
  });

  it('has the e-mail nowhere after its year', async () => {
    const { service, folder } = await openFolder();
    await everything(service);
    await service.advance(366 * DAY);
    await service.retain();
    await folder.settled();
    expect(found(EMAIL, await bytesIn(folder))).toEqual([]);
  });

  it('has no address of a reader, in no spelling, and no plain hash of one', async () => {
    const { service, folder } = await openFolder();
    await everything(service);
    const spellings = [
      '198.51.100.77',
      '2001:db8:aaaa:bbbb',
      '2001:db8:aaaa:bbbb::/64',
      '2001:db8:aaaa:bbbb/64',
      '2001:db8:aaaa:bbbb:1234:5678:9abc:def0',
      '203.0.113.200',
      '::ffff:203.0.113.200',
      '192.0.2.99',
    ];
    const bytes = await bytesIn(folder);
    for (const spelling of spellings) expect([spelling, found(spelling, bytes)]).toEqual([spelling, []]);
  });

  it('keeps no salt, visitor key, echo or likeness of more than two days ago', async () => {
    const { service, folder } = await openFolder();
    await everything(service);
    const columns = ['comments.visitor', 'comments.echo', 'comments.likeness', 'visits.visitor', 'rates.visitor', 'salts.salt'];
    const old = new Map(
      columns.map((column) => [
        column,
        valuesIn(folder)
          .filter((one) => one.column === column && one.value !== 'null')
          .map(({ value }) => value),
      ]),
    );
    for (const [column, values] of old) expect([column, values.length > 0]).toEqual([column, true]);
    await service.advance(DAY);
    await received(service, { text: 'A day later.' });
    expect(valuesIn(folder).filter(({ column }) => column === 'salts.day')).toHaveLength(2);
    await service.advance(2 * DAY);
    await service.retain();
    await folder.settled();
    const kept = await bytesIn(folder);
    for (const [column, values] of old) {
      for (const value of values) expect([column, kept.includes(value)]).toEqual([column, false]);
    }
  });

  it('makes another visitor of the same reader on another day', async () => {
    const { service, folder } = await openFolder();
    await received(service, {}, READERS[0]);
    await service.advance(DAY);
    await received(service, {}, READERS[0]);
    const visitors = valuesIn(folder)
      .filter(({ column }) => column === 'comments.visitor')
      .map(({ value }) => value);
    expect(new Set(visitors).size).toBe(2);
  });
});
