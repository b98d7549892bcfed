import { describe, expect, it } from 'vitest';
import type { CommentList } from '#src/service/contract.ts';
import { StorageDown } from '#src/service/ports/store.ts';
import { CLOSED, OPEN, OTHER } from './harness/publication.ts';
import { aShelf, aShown, methodsAsked, reading, type Reading } from './reading.ts';

const LIST = `/api/comments?article=${OPEN}`;

async function list({ ask }: Reading, path = LIST): Promise<CommentList> {
  return (await (await ask(path)).json()) as CommentList;
}

async function refused(answer: Response): Promise<{ status: number; faults: unknown }> {
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const { errors } = (await answer.json()) as { errors?: { field: string }[] };
  return { status: answer.status, faults: errors?.map(({ field }) => field) };
}

const JSON_WANTED = { headers: { accept: 'application/json' } };

describe('the list of comments', () => {
  it('holds what the store shows, with placeholders for what is gone', async () => {
    const comments = [aShown(1, { name: null, html: null }), aShown(2, { parent: 'c1' }), aShown(3, { name: null })];
    const found = await list(reading(aShelf({ change: 3, comments })));
    expect(found).toEqual({
      article: OPEN,
      count: 2,
      watermark: expect.stringMatching(/^[\w-]+$/),
      comments: [
        { id: 'c1', parent: null, name: null, html: '<p>erased comment</p>', date: '2026-02-20T23:31:00.000Z', erased: true },
        { id: 'c2', parent: 'c1', name: 'Reader 2', html: '<p>Words 2</p>', date: '2026-02-20T23:32:00.000Z' },
        { id: 'c3', parent: null, name: null, html: '<p>Words 3</p>', date: '2026-02-20T23:33:00.000Z' },
      ],
      gone: [],
    });
  });

  it('may be kept by shared caches, and says so again when nothing has changed', async () => {
    const { ask } = reading(aShelf({ change: 1, comments: [aShown(1)] }));
    const answer = await ask(LIST);
    const tag = answer.headers.get('etag')!;
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
    const again = await ask(LIST, { headers: { 'if-none-match': `"other", ${tag}` } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    for (const { headers } of [answer, again]) {
      expect(headers.get('cache-control')).toBe('public, s-maxage=30, stale-while-revalidate=300');
      expect(headers.get('vary')).toContain('Origin');
    }
  });

  it('is not read at all for who has it already', async () => {
    const shelf = aShelf({ change: 1, comments: [aShown(1)] });
    const tag = (await reading(shelf).ask(LIST)).headers.get('etag')!;
    shelf.asked = [];
    expect((await reading(shelf).ask(LIST, { headers: { 'if-none-match': tag } })).status).toBe(304);
    expect(methodsAsked(shelf)).toEqual(['markOf']);
  });

  it('is read once for every change, and has another tag with each', async () => {
    const shelf = aShelf({ change: 1, comments: [aShown(1)] });
    const { ask } = reading(shelf);
    const answers = [await ask(LIST), await ask(LIST)];
    expect(methodsAsked(shelf)).toEqual(['markOf', 'publicThread', 'markOf']);
    Object.assign(shelf, { change: 2, comments: [] });
    answers.push(await ask(LIST));
    const [first, second, third] = await Promise.all(answers.map(async (answer) => [answer.headers.get('etag'), await answer.text()]));
    expect(second).toEqual(first);
    expect(third![0]).not.toBe(first![0]);
    expect(JSON.parse(third![1]!)).toMatchObject({ count: 0, comments: [] });
  });

  it('has another tag in another database', async () => {
    const tags = ['e1', 'e2'].map(async (epoch) => (await reading(aShelf({ epoch, change: 1 })).ask(LIST)).headers.get('etag'));
    const [one, other] = await Promise.all(tags);
    expect(one).not.toBe(other);
  });

  it('says by itself how far it reaches when something changes while it is read', async () => {
    const later = { change: 2, comments: [aShown(1)] };
    const shelf = aShelf({ change: 1 });
    shelf.meanwhile = () => void Object.assign(shelf, later);
    const [torn, whole] = [await reading(shelf).ask(LIST), await reading(aShelf(later)).ask(LIST)];
    expect([torn.headers.get('etag'), await torn.text()]).toEqual([whole.headers.get('etag'), await whole.text()]);
  });

  it('refuses the watermark of another database also where the same change is known in this one', async () => {
    const { watermark } = await list(reading(aShelf({ epoch: 'e1', change: 5 })));
    const asking = reading(aShelf({ epoch: 'e2', change: 5 }));
    await list(asking, `${LIST}&since=${(await list(asking)).watermark}`);
    expect((await refused(await asking.ask(`${LIST}&since=${watermark}`, JSON_WANTED))).status).toBe(422);
  });

  it('refuses a watermark when the database is restored while it is read', async () => {
    const shelf = aShelf({ change: 5 });
    const asking = reading(shelf);
    const { watermark } = await list(asking);
    shelf.meanwhile = () => void (shelf.epoch = 'e2');
    expect((await refused(await reading(shelf).ask(`${LIST}&since=${watermark}`, JSON_WANTED))).status).toBe(422);
  });

  it('keeps articles apart, and what was asked since when', async () => {
    const shelf = aShelf({ change: 4, comments: [aShown(1)], gone: ['c9'] });
    const asking = reading(shelf);
    const { watermark } = await list(asking);
    const since = await list(asking, `${LIST}&since=${watermark}`);
    expect(since).toMatchObject({ count: 1, comments: [], gone: ['c9'], watermark });
    expect(await list(asking)).toMatchObject({ gone: [] });
    expect(await list(asking, `/api/comments?article=${OTHER}`)).toMatchObject({ article: OTHER });
    expect(shelf.asked.filter(([method]) => method === 'publicThread')).toEqual([
      ['publicThread', OPEN, null],
      ['publicThread', OPEN, 4],
      ['publicThread', OTHER, null],
    ]);
  });

  it('is there for a closed article too', async () => {
    expect((await reading(aShelf()).ask(`/api/comments?article=${CLOSED}`)).status).toBe(200);
  });

  it('answers HEAD without a body', async () => {
    const answer = await reading(aShelf()).ask(LIST, { method: 'HEAD' });
    expect([answer.status, await answer.text(), answer.headers.has('etag')]).toEqual([200, '', true]);
  });

  it.each([
    ['no article', '/api/comments', 422],
    ['an empty article', '/api/comments?article=', 422],
    ['an unknown article', '/api/comments?article=en/2026/02/none', 404],
    ['a name that every object has', '/api/comments?article=__proto__', 404],
    ['a watermark that is none', `${LIST}&since=yesterday`, 422],
    ['an empty watermark', `${LIST}&since=`, 422],
  ])('refuses %s', async (_, path, status) => {
    expect((await refused(await reading(aShelf()).ask(path, JSON_WANTED))).status).toBe(status);
  });

  it('names the field that is missing', async () => {
    expect(await refused(await reading(aShelf()).ask('/api/comments', JSON_WANTED))).toEqual({ status: 422, faults: ['article'] });
  });

  it('refuses a watermark of another database, and one that is ahead', async () => {
    const { watermark } = await list(reading(aShelf({ epoch: 'e1', change: 5 })));
    const path = `${LIST}&since=${watermark}`;
    expect((await refused(await reading(aShelf({ epoch: 'e2', change: 5 })).ask(path, JSON_WANTED))).status).toBe(422);
    expect((await refused(await reading(aShelf({ epoch: 'e1', change: 4 })).ask(path, JSON_WANTED))).status).toBe(422);
    expect((await reading(aShelf({ epoch: 'e1', change: 6 })).ask(path, JSON_WANTED)).status).toBe(200);
  });

  it('is no list when storage does not answer', async () => {
    const answer = await reading(aShelf({ fault: new StorageDown('busy') })).ask(LIST, JSON_WANTED);
    expect((await refused(answer)).status).toBe(503);
  });
});
