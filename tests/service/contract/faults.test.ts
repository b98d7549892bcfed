import { describe, expect, it } from 'vitest';
import { memoryStore } from '#src/service/adapters/memory/memoryStore.ts';
import { StorageDown, type StorageFault, type Store } from '#src/service/ports/store.ts';
import { localService } from '../harness/localService.ts';
import { OPEN, SITE } from '../harness/publication.ts';
import { aComment, aReader, formPost, received, sending } from '../harness/reader.ts';
import { receiptPage } from '../harness/receipts.ts';
import type { TestedService } from '../harness/testedService.ts';

const HTML = { headers: { accept: 'text/html' } };
const WRITTEN = { text: 'Not to be <lost>.', name: 'Noor & co', email: 'noor@example.org' };
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** A function over a store of which every call fails from the moment that `fault` is set. */
function failing(): { service: TestedService; fail(fault: Error | null): void } {
  let fault: Error | null = null;
  const sound = memoryStore();
  const store = new Proxy(sound, {
    get(target, name) {
      const method = Reflect.get(target, name) as (...given: unknown[]) => unknown;
      return (...given: unknown[]) => (fault ? Promise.reject(fault) : method.apply(target, given));
    },
  }) as Store;
  return { service: localService(store, {}, () => {}), fail: (next) => void (fault = next) };
}

type Ask = (service: TestedService, token: string) => Promise<Response>;
const beacon = { method: 'POST', headers: { origin: SITE, 'user-agent': BROWSER }, body: new URLSearchParams({ article: OPEN }) };

/** Every route that needs the store. */
const ROUTES: [string, Ask][] = [
  ['sending a comment as a form', (service) => service.ask('/api/comments', sending(aComment(WRITTEN), 'form'), aReader())],
  ['sending a comment as JSON', (service) => service.ask('/api/comments', sending(aComment(WRITTEN), 'json'), aReader())],
  ['the list', (service) => service.ask(`/api/comments?article=${OPEN}`)],
  ['the thread page', (service) => service.ask(`/api/comments/thread?article=${OPEN}`, HTML)],
  ['the counts', (service) => service.ask(`/api/comments/counts?articles=${OPEN}`)],
  ['the feed', (service) => service.ask('/api/comments/feed.xml')],
  ['a receipt', (service, token) => service.ask(`/api/receipts/${token}`, HTML)],
  ['correcting', (service, token) => service.ask(`/api/receipts/${token}/edit`, formPost(WRITTEN))],
  ['erasing', (service, token) => service.ask(`/api/receipts/${token}/erase`, formPost({}))],
  ['a view', (service) => service.ask('/api/views', beacon, aReader())],
  ['what is most viewed', (service) => service.ask('/api/views/popular?period=day')],
  ['the queue', (service) => service.ask('/api/moderation', { headers: { accept: 'text/html', cookie: `moderation=${'A'.repeat(43)}` } })],
  ['health', (service) => service.ask('/api/health')],
];

describe.each<[StorageFault]>([['busy'], ['full'], ['broken']])('While storage is %s', (fault) => {
  it.each(ROUTES)('%s is answered with 503 and when to come back', async (_, ask) => {
    const { service, fail } = failing();
    const { receipt } = await received(service);
    fail(new StorageDown(fault, new Error('disk at /secret/path')));
    const answer = await ask(service, receipt);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const body = await answer.text();
    expect(body).not.toMatch(/secret|noor@|StorageDown|stack/);
    expect((await service.logs()).join()).not.toMatch(/secret|noor|lost/i);
  });

  it('goes on as soon as storage does', async () => {
    const { service, fail } = failing();
    fail(new StorageDown(fault));
    const sent = sending(aComment({ ...WRITTEN, key: 'the-one-key' }));
    expect((await service.ask('/api/comments', sent, aReader())).status).toBe(503);
    fail(null);
    expect((await service.ask('/api/comments', sent, aReader())).status).toBe(201);
  });
});

describe('While storage is down', () => {
  it.each([
    ['a form', 'form'],
    ['a correction', 'edit'],
  ])('the page that answers %s gives text and name back, not the e-mail', async (_, what) => {
    const { service, fail } = failing();
    const { receipt } = await received(service);
    fail(new StorageDown('full'));
    const asked =
      what === 'form'
        ? service.ask('/api/comments', sending(aComment(WRITTEN), 'form'))
        : service.ask(`/api/receipts/${receipt}/edit`, formPost(WRITTEN));
    const html = await (await asked).text();
    expect(html).toContain('Not to be &lt;lost&gt;.');
    expect(html).toContain('Noor &amp; co');
    expect(html).not.toContain(WRITTEN.email);
  });

  it('the problem that answers JSON gives the text back too, not the e-mail', async () => {
    const { service, fail } = failing();
    fail(new StorageDown('full'));
    const answer = await service.ask('/api/comments', sending(aComment(WRITTEN), 'json'));
    const problem = await answer.text();
    expect(problem).toContain(JSON.stringify(WRITTEN.text).slice(1, -1));
    expect(problem).not.toContain(WRITTEN.email);
  });
});

describe('A mistake of our own', () => {
  it.each(ROUTES)('in %s tells nothing of itself or of what was sent', async (_, ask) => {
    const { service, fail } = failing();
    const { receipt } = await received(service);
    fail(new RangeError(`Cannot keep ${WRITTEN.text} by ${WRITTEN.email} of 203.0.113.7`));
    const answer = await ask(service, receipt);
    expect([500, 503]).toContain(answer.status);
    const told = `${await answer.text()}${(await service.logs()).join()}`;
    expect(told).not.toMatch(/noor@|Cannot keep|203\.0\.113|at .*\.ts/);
    expect((await service.logs()).join()).not.toMatch(/lost|noor/i);
    expect((await service.logs()).join()).toMatch(/RangeError/);
  });

  it('leaves the receipt as it was', async () => {
    const { service, fail } = failing();
    const { receipt } = await received(service, WRITTEN);
    const before = await receiptPage(service, receipt);
    fail(new RangeError('a mistake'));
    await service.ask(`/api/receipts/${receipt}/erase`, formPost({}));
    fail(null);
    expect(await receiptPage(service, receipt)).toBe(before);
  });
});
