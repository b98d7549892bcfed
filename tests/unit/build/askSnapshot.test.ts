import { describe, expect, it } from 'vitest';
import { createPublication } from '#src/editorial/createPublication.ts';
import { askSnapshot } from '#src/tools/stages/askSnapshot.ts';
import { anArticle, someEntries } from '../../fixtures/builders.ts';

interface Fake {
  counts?: Record<string, number>;
  lists?: Record<string, unknown>;
  popular?: unknown;
  asked?: string[];
}

const comment = (id: string, minute = 0) => ({
  id,
  parent: null,
  name: 'Ada',
  html: '<p>x</p>',
  date: new Date(minute * 60_000).toISOString(),
});
const list = (article: string, comments: unknown[], count = comments.length) => ({ article, count, watermark: 'w', comments, gone: [] });

/** A function that knows what it is told, and writes down what it is asked. */
function aFunction({ counts = {}, lists = {}, popular = { articles: [] }, asked = [] }: Fake) {
  return async (path: string): Promise<Response> => {
    asked.push(path);
    const { pathname, searchParams } = new URL(path, 'http://localhost');
    if (pathname === '/api/comments/counts') return Response.json({ counts });
    if (pathname === '/api/comments') return Response.json(lists[searchParams.get('article') ?? '']);
    return Response.json(popular);
  };
}

function someArticles(count: number, slug = 'story') {
  const articles = Array.from({ length: count }, (_, index) => anArticle({}, { id: `2026/02/${slug}-${index}` }));
  return createPublication(someEntries({ articles }), { now: '2026-11-22T00:00:00Z', preview: false });
}

const ID = 'en/2026/02/story-0';
const ask = async (fake: Fake, count = 1) => JSON.parse(await askSnapshot(someArticles(count), aFunction(fake)));

describe('a snapshot', () => {
  it('holds the lists of the articles that have comments, and of every period', async () => {
    const popular = { period: 'day', from: '2026-11-22', to: '2026-11-22', articles: [{ id: ID, views: 3 }] };
    const ranking = [{ id: ID, views: 3 }];
    expect(await ask({ counts: { [ID]: 1 }, lists: { [ID]: list(ID, [comment('a')]) }, popular }, 3)).toEqual({
      version: 1,
      comments: { [ID]: { article: ID, count: 1, watermark: 'w', comments: [comment('a')] } },
      popular: { en: { day: ranking, week: ranking, month: ranking } },
    });
  });

  it('asks for counts a hundred articles at a time, for lists only where there are any', async () => {
    const asked: string[] = [];
    await ask({ asked, counts: { [ID]: 1, 'en/2026/02/story-1': 0, 'en/unknown': 4 }, lists: { [ID]: list(ID, [comment('a')]) } }, 250);
    const counts = asked.filter((path) => path.startsWith('/api/comments/counts'));
    const ids = counts.flatMap((path) => decodeURIComponent(path.split('=')[1]!).split(','));
    expect(counts.length).toBeGreaterThanOrEqual(3);
    expect([ids.length, new Set(ids).size]).toEqual([250, 250]);
    expect(asked.filter((path) => path.startsWith('/api/comments?'))).toEqual([`/api/comments?article=${ID}`]);
  });

  it('asks in addresses that no server finds too long, whatever script the ids are in', async () => {
    const asked: string[] = [];
    await askSnapshot(someArticles(120, 'کانال-سوئز-پس-از-صد-و-پنجاه-سال'), aFunction({ asked }));
    expect(Math.max(...asked.map((path) => path.length))).toBeLessThan(5_000);
  });

  it('keeps the oldest 200 of a long thread, the true count, and nothing that is not of the contract', async () => {
    const many = Array.from({ length: 230 }, (_, index) => ({ ...comment(`c${index}`, 500 - index), email: 'ada@example.org' }));
    const { comments } = await ask({ counts: { [ID]: 230 }, lists: { [ID]: list(ID, many) } });
    expect(comments[ID].count).toBe(230);
    expect(comments[ID].comments.length).toBe(200);
    expect(comments[ID].comments[0].id).toBe('c229');
    expect(JSON.stringify(comments)).not.toMatch(/email|gone/);
  });

  it('has the same bytes whatever the order of the answers', async () => {
    const [one, two] = [ID, 'en/2026/02/story-1'];
    const lists = { [one]: list(one, [comment('a', 1), comment('b', 1)]), [two]: list(two, [comment('c')]) };
    const other = { [two]: list(two, [comment('c')]), [one]: list(one, [comment('b', 1), comment('a', 1)]) };
    const publication = someArticles(2);
    const texts = await Promise.all([
      askSnapshot(publication, aFunction({ counts: { [one]: 2, [two]: 1 }, lists })),
      askSnapshot(publication, aFunction({ counts: { [two]: 1, [one]: 2 }, lists: other })),
    ]);
    expect(texts[0]).toBe(texts[1]);
  });

  it.each<[string, Fake, string]>([
    ['counts that are none', { counts: { [ID]: -1 } }, '/api/comments/counts'],
    ['a list that is none', { counts: { [ID]: 1 }, lists: { [ID]: { comments: 'all' } } }, '/api/comments '],
    ['the list of another article', { counts: { [ID]: 1 }, lists: { [ID]: list('en/2026/02/other', []) } }, 'instead of'],
    ['a ranking that is none', { popular: { articles: [{ id: ID }] } }, '/api/views/popular'],
  ])('is refused whole for %s', async (_, fake, words) => {
    await expect(ask(fake)).rejects.toThrow(words);
  });

  it('is refused whole when one answer is no answer', async () => {
    await expect(askSnapshot(someArticles(1), async () => new Response('busy', { status: 503 }))).rejects.toThrow('503');
    await expect(askSnapshot(someArticles(1), async () => new Response('<html>'))).rejects.toThrow('contract');
  });
});
