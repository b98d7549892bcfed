import { describe, expect, it } from 'vitest';
import type { TransferRecord } from '#src/service/ports/upkeepStore.ts';
import { KINDS, serviceOn } from '../harness/aService.ts';
import { decided } from '../harness/editor.ts';
import { OPEN, OTHER, SITE } from '../harness/publication.ts';
import { aReader, received, send } from '../harness/reader.ts';
import { eraseByReceipt } from '../harness/receipts.ts';
import type { TestedService } from '../harness/testedService.ts';
import { idsOf, listOf } from '../harness/threads.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WEBHOOK = 'https://hook.example/comments';
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

type CommentRecord = Extract<TransferRecord, { kind: 'comment' }>;
const commentsOf = (records: readonly TransferRecord[]) => records.filter((record): record is CommentRecord => record.kind === 'comment');

/** A function that has lived: every state, keys, replies, placeholders, views. */
async function lived(service: TestedService): Promise<void> {
  const ids: string[] = [];
  const texts = ['Approved.', 'Rejected.', 'Spam.', 'Erased.', 'Pending.', 'Approved too.'];
  for (const text of texts) {
    ids.push(
      (await received(service, { text, name: 'Ünïcode 😀', email: 'noor@example.org', key: `key-of-${text.replace(/\W/g, '')}` })).id,
    );
    await service.advance(MINUTE);
  }
  await received(service, { website: 'x', article: OTHER });
  await decided(service, [ids[0]!, ids[3]!, ids[5]!], 'approve');
  const { id } = await received(service, { parent: ids[3] });
  await decided(service, [id], 'approve');
  await decided(service, [ids[1]!], 'reject');
  await decided(service, [ids[2]!], 'spam');
  await decided(service, [ids[3]!], 'delete');
  for (const article of [OPEN, OPEN, OTHER]) {
    const body = new URLSearchParams({ article });
    await service.ask('/api/views', { method: 'POST', headers: { origin: SITE, 'user-agent': BROWSER }, body }, aReader());
  }
}

describe.each(KINDS)('An export over %s', (kind) => {
  const open = serviceOn(kind);

  it('is the same after its import into an empty function, and importing again changes nothing', async () => {
    const first = await open();
    await lived(first);
    const records = await first.exportRecords();
    expect(new Set(records.map((record) => record.kind))).toEqual(new Set(['comment', 'key', 'views']));
    const list = await listOf(first);
    const second = await open({ seed: 2 });
    expect(await second.importRecords(records)).toBe(records.length);
    expect(JSON.stringify(await second.exportRecords())).toBe(JSON.stringify(records));
    const shown = await listOf(second);
    expect({ ...shown, watermark: '' }).toEqual({ ...list, watermark: '' });
    expect(await second.importRecords(records)).toBe(0);
    expect(JSON.stringify(await second.exportRecords())).toBe(JSON.stringify(records));
    expect((await listOf(second)).watermark).toBe(shown.watermark);
  });

  it('is in order, whatever the order of writing', async () => {
    const service = await open();
    await lived(service);
    const comments = commentsOf(await service.exportRecords());
    const sorted = comments.toSorted((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
    expect(comments.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
  });

  it('imported in any order gives the same', async () => {
    const first = await open();
    await lived(first);
    const records = await first.exportRecords();
    const second = await open({ seed: 2 });
    await second.importRecords(records.toReversed());
    expect(JSON.stringify(await second.exportRecords())).toBe(JSON.stringify(records));
    expect((await listOf(second)).count).toBe(3);
  });

  it('keeps keys: what was imported is not sent twice, nor what was erased', async () => {
    const first = await open();
    await lived(first);
    const records = await first.exportRecords();
    const second = await open({ seed: 2 });
    await second.importRecords(records);
    const before = commentsOf(records);
    const again = { text: 'Approved.', name: 'Ünïcode 😀', email: 'noor@example.org', key: 'key-of-Approved' };
    expect((await received(second, again)).id).toBe(before.find(({ text }) => text === 'Approved.')!.id);
    expect((await received(second, { ...again, text: 'Erased.', key: 'key-of-Erased' })).status).toBe('erased');
    expect((await send(second, { ...again, text: 'Other.' })).status).toBe(409);
    expect(commentsOf(await second.exportRecords())).toHaveLength(before.length);
  });

  it('never overwrites: what is there stays, of views the larger count', async () => {
    const service = await open({ moderation: 'after' });
    const { id } = await received(service, { text: 'As it is.' });
    const [record] = commentsOf(await service.exportRecords());
    const views: TransferRecord = { kind: 'views', day: '2026-02-24', article: OPEN, count: 7 };
    expect(await service.importRecords([{ ...record!, text: 'Otherwise.', state: 'rejected' }, views])).toBe(1);
    expect(await service.importRecords([{ ...views, count: 5 }])).toBe(0);
    const records = await service.exportRecords();
    expect(commentsOf(records)).toMatchObject([{ id, text: 'As it is.', state: 'approved' }]);
    expect(records).toContainEqual(views);
  });

  // A map takes any state; the data command judges every line before a store sees it.
  it.skipIf(kind === 'memory')('imports nothing at all when something in it cannot be', async () => {
    const service = await open();
    await lived(service);
    const records = await service.exportRecords();
    const empty = await open({ seed: 2 });
    const broken = [...records, { ...commentsOf(records)[0]!, id: 'BBBBBBBBBBBBBBBB', state: 'no such state' as 'pending' }];
    await expect(empty.importRecords(broken)).rejects.toThrow();
    expect(await empty.exportRecords()).toEqual([]);
  });
});

describe.each(KINDS)('Erasure over %s', (kind) => {
  const open = serviceOn(kind);

  it('by e-mail takes all comments of the address, whatever its letter case, and no other', async () => {
    const service = await open({ moderation: 'after' });
    const { watermark } = await listOf(service);
    const mine: string[] = [];
    for (const email of ['Noor@Example.org', 'noor@example.org']) mine.push((await received(service, { email, name: 'Noor' })).id);
    const other = (await received(service, { email: 'noor@example.org.example', name: 'Other' })).id;
    const reply = (await received(service, { parent: mine[0], name: 'Reply' })).id;
    expect(await service.eraseByEmail('NOOR@example.ORG')).toEqual([...mine].sort());
    expect((await idsOf(service)).sort()).toEqual([mine[0], other, reply].sort());
    expect((await listOf(service, OPEN, watermark)).gone).toEqual([mine[1]]);
    expect(await service.eraseByEmail('noor@example.org')).toEqual([]);
    expect(await service.eraseByEmail('%')).toEqual([]);
    const kept = commentsOf(await service.exportRecords());
    for (const id of mine)
      expect(kept.find((record) => record.id === id)).toMatchObject({ state: 'erased', name: null, email: null, text: null, flags: [] });
  });

  it('tells the pages that have it: gone in the list', async () => {
    const service = await open({ moderation: 'after' });
    const { id } = await received(service, { email: 'noor@example.org' });
    const { watermark } = await listOf(service);
    await service.eraseByEmail('noor@example.org');
    expect((await listOf(service, OPEN, watermark)).gone).toEqual([id]);
  });

  it('lets the same text be sent anew by the same visitor', async () => {
    const service = await open({ moderation: 'after' });
    const by = aReader();
    const first = await received(service, { text: 'Once more.' }, by);
    await eraseByReceipt(service, first.receipt);
    const again = await received(service, { text: 'Once more.' }, by);
    expect(again.id).not.toBe(first.id);
  });
});

describe.each(KINDS)('Retention over %s', (kind) => {
  const open = serviceOn(kind);

  it('removes e-mails after a year and not before', async () => {
    const service = await open();
    await received(service, { email: 'noor@example.org' });
    await service.advance(360 * DAY);
    await service.retain();
    expect(commentsOf(await service.exportRecords())[0]!.email).toBe('noor@example.org');
    await service.advance(6 * DAY);
    await service.retain();
    expect(commentsOf(await service.exportRecords())[0]).toMatchObject({ email: null, state: 'pending' });
  });

  it('says what it removed, and finds nothing the second time', async () => {
    const service = await open();
    await lived(service);
    await service.advance(400 * DAY);
    const [first, second] = [await service.retain(), await service.retain()];
    expect(first).toMatch(/[1-9]/);
    expect(second).not.toMatch(/[1-9]/);
  });

  it('leaves what readers see', async () => {
    const service = await open({ moderation: 'after' });
    const parent = await received(service);
    const reply = await received(service, { parent: parent.id });
    await service.advance(400 * DAY);
    await service.retain();
    expect(await idsOf(service)).toEqual([parent.id, reply.id]);
  });
});

describe.each(KINDS)('The notice of a comment over %s', (kind) => {
  const open = serviceOn(kind);

  it('goes to the webhook with what is agreed and nothing else', async () => {
    const service = await open({ notifyUrl: WEBHOOK });
    const { id } = await received(service, { text: 'Secret text.', name: 'Secret name', email: 'secret@example.org' });
    await service.deliver();
    const sent = await service.notices();
    expect(sent).toHaveLength(1);
    expect(sent[0]!.url).toBe(WEBHOOK);
    expect(JSON.parse(sent[0]!.body)).toEqual({
      event: 'comment',
      id,
      article: OPEN,
      title: expect.stringContaining('Open straits'),
      url: `${SITE}/2026/02/open-straits/`,
    });
    expect(await service.deliver()).toBeNull();
    expect(await service.notices()).toHaveLength(1);
  });

  it('is none for what the trap caught, nor for a replay', async () => {
    const service = await open({ notifyUrl: WEBHOOK });
    await received(service, { website: 'x' });
    for (let sent = 0; sent < 3; sent++) await received(service, { text: 'Once.', key: 'the-one-key' });
    await service.deliver();
    expect(await service.notices()).toHaveLength(1);
  });

  it.each([500, 404, 301, null])(
    'that is answered with %s comes again within a minute, then with growing pauses for a day',
    async (status) => {
      const service = await open({ notifyUrl: WEBHOOK });
      await service.webhookAnswers(status);
      await received(service);
      const times: number[] = [];
      const start = service.now();
      for (let next: number | null = start; next !== null && times.length < 100;) {
        const before = (await service.notices()).length;
        next = await service.deliver();
        const tries = times.length === 0 ? 1 : (await service.notices()).length - before;
        times.push(...Array<number>(tries).fill(service.now()));
        await service.advance(Math.max(1, (next ?? 0) - service.now()));
      }
      const pauses = times.slice(1).map((time, index) => time - times[index]!);
      expect(times[0]).toBe(start);
      expect(pauses[0]).toBeLessThanOrEqual(60_000);
      expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
      expect(pauses.at(-1)!).toBeGreaterThan(pauses[0]!);
      expect(times.at(-1)! - start).toBeGreaterThan(20 * 60 * MINUTE);
      expect(times.at(-1)! - start).toBeLessThanOrEqual(24 * 60 * MINUTE);
    },
  );

  it('arrives once the webhook is there again', async () => {
    const service = await open({ notifyUrl: WEBHOOK });
    await service.webhookAnswers(null);
    const answer = await send(service);
    expect(answer.status).toBe(201);
    await service.deliver();
    await service.webhookAnswers(204);
    await service.advance(MINUTE);
    expect(await service.deliver()).toBeNull();
    await service.advance(DAY);
    const before = (await service.notices()).length;
    await service.deliver();
    expect(await service.notices()).toHaveLength(before);
  });

  it('is dropped for a comment that is erased meanwhile', async () => {
    const service = await open({ notifyUrl: WEBHOOK });
    await service.webhookAnswers(500);
    const { receipt } = await received(service);
    await eraseByReceipt(service, receipt);
    const before = (await service.notices()).length;
    await service.advance(DAY / 2);
    expect(await service.deliver()).toBeNull();
    expect(await service.notices()).toHaveLength(before);
  });

  it('is none without a webhook', async () => {
    const service = await open();
    await received(service);
    expect(await service.deliver()).toBeNull();
    expect(await service.notices()).toEqual([]);
  });
});
