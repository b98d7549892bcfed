import { describe, expect, it } from 'vitest';
import type { FormOpened, Received } from '#src/service/contract.ts';
import type { TransferRecord } from '#src/service/ports/upkeepStore.ts';
import { serviceOn } from './harness/aService.ts';
import { formsOf } from './harness/pageForms.ts';
import { OPEN } from './harness/publication.ts';
import { aComment, aReader, formPost, received, send, sending } from './harness/reader.ts';
import type { TestedService } from './harness/testedService.ts';

const LINKS = 'https://a.example https://b.example https://c.example https://d.example';

type Kept = Extract<TransferRecord, { kind: 'comment' }>;

async function keptOf(service: TestedService): Promise<Kept[]> {
  return (await service.exportRecords()).filter((record) => record.kind === 'comment');
}

async function opened(service: TestedService): Promise<string> {
  return ((await (await service.ask('/api/comments/form')).json()) as FormOpened).opened;
}

describe('a comment that is sent', () => {
  const open = serviceOn('memory');

  it('shows at once under moderation after, unless something about it is doubtful', async () => {
    const service = await open({ moderation: 'after' });
    expect((await received(service)).status).toBe('approved');
    expect((await received(service, { text: LINKS })).status).toBe('pending');
    expect((await keptOf(service)).map(({ state, flags }) => [state, flags.map(({ kind }) => kind)])).toEqual([
      ['approved', []],
      ['pending', ['links']],
    ]);
  });

  it('is doubtful when another visitor has sent the same text in other letters', async () => {
    const service = await open({ moderation: 'after' });
    await received(service, { text: 'Buy  Pearls\nnow' });
    expect((await received(service, { text: 'buy pearls now' })).status).toBe('pending');
  });

  it('is doubtful when it comes sooner after the first touch of the form than anybody types', async () => {
    const service = await open({ moderation: 'after' });
    const touched = await opened(service);
    await service.advance(1_000);
    expect((await received(service, { opened: touched })).status).toBe('pending');
    await service.advance(60_000);
    expect((await received(service, { opened: touched })).status).toBe('approved');
    expect((await keptOf(service)).flatMap(({ flags }) => flags)).toEqual([{ kind: 'speed', seconds: 1 }]);
  });

  it.each([undefined, '', 'broken', 'zz.AAAA', 7])('is as good as any with %j for a proof of the first touch', async (proof) => {
    const service = await open({ moderation: 'after' });
    expect((await received(service, { opened: proof })).status).toBe('approved');
  });

  it('keeps its text as written, cleaned, and its HTML beside', async () => {
    const service = await open();
    await received(service, { text: ' one\r\ntwo\0 ', name: '\u202eAnn\r\nB', email: 'ann@mail.example' });
    expect(await keptOf(service)).toMatchObject([{ text: 'one\ntwo', name: 'Ann B', email: 'ann@mail.example', state: 'pending' }]);
  });

  it('is told to the editor, but not when the trap caught it', async () => {
    const service = await open({ notifyUrl: 'https://hook.example/' });
    await received(service, { website: 'https://spam.example' });
    await service.deliver();
    expect(await service.notices()).toEqual([]);
    const { id } = await received(service);
    await service.deliver();
    expect((await service.notices()).map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
      { event: 'comment', id, article: OPEN },
    ]);
  });

  it('caught by the trap is set aside, whatever the moderation', async () => {
    const service = await open({ moderation: 'after' });
    expect((await received(service, { website: 'x' })).status).toBe('approved');
    expect((await keptOf(service)).map(({ state }) => state)).toEqual(['quarantined']);
  });

  it('with a key that was used otherwise is given back in a form without that key', async () => {
    const service = await open();
    await received(service, { key: 'a-key-of-mine', text: 'first' });
    const answer = await service.ask('/api/comments', sending(aComment({ key: 'a-key-of-mine', text: 'second' }), 'form'));
    const [form] = formsOf(await answer.text());
    expect([answer.status, form!.names.includes('key')]).toEqual([409, false]);
    expect((await service.ask(form!.action, formPost(form!.fields))).status).toBe(303);
    expect((await keptOf(service)).map(({ text }) => text)).toEqual(['first', 'second']);
  });

  it('after too many says how many minutes to wait, and its form is received then', async () => {
    const service = await open();
    const reader = aReader();
    for (let sent = 0; sent < 5; sent += 1) await received(service, {}, reader);
    const answer = await service.ask('/api/comments', sending(aComment({ key: 'the-sixth' }), 'form'), reader);
    const html = await answer.text();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '600']);
    expect(html).toContain('Try again in 10 minutes.');
    await service.advance(600_001);
    const [form] = formsOf(html);
    expect((await service.ask(form!.action, formPost(form!.fields), reader)).status).toBe(303);
  });

  it('to a parent of another article is refused with all other faults, before the article is looked for', async () => {
    const service = await open({ moderation: 'after' });
    const { id } = await received(service);
    const answer = await send(service, { article: 'en/none', parent: id, email: 'e' });
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual(['email', 'parent']);
  });

  it('as a form by a client of JSON is answered in JSON', async () => {
    const service = await open();
    const answer = await service.ask('/api/comments', formPost(aComment() as Record<string, string>, { accept: 'application/json' }));
    expect(answer.status).toBe(201);
    expect(Object.keys((await answer.json()) as Received)).toEqual(['id', 'status', 'receipt']);
  });

  it('stands in no log', async () => {
    const service = await open({ moderation: 'after' });
    await received(service, { text: 'words of mine', email: 'ann@mail.example' });
    await send(service, { text: '', email: 'ann@mail.example' });
    expect(await service.logs()).toEqual([]);
  });
});

describe('the proof of the first touch', () => {
  const open = serviceOn('memory');

  it('is never kept by caches', async () => {
    const service = await open();
    const answer = await service.ask('/api/comments/form');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  });
});
