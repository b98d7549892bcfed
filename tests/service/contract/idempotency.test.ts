import { describe, expect, it } from 'vitest';
import type { Received } from '#src/service/contract.ts';
import { KINDS, serviceOn } from '../harness/aService.ts';
import { decided } from '../harness/editor.ts';
import { CLOSED, OTHER } from '../harness/publication.ts';
import { aComment, aReader, formPost, received, send, sending, type Encoding, type Fields } from '../harness/reader.ts';
import { eraseByReceipt } from '../harness/receipts.ts';
import type { TestedService } from '../harness/testedService.ts';
import { idsOf } from '../harness/threads.ts';

const HOUR = 3_600_000;
const rowsOf = async (service: TestedService) => (await service.exportRecords()).filter(({ kind }) => kind === 'comment').length;

describe.each(KINDS)('A comment with a key, sent again to a function over %s', (kind) => {
  const open = serviceOn(kind);
  const KEYED = { text: 'Measured at the narrows.', key: 'the-one-key', name: 'Noor', email: 'noor@example.org' };

  it('gets the same answer and makes no second row', async () => {
    const service = await open();
    const by = aReader();
    const first = await received(service, KEYED, by);
    expect(await received(service, KEYED, by)).toEqual(first);
    expect(await rowsOf(service)).toBe(1);
  });

  it.each<[string, Fields]>([
    ['surrounded by blanks', { text: `  ${KEYED.text}\r\n` }],
    ['with empty fields beside', { parent: '', website: '' }],
  ])('is the same comment when it comes %s', async (_, fields) => {
    const service = await open();
    const first = await received(service, KEYED);
    expect((await received(service, { ...KEYED, ...fields })).id).toBe(first.id);
  });

  it.each<Encoding>(['form', 'multipart'])('is the same comment as %s', async (encoding) => {
    const service = await open();
    const { id } = await received(service, KEYED);
    const answer = await service.ask('/api/comments', sending(aComment(KEYED), encoding), aReader());
    expect(answer.status).toBe(303);
    expect(await rowsOf(service)).toBe(1);
    expect(((await service.exportRecords())[0] as { id: string }).id).toBe(id);
  });

  it('by another visitor, days later, is still the same comment', async () => {
    const service = await open();
    const { id } = await received(service, KEYED);
    await service.advance(30 * 24 * HOUR);
    await service.retain();
    expect((await received(service, KEYED)).id).toBe(id);
    expect(await rowsOf(service)).toBe(1);
  });

  it.each<Fields>([
    { text: 'Another text.' },
    { name: 'Another name' },
    { name: '' },
    { email: 'other@example.org' },
    { email: '' },
    { article: OTHER },
  ])('is a conflict with %j, on whatever article', async (fields) => {
    const service = await open();
    await received(service, KEYED);
    const answer = await send(service, { ...KEYED, ...fields });
    expect(answer.status).toBe(409);
    expect(await rowsOf(service)).toBe(1);
  });

  it('is a conflict as a form, which gives back the text', async () => {
    const service = await open();
    await received(service, KEYED);
    const answer = await service.ask('/api/comments', sending(aComment({ ...KEYED, text: 'Another text.' }), 'form'), aReader());
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Another text.');
  });

  it('answers with the state that the comment has by then', async () => {
    const service = await open();
    const { id } = await received(service, KEYED);
    await decided(service, [id], 'approve');
    expect(await received(service, KEYED)).toMatchObject({ id, status: 'approved' });
  });

  it('tells spam as rejected', async () => {
    const service = await open();
    const { id } = await received(service, KEYED);
    await decided(service, [id], 'spam');
    expect(await received(service, KEYED)).toMatchObject({ id, status: 'rejected' });
  });

  it('is answered at the limit, and takes nothing of it', async () => {
    const service = await open();
    const by = aReader();
    const first = await received(service, KEYED, by);
    for (let sent = 1; sent < 5; sent++) {
      await received(service, KEYED, by);
      await received(service, {}, by);
    }
    expect((await send(service, {}, by)).status).toBe(429);
    expect(await received(service, KEYED, by)).toEqual(first);
  });

  it.each(['its writer', 'the editor', 'the command'] as const)('never comes back after %s erased it', async (who) => {
    const service = await open({ moderation: 'after' });
    const { id, receipt } = await received(service, KEYED);
    if (who === 'its writer') await eraseByReceipt(service, receipt);
    if (who === 'the editor') await decided(service, [id], 'delete');
    if (who === 'the command') await service.eraseByEmail('noor@example.org');
    expect(await received(service, KEYED)).toMatchObject({ id, status: 'erased' });
    expect((await send(service, { ...KEYED, text: 'Another text.' })).status).toBe(409);
    expect(await idsOf(service)).toEqual([]);
    expect(JSON.stringify(await service.exportRecords())).not.toContain(KEYED.text);
  });

  it('fifty times at once makes one row and one answer', async () => {
    const service = await open();
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(service, KEYED, aReader())));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const told = (await Promise.all(answers.map((answer) => answer.json()))) as Received[];
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await rowsOf(service)).toBe(1);
  });

  it('fifty times at once by one visitor is admitted once', async () => {
    const service = await open();
    const by = aReader();
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(service, KEYED, by)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    for (let sent = 1; sent < 5; sent++) await received(service, {}, by);
    expect((await send(service, {}, by)).status).toBe(429);
  });

  it('is refused with its faults before its key is looked at', async () => {
    const service = await open();
    await received(service, KEYED);
    expect((await send(service, { ...KEYED, text: '' })).status).toBe(422);
    expect([403, 409]).toContain((await send(service, { ...KEYED, article: CLOSED })).status);
  });
});

describe.each(KINDS)('A comment without a key, sent again to a function over %s', (kind) => {
  const open = serviceOn(kind);
  const TEXT = { text: 'Sent in a hurry.' };

  it.each([
    ['at once', 0],
    ['across midnight', 10 * HOUR],
    ['almost a day later', 24 * HOUR - 1_000],
  ])('%s is the same comment', async (_, later) => {
    const service = await open();
    const by = aReader();
    const { id } = await received(service, TEXT, by);
    await service.advance(later);
    expect((await received(service, TEXT, by)).id).toBe(id);
    expect(await rowsOf(service)).toBe(1);
  });

  it.each<[string, Fields, boolean, number]>([
    ['by another visitor', {}, false, 0],
    ['on another article', { article: OTHER }, true, 0],
    ['with another text', { text: 'Sent in no hurry.' }, true, 0],
    ['more than a day later', {}, true, 24 * HOUR + 1_000],
  ])('%s is another comment', async (_, fields, same, later) => {
    const service = await open();
    const by = aReader();
    const { id } = await received(service, TEXT, by);
    await service.advance(later);
    expect((await received(service, { ...TEXT, ...fields }, same ? by : aReader())).id).not.toBe(id);
    expect(await rowsOf(service)).toBe(2);
  });

  it('is known by what it says after a correction, and no longer by what it said before', async () => {
    const service = await open();
    const by = aReader();
    const first = await received(service, { text: 'First wording.' }, by);
    await service.ask(`/api/receipts/${first.receipt}/edit`, formPost([['text', 'Second wording.']]), by);
    expect((await received(service, { text: 'Second wording.' }, by)).id).toBe(first.id);
    const other = await received(service, { text: 'First wording.' }, by);
    expect(other.id).not.toBe(first.id);
    expect(await rowsOf(service)).toBe(2);
  });

  it('is answered at the limit', async () => {
    const service = await open();
    const by = aReader();
    const { id } = await received(service, TEXT, by);
    for (let sent = 1; sent < 5; sent++) await received(service, {}, by);
    expect((await received(service, TEXT, by)).id).toBe(id);
  });

  it('thirty times at once is one comment', async () => {
    const service = await open();
    const by = aReader();
    const answers = await Promise.all(Array.from({ length: 30 }, () => received(service, TEXT, by)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await rowsOf(service)).toBe(1);
  });
});
