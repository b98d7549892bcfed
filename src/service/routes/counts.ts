import { directoryOf } from '../answers/article.ts';
import { give, JSON_HEADERS, keptAnswer, SHARED } from '../answers/kept.ts';
import { required } from '../answers/query.ts';
import { Refusal } from '../answers/refusal.ts';
import type { CommentCounts } from '../contract.ts';
import type { App, Desk } from '../desk.ts';

const MOST_ARTICLES = 100;

/** How many comments articles have; what is no article is left out. */
export function showCounts(app: App, desk: Desk): void {
  app.get('/api/comments/counts', async (c) => {
    const asked = required(c, 'articles')
      .split(',')
      .filter((id) => id !== '');
    if (asked.length > MOST_ARTICLES) throw new Refusal(422, 'broken-fields', { faults: [{ field: 'articles', fault: 'too-many' }] });
    const { articles } = await directoryOf(c, desk);
    const known = [...new Set(asked)].filter((id) => articles.has(id));
    const found = known.length === 0 ? new Map<string, number>() : await desk.ports.store.counts(known);
    const counts: CommentCounts = { counts: Object.fromEntries(known.map((id) => [id, found.get(id) ?? 0])) };
    return give(c, keptAnswer(JSON.stringify(counts), SHARED, JSON_HEADERS));
  });
}
