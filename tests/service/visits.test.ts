import { describe, expect, it } from 'vitest';
import { StorageDown } from '#src/service/ports/store.ts';
import { CLOSED, OPEN, OTHER, PERSIAN, SITE } from './harness/publication.ts';
import { aShelf, methodsAsked, reading, type Shelf } from './reading.ts';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36';

/** A visit as `sendBeacon` sends one. */
function visit(shelf: Shelf, body: BodyInit = `article=${OPEN}`, headers: Record<string, string> = {}): Promise<Response> {
  const all = { origin: SITE, 'user-agent': BROWSER, accept: 'application/json', ...headers };
  return reading(shelf).ask('/api/views', { method: 'POST', body, headers: all });
}

const countsView = (shelf: Shelf) => methodsAsked(shelf).includes('countView');

describe('a visit', () => {
  it.each([
    ['text', `article=${OPEN}`, {}],
    ['a form', new URLSearchParams({ article: OPEN }), {}],
    ['a form in parts', formData(), {}],
    ['JSON', JSON.stringify({ article: OPEN }), { 'content-type': 'application/json' }],
  ])('is counted when it comes as %s', async (_, body, headers) => {
    const shelf = aShelf();
    const answer = await visit(shelf, body, headers);
    expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([204, '', 'no-store']);
    expect(shelf.asked.at(-1)).toEqual(['countView', '2026-02-24', OPEN, expect.stringMatching(/^[\w-]{43}$/)]);
  });

  it('is counted on a closed article too', async () => {
    const shelf = aShelf();
    expect((await visit(shelf, `article=${CLOSED}`)).status).toBe(204);
    expect(countsView(shelf)).toBe(true);
  });

  it.each([
    ['a robot', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['a browser without a head', { 'user-agent': BROWSER.replace('Chrome', 'HeadlessChrome') }],
    ['a program', { 'user-agent': 'node' }],
    ['who does not say what it is', { 'user-agent': '' }],
    ['a page fetched ahead', { 'sec-purpose': 'prefetch' }],
    ['a page drawn ahead', { 'sec-purpose': 'prefetch;prerender' }],
    ['a page fetched ahead, as older browsers say it', { purpose: 'prefetch' }],
    ['a page fetched ahead by Firefox', { 'x-moz': 'prefetch' }],
    ['a preview by Safari', { 'x-purpose': 'preview' }],
  ])('is answered and not counted when it is that of %s', async (_, headers) => {
    const shelf = aShelf();
    expect((await visit(shelf, undefined, headers)).status).toBe(204);
    expect(methodsAsked(shelf)).toEqual([]);
  });

  it.each([
    ['no article', 'page=1', 422],
    ['an empty article', 'article=', 422],
    ['an unknown article', 'article=none', 404],
  ])('is refused with %s', async (_, body, status) => {
    const shelf = aShelf();
    expect((await visit(shelf, body)).status).toBe(status);
    expect(countsView(shelf)).toBe(false);
  });

  it('is refused when another site sends it', async () => {
    const shelf = aShelf();
    expect((await visit(shelf, undefined, { origin: 'https://other.example' })).status).toBe(403);
    expect(countsView(shelf)).toBe(false);
  });

  it('is never said to be counted when it could not be', async () => {
    expect((await visit(aShelf({ fault: new StorageDown('busy') }))).status).toBe(503);
  });
});

describe('what is read most', () => {
  const VIEWED = [
    { article: OTHER, views: 9 },
    { article: 'en/2020/01/lost', views: 8 },
    { article: OPEN, views: 7 },
    { article: PERSIAN, views: 7 },
  ];

  it.each([
    ['day', '2026-02-24'],
    ['week', '2026-02-18'],
    ['month', '2026-01-26'],
  ])('of a %s begins at %s and ends today, by UTC', async (period, from) => {
    const shelf = aShelf({ viewed: VIEWED });
    const answer = await reading(shelf).ask(`/api/views/popular?period=${period}`);
    expect(shelf.asked).toEqual([['popular', from, '2026-02-24']]);
    expect(await answer.json()).toEqual({
      period,
      from,
      to: '2026-02-24',
      articles: [
        { id: OTHER, views: 9 },
        { id: OPEN, views: 7 },
        { id: PERSIAN, views: 7 },
      ],
    });
  });

  it.each([
    ['edition=fa', [PERSIAN]],
    ['edition=en&limit=1', [OTHER]],
    ['limit=2', [OTHER, OPEN]],
    ['edition=xx', []],
  ])('is narrowed by %s', async (query, ids) => {
    const answer = await reading(aShelf({ viewed: VIEWED })).ask(`/api/views/popular?period=day&${query}`);
    const { articles } = (await answer.json()) as { articles: { id: string }[] };
    expect(articles.map(({ id }) => id)).toEqual(ids);
  });

  it('is ten articles when nobody says how many', async () => {
    const viewed = Array.from({ length: 4 }, () => VIEWED).flat();
    const answer = await reading(aShelf({ viewed })).ask('/api/views/popular?period=day');
    expect(((await answer.json()) as { articles: unknown[] }).articles).toHaveLength(10);
  });

  it('may be kept for five minutes', async () => {
    const { ask } = reading(aShelf({ viewed: VIEWED }));
    const answer = await ask('/api/views/popular?period=day');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    const again = await ask('/api/views/popular?period=day', { headers: { 'if-none-match': answer.headers.get('etag')! } });
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'public, max-age=300']);
  });

  it.each(['', 'period=', 'period=year', 'period=day&limit=0', 'period=day&limit=51', 'period=day&limit=1e1', 'period=day&limit='])(
    'is refused for %j',
    async (query) => {
      const answer = await reading(aShelf()).ask(`/api/views/popular?${query}`, { headers: { accept: 'application/json' } });
      expect(answer.status).toBe(422);
    },
  );
});

function formData(): FormData {
  const form = new FormData();
  form.set('article', OPEN);
  return form;
}
