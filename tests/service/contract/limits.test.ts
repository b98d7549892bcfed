import { describe, expect, it } from 'vitest';
import type { Problem } from '#src/service/contract.ts';
import { KINDS, serviceOn } from '../harness/aService.ts';
import { aComment, aReader, received, send, sending } from '../harness/reader.ts';
import type { Asker, TestedService } from '../harness/testedService.ts';

const MINUTE = 60_000;

async function sendSeveral(service: TestedService, count: number, by: Asker): Promise<void> {
  for (let sent = 0; sent < count; sent++) await received(service, {}, by);
}

describe.each(KINDS)('The limit of a function over %s', (kind) => {
  const open = serviceOn(kind);

  it('admits five in ten minutes, says when to come back, and then admits again', async () => {
    const service = await open();
    const by = aReader();
    await received(service, {}, by);
    await service.advance(4 * MINUTE);
    await sendSeveral(service, 4, by);
    const answer = await send(service, {}, by);
    expect(answer.status).toBe(429);
    expect(((await answer.json()) as Problem).status).toBe(429);
    const wait = Number(answer.headers.get('retry-after'));
    expect(wait).toBeGreaterThanOrEqual(6 * 60);
    expect(wait).toBeLessThanOrEqual(6 * 60 + 1);
    await service.advance(wait * 1_000 - 2_000);
    expect((await send(service, {}, by)).status).toBe(429);
    await service.advance(3_000);
    await received(service, {}, by);
    expect((await send(service, {}, by)).status).toBe(429);
  });

  it('holds across midnight', async () => {
    const service = await open();
    await service.advance(5 * 60 * MINUTE + 58 * MINUTE);
    const by = aReader();
    await sendSeveral(service, 5, by);
    await service.advance(4 * MINUTE);
    expect(new Date(service.now()).getUTCHours()).toBe(0);
    expect((await send(service, {}, by)).status).toBe(429);
  });

  it('gives the text back to a form', async () => {
    const service = await open();
    const by = aReader();
    await sendSeveral(service, 5, by);
    const answer = await service.ask('/api/comments', sending(aComment({ text: 'Not to be lost.', name: 'Noor' }), 'form'), by);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const html = await answer.text();
    expect(html).toContain('Not to be lost.');
    expect(html).toContain('Noor');
  });

  it.each<[string, string, string, boolean]>([
    ['two addresses of one /64', '2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:fffe', true],
    ['one address written twice', '2001:DB8:1:2:0:0:0:1', '2001:db8:1:2::1', true],
    ['two /64 of one /56', '2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['an IPv4 address and itself mapped into IPv6', '198.51.100.9', '::ffff:198.51.100.9', true],
    ['two mapped addresses', '::ffff:198.51.100.9', '::ffff:198.51.100.10', false],
    ['neighbours in IPv4', '198.51.100.9', '198.51.100.10', false],
  ])('takes %s for the same visitor: %s, %s, %j', async (_, one, other, same) => {
    const service = await open();
    await sendSeveral(service, 5, { address: one });
    expect((await send(service, {}, { address: other })).status).toBe(same ? 429 : 201);
  });

  it('takes all whose address is unknown for one visitor', async () => {
    const service = await open();
    await sendSeveral(service, 5, { address: null });
    expect((await send(service, {}, { address: null })).status).toBe(429);
    expect((await send(service, {}, aReader())).status).toBe(201);
  });

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'true-client-ip', 'cf-connecting-ip', 'x-client-ip'])(
    'does not believe %s',
    async (header) => {
      const service = await open();
      const by = aReader();
      const asked = (address: string) => {
        const init = sending(aComment());
        return service.ask('/api/comments', { ...init, headers: { ...(init.headers as Record<string, string>), [header]: address } }, by);
      };
      for (let sent = 0; sent < 5; sent++) expect((await asked(`198.51.100.${sent}`)).status).toBe(201);
      expect((await asked('198.51.100.77')).status).toBe(429);
    },
  );

  it('admits one of twenty who come at once at the limit minus one', async () => {
    const service = await open();
    const by = aReader();
    await sendSeveral(service, 4, by);
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(service, {}, by)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(19).fill(429)]);
    expect((await service.exportRecords()).filter(({ kind: of }) => of === 'comment')).toHaveLength(5);
  });

  it('counts for nothing what was refused', async () => {
    const service = await open();
    const by = aReader();
    for (let sent = 0; sent < 10; sent++) expect((await send(service, { text: '' }, by)).status).toBe(422);
    for (let sent = 0; sent < 10; sent++) expect((await send(service, { article: 'en/2020/01/nowhere' }, by)).status).toBe(404);
    await sendSeveral(service, 5, by);
  });

  it('counts what the trap caught, whose sender learns nothing by it', async () => {
    const service = await open();
    const by = aReader();
    for (let sent = 0; sent < 5; sent++) await received(service, { website: 'x' }, by);
    expect((await send(service, {}, by)).status).toBe(429);
  });
});
