import { describe, expect, it } from 'vitest';
import { KINDS, serviceOn } from '../harness/aService.ts';
import { approved, decided, type Decision } from '../harness/editor.ts';
import { OPEN, OTHER } from '../harness/publication.ts';
import { received } from '../harness/reader.ts';
import { editByReceipt } from '../harness/receipts.ts';
import { askList, idsOf, listOf } from '../harness/threads.ts';

const MINUTE = 60_000;

describe.each(KINDS)('The list of comments over %s', (kind) => {
  const open = serviceOn(kind);

  it('has members and headers as agreed', async () => {
    const service = await open();
    const id = await approved(service, { name: 'Noor', text: 'One.\n\nTwo: https://example.org/a?b=1&c=2.' });
    const answer = await askList(service);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('cache-control')).toBe('public, s-maxage=30, stale-while-revalidate=300');
    expect(answer.headers.get('etag')).toMatch(/^(?:W\/)?"[^"]+"$/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const list = await answer.json();
    expect(list).toEqual({
      article: OPEN,
      count: 1,
      watermark: expect.stringMatching(/^[\w.~-]+$/),
      comments: [
        {
          id,
          parent: null,
          name: 'Noor',
          html: expect.stringMatching(/^<p[^>]*>One\.<\/p>\s*<p[^>]*>Two: <a /),
          date: '2026-02-24T18:00:00.000Z',
        },
      ],
      gone: [],
    });
  });

  it('is empty, not missing, for an article without comments, and 404 for an unknown one', async () => {
    const service = await open();
    expect(await listOf(service)).toMatchObject({ article: OPEN, count: 0, comments: [], gone: [] });
    expect((await askList(service, 'en/2020/01/nowhere')).status).toBe(404);
    expect((await service.ask('/api/comments', { headers: { accept: 'application/json' } })).status).toBe(422);
  });

  it('gives name as null when there is none', async () => {
    const service = await open({ moderation: 'after' });
    await received(service, { name: ' ' });
    expect((await listOf(service)).comments[0]!.name).toBeNull();
  });

  it('is in the order of writing, whatever the order of approval', async () => {
    const service = await open();
    const ids: string[] = [];
    for (let written = 0; written < 3; written++) {
      ids.push((await received(service)).id);
      await service.advance(MINUTE);
    }
    for (const id of [ids[2]!, ids[0]!, ids[1]!]) await decided(service, [id], 'approve');
    expect(await idsOf(service)).toEqual(ids);
  });

  it.each<Decision | null>([null, 'reject', 'spam', 'delete'])(
    'shows nothing and counts nothing of what is not approved: %s',
    async (decision) => {
      const service = await open();
      const { id } = await received(service, { name: 'Secret name', text: 'Secret text.' });
      if (decision) await decided(service, [id], decision);
      const query = encodeURIComponent(OPEN);
      const pages = [
        `?article=${query}`,
        `/thread?article=${query}`,
        `/counts?articles=${query}`,
        '/feed.xml',
        `/feed.xml?article=${query}`,
      ];
      for (const page of pages) {
        const answer = await service.ask(`/api/comments${page}`);
        expect(answer.status).toBe(200);
        expect(await answer.text()).not.toMatch(new RegExp(`Secret|${id}`));
      }
      expect((await listOf(service)).count).toBe(0);
    },
  );

  it('tells after a watermark only what changed, and a late approval is in it', async () => {
    const service = await open();
    const late = await received(service);
    await service.advance(MINUTE);
    const first = await approved(service);
    const { watermark } = await listOf(service);
    expect(await listOf(service, OPEN, watermark)).toMatchObject({ count: 1, comments: [], gone: [], watermark });
    await decided(service, [late.id], 'approve');
    const next = await listOf(service, OPEN, watermark);
    expect(next).toMatchObject({ count: 2, gone: [] });
    expect(next.comments.map(({ id }) => id)).toEqual([late.id]);
    expect(next.watermark).not.toBe(watermark);
    expect(await idsOf(service)).toEqual([late.id, first]);
  });

  it('is not moved by what happens on another article', async () => {
    const service = await open({ moderation: 'after' });
    await approved(service);
    const { watermark } = await listOf(service);
    await approved(service, { article: OTHER });
    expect((await listOf(service, OPEN, watermark)).comments).toEqual([]);
  });

  it('takes the watermark of when there was nothing', async () => {
    const service = await open();
    const { watermark } = await listOf(service);
    const id = await approved(service);
    expect(await idsOf(service, OPEN, watermark)).toEqual([id]);
  });

  it.each<Decision>(['reject', 'spam', 'delete'])('names what is gone by %s after the watermark, and only then', async (decision) => {
    const service = await open();
    const id = await approved(service);
    const { watermark } = await listOf(service);
    await decided(service, [id], decision);
    expect(await listOf(service, OPEN, watermark)).toMatchObject({ count: 0, comments: [], gone: [id] });
    const whole = await listOf(service);
    expect(whole).toMatchObject({ comments: [], gone: [] });
    expect(await listOf(service, OPEN, whole.watermark)).toMatchObject({ comments: [], gone: [] });
  });

  it('never names as gone what was never public', async () => {
    const service = await open();
    await approved(service);
    const { watermark } = await listOf(service);
    for (const decision of ['reject', 'spam', 'delete'] as const) await decided(service, [(await received(service)).id], decision);
    await received(service, { website: 'x' });
    expect((await listOf(service, OPEN, watermark)).gone).toEqual([]);
  });

  it('names as gone what was approved and taken back between two looks, or not, but not as a comment', async () => {
    const service = await open();
    const { watermark } = await listOf(service);
    const id = await approved(service);
    await decided(service, [id], 'reject');
    expect((await listOf(service, OPEN, watermark)).comments).toEqual([]);
    await decided(service, [id], 'approve');
    const back = await listOf(service, OPEN, watermark);
    expect(back.comments.map((comment) => comment.id)).toEqual([id]);
    expect(back.gone).toEqual([]);
  });

  it('has an entity tag that holds until something changes', async () => {
    const service = await open({ moderation: 'after' });
    await approved(service);
    const tag = (await askList(service)).headers.get('etag')!;
    const same = await askList(service, OPEN, null, { 'if-none-match': tag });
    expect(same.status).toBe(304);
    expect(await same.text()).toBe('');
    expect(same.headers.get('etag')).toBe(tag);
    expect(same.headers.get('cache-control')).toMatch(/s-maxage=30/);
    for (const condition of [`"other", ${tag}`, `W/${tag.replace(/^W\//, '')}`, '*']) {
      expect((await askList(service, OPEN, null, { 'if-none-match': condition })).status).toBe(304);
    }
    const { receipt } = await received(service);
    const changed = await askList(service, OPEN, null, { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    const newer = changed.headers.get('etag')!;
    await service.advance(MINUTE);
    await editByReceipt(service, receipt, 'Corrected.');
    expect((await askList(service, OPEN, null, { 'if-none-match': newer })).status).toBe(200);
  });

  it('has another tag since a watermark than as a whole', async () => {
    const service = await open({ moderation: 'after' });
    const { watermark } = await listOf(service);
    await approved(service);
    const whole = (await askList(service)).headers.get('etag')!;
    await approved(service);
    const part = await listOf(service);
    expect((await askList(service, OPEN, watermark, { 'if-none-match': whole })).status).toBe(200);
    const tags = [(await askList(service)).headers.get('etag'), (await askList(service, OPEN, part.watermark)).headers.get('etag')];
    expect(tags[0]).not.toBe(tags[1]);
  });

  it.each([
    '',
    'x',
    '0',
    '-1',
    'null',
    '../..',
    'AAAA',
    "'; DROP TABLE comments",
    '9'.repeat(400),
    '\u0000',
    'MTIz',
    btoa('epoch.9'),
    btoa('.'),
  ])('refuses the broken watermark %j', async (watermark) => {
    const service = await open();
    const answer = await askList(service, OPEN, watermark);
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('refuses a watermark that is ahead, as of a database that was set back', async () => {
    const service = await open({ moderation: 'after' });
    await approved(service);
    const { watermark } = await listOf(service);
    const ahead = Buffer.from(watermark, 'base64url')
      .toString()
      .replace(/\d+$/, (change) => String(Number(change) + 1));
    expect((await askList(service, OPEN, Buffer.from(ahead).toString('base64url'))).status).toBe(422);
  });

  it('refuses a watermark of another database', async () => {
    const first = await open({ moderation: 'after' });
    await approved(first);
    const { watermark } = await listOf(first);
    const cut = watermark.slice(0, -1);
    const changed = watermark.slice(0, -1) + (watermark.endsWith('A') ? 'B' : 'A');
    const broken = await Promise.all([cut, `${watermark}A`].map((since) => askList(first, OPEN, since)));
    expect(broken.map(({ status }) => [200, 422].includes(status))).toEqual([true, true]);
    expect((await askList(first, OPEN, changed)).status).not.toBe(500);
    const second = await open({ moderation: 'after', seed: 2 });
    await approved(second);
    expect((await askList(second, OPEN, watermark)).status).toBe(422);
  });
});
