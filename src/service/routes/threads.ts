import { articleOf } from '../answers/article.ts';
import { bytesOfText, give, JSON_HEADERS, SHARED, unchanged } from '../answers/kept.ts';
import { required } from '../answers/query.ts';
import { Refusal } from '../answers/refusal.ts';
import type { App, Desk } from '../desk.ts';
import type { Mark } from '../ports/commentStore.ts';
import { weakTag } from '../rules/cacheTag.ts';
import { listOf } from '../rules/list.ts';
import { type KeptAnswer, recentAnswers } from '../rules/recent.ts';
import { markIn, precedes, watermarkOf } from '../rules/watermark.ts';
import { showThreadPages } from './threadPages.ts';

const ROOM = { answers: 200, bytes: 16_000_000 };

/** Part of every tag: another one when the same comments are written otherwise. */
const FORM = '1';

/** An article's comments, as a list for scripts and as a page for readers. */
export function showThreads(app: App, desk: Desk): void {
  const { store } = desk.ports;
  const recent = recentAnswers(ROOM);

  app.get('/api/comments', async (c) => {
    const id = required(c, 'article');
    const since = readMark(c.req.query('since'));
    await articleOf(c, desk, id);
    const mark = await store.markOf(id);
    requireReached(since, mark);
    const had = unchanged(c, tagOf(mark, since), SHARED);
    if (had) return had;
    const key = `list\n${id}\n${since?.change ?? ''}`;
    return give(c, recent.find(key, watermarkOf(mark)) ?? (await readList(id, since, key)));
  });

  showThreadPages(app, desk, recent);

  /** The list says by itself how far it reaches: something may have changed since the mark was read. */
  async function readList(id: string, since: Mark | null, key: string): Promise<KeptAnswer> {
    const thread = await store.publicThread(id, since?.change ?? null);
    requireReached(since, thread.mark);
    const body = bytesOfText(JSON.stringify(listOf(id, thread)));
    const answer = { body, tag: tagOf(thread.mark, since), cacheControl: SHARED, headers: JSON_HEADERS };
    recent.keep(key, watermarkOf(thread.mark), answer);
    return answer;
  }
}

function readMark(watermark: string | undefined): Mark | null {
  if (watermark === undefined) return null;
  const mark = markIn(watermark);
  if (mark === null) throw new Refusal(422, 'broken-watermark');
  return mark;
}

function requireReached(since: Mark | null, mark: Mark): void {
  if (since !== null && !precedes(since, mark)) throw new Refusal(422, 'broken-watermark');
}

function tagOf(mark: Mark, since: Mark | null): string {
  return weakTag(`${FORM}-${watermarkOf(mark)}${since === null ? '' : `-${since.change}`}`);
}
