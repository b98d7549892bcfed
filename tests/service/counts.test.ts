import { describe, expect, it } from 'vitest';
import { CLOSED, OPEN, OTHER } from './harness/publication.ts';
import { aShelf, methodsAsked, reading } from './reading.ts';

const JSON_WANTED = { headers: { accept: 'application/json' } };

/** Ids as the address carries them. */
function countsPath(ids: string[]): string {
  return `/api/comments/counts?articles=${ids.join(',')}`;
}

describe('the counts of comments', () => {
  it('are those of the articles asked for: nought where nobody wrote, nothing for what is no article', async () => {
    const shelf = aShelf({ counts: { [OPEN]: 3, gone: 9 } });
    const answer = await reading(shelf).ask(countsPath([OTHER, 'gone', OPEN, '__proto__', CLOSED, OPEN]));
    expect(await answer.json()).toEqual({ counts: { [OTHER]: 0, [OPEN]: 3, [CLOSED]: 0 } });
    expect(shelf.asked).toEqual([['counts', [OTHER, OPEN, CLOSED]]]);
  });

  it('may be kept by shared caches until they change', async () => {
    const shelf = aShelf({ counts: { [OPEN]: 3 } });
    const { ask } = reading(shelf);
    const answer = await ask(countsPath([OPEN]));
    const asking = { headers: { 'if-none-match': answer.headers.get('etag')! } };
    expect(answer.headers.get('cache-control')).toBe('public, s-maxage=30, stale-while-revalidate=300');
    expect((await ask(countsPath([OPEN]), asking)).status).toBe(304);
    shelf.counts = { [OPEN]: 4 };
    expect((await ask(countsPath([OPEN]), asking)).status).toBe(200);
  });

  it('are given for a hundred ids and refused for one more', async () => {
    const ids = Array.from({ length: 101 }, (_, number) => `en/2026/01/a${number}`);
    const { ask } = reading(aShelf());
    expect((await ask(countsPath(ids.slice(1)))).status).toBe(200);
    const refused = await ask(countsPath(ids), JSON_WANTED);
    expect([refused.status, await refused.json()]).toMatchObject([422, { errors: [{ field: 'articles' }] }]);
  });

  it.each(['/api/comments/counts', '/api/comments/counts?articles='])('are refused where no article is named: %s', async (path) => {
    expect((await reading(aShelf()).ask(path, JSON_WANTED)).status).toBe(422);
  });

  it('ask nothing of the store when no article is known', async () => {
    const shelf = aShelf();
    expect(await (await reading(shelf).ask(countsPath(['x', ',', 'y']))).json()).toEqual({ counts: {} });
    expect(methodsAsked(shelf)).toEqual([]);
  });
});
