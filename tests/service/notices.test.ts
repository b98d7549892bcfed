import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStore } from '#src/service/adapters/memory/memoryStore.ts';
import { deliverNotices } from '#src/service/notices/deliverNotices.ts';
import type { Notice } from '#src/service/ports/noticeStore.ts';
import type { ServicePorts } from '#src/service/ports/ports.ts';
import { StorageDown, type Store } from '#src/service/ports/store.ts';
import { nextTry } from '#src/service/rules/retry.ts';
import { anEditor } from './harness/editor.ts';
import { localService } from './harness/localService.ts';
import { OPEN, SITE } from './harness/publication.ts';
import { received } from './harness/reader.ts';
import type { TestedService } from './harness/testedService.ts';
import { aWorld, portsOf, START, type World } from './harness/world.ts';

const HOOK = 'https://hooks.example.org/comments';
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

describe('notices of comments', () => {
  let store: Store;
  let service: TestedService;
  beforeEach(() => {
    store = memoryStore();
    service = localService(store, { notifyUrl: HOOK }, () => undefined);
  });

  /** Sends what is due whenever it is due, until nothing waits; the times from the start in seconds. */
  async function triesUntilDone(): Promise<number[]> {
    const times: number[] = [];
    for (let due = await service.deliver(); due !== null && times.length < 50; due = await service.deliver()) {
      times.push((service.now() - START) / SECOND);
      await service.advance(due - service.now());
    }
    return [...times, (service.now() - START) / SECOND];
  }

  it('say what was commented on, and nothing that was written', async () => {
    const { id } = await received(service, { name: 'Ada', text: 'Secret.', email: 'ada@example.org' });
    expect(await service.deliver()).toBeNull();
    const [notice, ...more] = await service.notices();
    expect(more).toEqual([]);
    expect(notice!.url).toBe(HOOK);
    expect(JSON.parse(notice!.body)).toEqual({
      event: 'comment',
      id,
      article: OPEN,
      title: 'Open straits & <narrow> "readings"',
      url: `${SITE}/2026/02/open-straits/`,
    });
  });

  it('are sent once', async () => {
    await received(service);
    await Promise.all([service.deliver(), service.deliver()]);
    await service.deliver();
    expect(await service.notices()).toHaveLength(1);
  });

  it.each([200, 202, 204, 299])('are delivered when the answer is %i', async (status) => {
    await service.webhookAnswers(status);
    await received(service);
    expect(await service.deliver()).toBeNull();
  });

  it.each([null, 199, 301, 307, 400, 404, 500, 503])('are tried again within a minute when the answer is %s', async (status) => {
    await service.webhookAnswers(status);
    await received(service);
    const next = await service.deliver();
    expect(next! - service.now()).toBeGreaterThan(0);
    expect(next! - service.now()).toBeLessThanOrEqual(60 * SECOND);
    await service.deliver();
    expect(await service.notices()).toHaveLength(1);
    await service.webhookAnswers(204);
    await service.advance(60 * SECOND);
    expect(await service.deliver()).toBeNull();
    expect(await service.notices()).toHaveLength(2);
  });

  it('are tried with growing pauses for a day, then given up with a line in the log', async () => {
    await service.webhookAnswers(500);
    const { id } = await received(service);
    const times = await triesUntilDone();
    expect(times).toEqual([0, 30, 120, 390, 1_200, 3_630, 10_920, 32_790, 86_400]);
    expect(await service.notices()).toHaveLength(times.length);
    expect(await service.logs()).toEqual([`The notice of comment ${id} is given up after 9 tries: the answer was 500.`]);
    expect(await store.nextNotice()).toBeNull();
  });

  it('are forgotten without being sent when the article is gone, or the comment is', async () => {
    await service.webhookAnswers(500);
    const one = await received(service);
    await received(service);
    await (await anEditor(service)).decide([one.id], 'delete');
    const world = { ...aWorld(), now: START + 60 * SECOND };
    const ports = portsOf(world, store, { notifyUrl: HOOK });
    const directory = { ...(await ports.directory()), articles: new Map() };
    expect(await deliverNotices({ ...ports, directory: async () => directory })).toBeNull();
    expect([world.sent, world.lines]).toEqual([[], []]);
  });

  it('of a quarantined comment are not made', async () => {
    await received(service, { website: 'x' });
    expect(await service.deliver()).toBeNull();
    expect(await service.notices()).toEqual([]);
  });
});

describe('delivery', () => {
  const noticesOf = (count: number): Notice[] =>
    Array.from({ length: count }, (_, index) => ({ comment: `c${index}`, article: OPEN, created: START, attempts: 0 }));

  /** An outbox that hands out what it is given, and says what was done with it. */
  function anOutbox(notices: Notice[], world: World, options: { notifyUrl?: string }) {
    const done: string[] = [];
    const store = {
      claimNotices: async (_now: number, leaseUntil: number, limit: number) => {
        done.push(`lease ${(leaseUntil - world.now) / SECOND} s`);
        return notices.splice(0, limit);
      },
      dropNotice: async (comment: string) => void done.push(`drop ${comment}`),
      postponeNotice: async (comment: string, next: number) => void done.push(`postpone ${comment} to ${(next - world.now) / SECOND} s`),
      nextNotice: async () => (notices.length > 0 ? world.now : null),
    };
    return { done, ports: portsOf(world, store as unknown as Store, options) as ServicePorts };
  }

  it('goes on while more is due, and says when it stopped before the end', async () => {
    const world = aWorld();
    const { done, ports } = anOutbox(noticesOf(45), world, { notifyUrl: HOOK });
    expect(await deliverNotices(ports)).toBe(world.now);
    expect(world.sent).toHaveLength(40);
    expect(done.filter((line) => line === 'lease 60 s')).toHaveLength(4);
    expect(await deliverNotices(ports)).toBeNull();
    expect(world.sent).toHaveLength(45);
  });

  it('does nothing where nobody is to be told', async () => {
    const { done, ports } = anOutbox(noticesOf(1), aWorld(), {});
    expect(await deliverNotices(ports)).toBeNull();
    expect(done).toEqual([]);
  });

  it('takes nothing while the articles cannot be read', async () => {
    const { done, ports } = anOutbox(noticesOf(1), aWorld(), { notifyUrl: HOOK });
    const down = () => Promise.reject(new StorageDown('broken'));
    await expect(deliverNotices({ ...ports, directory: down })).rejects.toThrow(StorageDown);
    expect(done).toEqual([]);
  });

  it('of one notice does not stop at another that fails', async () => {
    const world = aWorld();
    const { done, ports } = anOutbox(noticesOf(3), world, { notifyUrl: HOOK });
    const notify = async (_: string, body: string) => (body.includes('c1') ? Promise.reject(new TypeError('nobody there')) : 200);
    await deliverNotices({ ...ports, notify });
    expect(done.toSorted()).toEqual(['drop c0', 'drop c2', 'lease 60 s', 'postpone c1 to 30 s']);
  });
});

describe('the next try', () => {
  it.each([
    [0, 0, 30],
    [1, 30, 90],
    [5, 3_630, 7_290],
    [40, 3_630, 82_770],
    [8, 86_399, 1],
  ])('after %i tries, %i seconds on, is %i seconds later', (attempts, after, pause) => {
    const now = START + after * SECOND;
    expect(nextTry({ created: START, attempts }, now)).toBe(now + pause * SECOND);
  });

  it.each([24 * HOUR, 25 * HOUR])('is none %i ms after the comment', (after) => {
    expect(nextTry({ created: START, attempts: 3 }, START + after)).toBeNull();
  });
});
