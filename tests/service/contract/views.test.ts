import { describe, expect, it } from 'vitest';
import type { Popular } from '#src/service/contract.ts';
import { KINDS, serviceOn } from '../harness/aService.ts';
import { CLOSED, OPEN, OTHER, PERSIAN, SITE } from '../harness/publication.ts';
import { aReader } from '../harness/reader.ts';
import type { Asker, TestedService } from '../harness/testedService.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

function view(service: TestedService, article: string, by: Asker = aReader(), headers: Record<string, string> = {}): Promise<Response> {
  const init = { method: 'POST', headers: { origin: SITE, 'user-agent': BROWSER, ...headers }, body: new URLSearchParams({ article }) };
  return service.ask('/api/views', init, by);
}

async function viewTimes(service: TestedService, article: string, times: number): Promise<void> {
  for (let seen = 0; seen < times; seen++) expect((await view(service, article)).status).toBe(204);
}

async function popular(service: TestedService, query = 'period=day'): Promise<Popular> {
  const answer = await service.ask(`/api/views/popular?${query}`, { headers: { accept: 'application/json' } });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Popular;
}

const viewsOf = async (service: TestedService, article = OPEN) =>
  (await popular(service, 'period=month')).articles.find(({ id }) => id === article)?.views ?? 0;

describe.each(KINDS)('A view counted over %s', (kind) => {
  const open = serviceOn(kind);

  it('is one a visitor, article and UTC day', async () => {
    const service = await open();
    const by = aReader();
    for (let seen = 0; seen < 3; seen++) {
      const answer = await view(service, OPEN, by);
      expect(answer.status).toBe(204);
      expect(await answer.text()).toBe('');
    }
    expect(await viewsOf(service)).toBe(1);
    await view(service, OTHER, by);
    expect(await viewsOf(service, OTHER)).toBe(1);
    await service.advance(6 * HOUR - 1);
    await view(service, OPEN, by);
    expect(await viewsOf(service)).toBe(1);
    await service.advance(1);
    await view(service, OPEN, by);
    expect(await viewsOf(service)).toBe(2);
  });

  it.each<[string, string, boolean]>([
    ['2001:db8:1:2::1', '2001:db8:1:2::2', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['198.51.100.9', '::ffff:198.51.100.9', true],
  ])('by %s and %s is by the same visitor: %j', async (one, other, same) => {
    const service = await open();
    await view(service, OPEN, { address: one });
    await view(service, OPEN, { address: other });
    expect(await viewsOf(service)).toBe(same ? 1 : 2);
  });

  it.each<[string, string]>([
    ['application/json', JSON.stringify({ article: OPEN })],
    ['application/x-www-form-urlencoded', `article=${encodeURIComponent(OPEN)}`],
    ['text/plain;charset=UTF-8', `article=${encodeURIComponent(OPEN)}`],
    ['text/plain;charset=UTF-8', JSON.stringify({ article: OPEN })],
  ])('may come as %s: %s', async (type, body) => {
    const service = await open();
    const init = { method: 'POST', headers: { origin: SITE, 'user-agent': BROWSER, 'content-type': type }, body };
    expect((await service.ask('/api/views', init, aReader())).status).toBe(204);
    expect(await viewsOf(service)).toBe(1);
  });

  it('may come as multipart, and on a closed article', async () => {
    const service = await open();
    const body = new FormData();
    body.append('article', CLOSED);
    const init = { method: 'POST', headers: { origin: SITE, 'user-agent': BROWSER }, body };
    expect((await service.ask('/api/views', init, aReader())).status).toBe(204);
    expect(await viewsOf(service, CLOSED)).toBe(1);
  });

  it.each<[string, Record<string, string>]>([
    ['a robot', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['a feed reader', { 'user-agent': 'FeedFetcher-Google; (+http://www.google.com/feedfetcher.html)' }],
    ['a program', { 'user-agent': 'curl/8.5.0' }],
    [
      'a headless browser',
      { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36' },
    ],
    ['who gives no name', { 'user-agent': '' }],
    ['a prefetch', { 'sec-purpose': 'prefetch' }],
    ['a prerender', { 'sec-purpose': 'prefetch;prerender' }],
    ['an old prefetch', { purpose: 'prefetch' }],
    ['an old prefetch of Firefox', { 'x-moz': 'prefetch' }],
  ])('is none when it is by %s', async (_, headers) => {
    const service = await open();
    const answer = await view(service, OPEN, aReader(), headers);
    expect(answer.status).toBeLessThan(500);
    expect(await viewsOf(service)).toBe(0);
  });

  it.each<[number, string]>([
    [404, 'en/2020/01/nowhere'],
    [404, '__proto__'],
    [422, ''],
  ])('is refused with %i for the article %j', async (status, article) => {
    const service = await open();
    expect((await view(service, article)).status).toBe(status);
  });

  it('counts forty when forty visitors come at once', async () => {
    const service = await open();
    const answers = await Promise.all(Array.from({ length: 40 }, () => view(service, OPEN)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    expect(await viewsOf(service)).toBe(40);
  });

  it('counts one when one visitor comes forty times at once', async () => {
    const service = await open();
    const by = aReader();
    await Promise.all(Array.from({ length: 40 }, () => view(service, OPEN, by)));
    expect(await viewsOf(service)).toBe(1);
  });
});

describe.each(KINDS)('What is most viewed over %s', (kind) => {
  const open = serviceOn(kind);

  it('has most first, ties by id, of one edition or of all, as many as asked', async () => {
    const service = await open();
    for (const [article, times] of [
      [OTHER, 2],
      [CLOSED, 2],
      [PERSIAN, 3],
      [OPEN, 1],
    ] as const)
      await viewTimes(service, article, times);
    expect(await popular(service)).toEqual({
      period: 'day',
      from: '2026-02-24',
      to: '2026-02-24',
      articles: [
        { id: PERSIAN, views: 3 },
        { id: CLOSED, views: 2 },
        { id: OTHER, views: 2 },
        { id: OPEN, views: 1 },
      ],
    });
    expect((await popular(service, 'period=day&limit=2')).articles.map(({ id }) => id)).toEqual([PERSIAN, CLOSED]);
    expect((await popular(service, 'period=day&edition=en&limit=2')).articles.map(({ id }) => id)).toEqual([CLOSED, OTHER]);
    expect((await popular(service, 'period=day&edition=xx')).articles).toEqual([]);
  });

  it('is of the last one, seven and thirty days with today', async () => {
    const service = await open();
    const days = [0, 22, 1, 6];
    for (const later of days) {
      await service.advance(later * DAY);
      await viewTimes(service, OPEN, 1);
    }
    expect(await popular(service, 'period=day')).toMatchObject({ from: '2026-03-25', to: '2026-03-25', articles: [{ views: 1 }] });
    expect(await popular(service, 'period=week')).toMatchObject({ from: '2026-03-19', to: '2026-03-25', articles: [{ views: 2 }] });
    expect(await popular(service, 'period=month')).toMatchObject({ from: '2026-02-24', to: '2026-03-25', articles: [{ views: 4 }] });
    await service.advance(DAY);
    expect((await popular(service, 'period=day')).articles).toEqual([]);
    expect(await popular(service, 'period=week')).toMatchObject({ articles: [{ views: 1 }] });
    expect(await popular(service, 'period=month')).toMatchObject({ articles: [{ views: 3 }] });
  });

  it('still counts when visitors of past days are forgotten', async () => {
    const service = await open();
    await viewTimes(service, OPEN, 3);
    await service.advance(5 * DAY);
    await service.retain();
    expect(await popular(service, 'period=week')).toMatchObject({ articles: [{ id: OPEN, views: 3 }] });
  });

  it('may be kept for five minutes', async () => {
    const service = await open();
    const answer = await service.ask('/api/views/popular?period=day');
    expect(answer.headers.get('cache-control')).toMatch(/\bmax-age=300\b/);
  });

  it.each([
    '',
    'period=year',
    'period=',
    'period=day&limit=51',
    'period=day&limit=0',
    'period=day&limit=-1',
    'period=day&limit=x',
    'period=day&limit=1e1',
  ])('refuses %j', async (query) => {
    const service = await open();
    expect((await service.ask(`/api/views/popular?${query}`, { headers: { accept: 'application/json' } })).status).toBe(422);
  });

  it('takes fifty', async () => {
    const service = await open();
    expect((await popular(service, 'period=day&limit=50')).articles).toEqual([]);
  });
});
