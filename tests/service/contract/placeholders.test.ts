import { describe, expect, it } from 'vitest';
import type { CommentCounts } from '#src/service/contract.ts';
import { KINDS, serviceOn } from '../harness/aService.ts';
import { approved, decided, type Decision } from '../harness/editor.ts';
import { OPEN, OTHER, PERSIAN } from '../harness/publication.ts';
import { send } from '../harness/reader.ts';
import type { TestedService } from '../harness/testedService.ts';
import { idsOf, listOf } from '../harness/threads.ts';

describe.each(KINDS)('A public comment with replies over %s', (kind) => {
  const open = serviceOn(kind);
  const tombstone = (id: string) => ({
    id,
    parent: null,
    name: null,
    html: '<p>erased comment</p>',
    erased: true,
    date: expect.any(String),
  });

  it.each<Decision>(['reject', 'spam', 'delete'])('stays as a placeholder after %s until its last public reply goes', async (decision) => {
    const service = await open({ moderation: 'after' });
    const parent = await approved(service, { name: 'Noor', text: 'To be gone.' });
    const [one, two] = [await approved(service, { parent }), await approved(service, { parent })];
    const { watermark } = await listOf(service);
    await decided(service, [parent], decision);
    const list = await listOf(service);
    expect(list).toMatchObject({ count: 2, gone: [] });
    expect(list.comments[0]).toEqual(tombstone(parent));
    const changed = await listOf(service, OPEN, watermark);
    expect(changed.comments).toEqual([tombstone(parent)]);
    expect(changed.gone).toEqual([]);
    await decided(service, [one], decision);
    expect((await listOf(service)).comments.map(({ id }) => id)).toEqual([parent, two]);
    const before = await listOf(service);
    await decided(service, [two], decision);
    expect(await listOf(service)).toMatchObject({ count: 0, comments: [], gone: [] });
    expect((await listOf(service, OPEN, before.watermark)).gone.sort()).toEqual([parent, two].sort());
  });

  it('holds up to any depth', async () => {
    const service = await open({ moderation: 'after' });
    const chain: string[] = [];
    for (let depth = 0; depth < 8; depth++) chain.push(await approved(service, depth > 0 ? { parent: chain.at(-1) } : {}));
    await decided(service, chain.slice(0, -1), 'delete');
    expect(await listOf(service)).toMatchObject({ count: 1 });
    expect(await idsOf(service)).toEqual(chain);
    const { watermark } = await listOf(service);
    await decided(service, chain.slice(-1), 'delete');
    expect(await idsOf(service)).toEqual([]);
    expect((await listOf(service, OPEN, watermark)).gone.sort()).toEqual([...chain].sort());
  });

  it('becomes whole again when it is approved again, and its replies too', async () => {
    const service = await open({ moderation: 'after' });
    const parent = await approved(service, { text: 'Back again.' });
    const reply = await approved(service, { parent });
    await decided(service, [parent, reply], 'reject');
    expect(await idsOf(service)).toEqual([]);
    const { watermark } = await listOf(service);
    await decided(service, [reply], 'approve');
    expect((await listOf(service, OPEN, watermark)).comments.map(({ id }) => id)).toEqual([parent, reply]);
    await decided(service, [parent], 'approve');
    const list = await listOf(service);
    expect(list.comments.map(({ html }) => html)[0]).toContain('Back again.');
    expect(list.count).toBe(2);
  });
});

describe.each(KINDS)('The counts over %s', (kind) => {
  const open = serviceOn(kind);
  const ask = (service: TestedService, ids: string[]) =>
    service.ask(`/api/comments/counts?articles=${encodeURIComponent(ids.join(','))}`, { headers: { accept: 'application/json' } });

  it('count approved comments, placeholders aside; unknown articles are absent', async () => {
    const service = await open({ moderation: 'after' });
    const parent = await approved(service);
    await approved(service, { parent });
    await approved(service, { article: OTHER });
    await decided(service, [parent], 'delete');
    await send(service, { article: OTHER, website: 'x' });
    const answer = await ask(service, [OPEN, OTHER, PERSIAN, 'en/2020/01/nowhere', '__proto__']);
    expect(answer.status).toBe(200);
    const { counts } = (await answer.json()) as CommentCounts;
    expect({ ...counts, [PERSIAN]: counts[PERSIAN] ?? 0 }).toEqual({ [OPEN]: 1, [OTHER]: 1, [PERSIAN]: 0 });
  });

  it.each([
    [200, 100],
    [422, 101],
  ])('are answered with %i for %i articles', async (status, length) => {
    const service = await open();
    const ids = Array.from({ length }, (_, index) => `en/2020/01/article-${index}`);
    expect((await ask(service, ids)).status).toBe(status);
  });

  it('of nothing are nothing, or a fault', async () => {
    const service = await open();
    expect([200, 422]).toContain((await ask(service, [])).status);
    expect([200, 422]).toContain((await service.ask('/api/comments/counts')).status);
  });
});
