import { articleOf, directoryOf } from '../answers/article.ts';
import { give, JSON_HEADERS, keptAnswer } from '../answers/kept.ts';
import { required } from '../answers/query.ts';
import { requireOwnOrigin } from '../answers/origin.ts';
import { Refusal } from '../answers/refusal.ts';
import type { Period, Popular } from '../contract.ts';
import type { App, Call, Desk } from '../desk.ts';
import { LARGEST_BODY, readFields } from '../rules/body.ts';
import { daysOf, isPeriod } from '../rules/period.ts';
import { isReader } from '../rules/readers.ts';
import { visitorOf } from '../rules/visitor.ts';

const FIVE_MINUTES = 'public, max-age=300';
const USUAL_LENGTH = 10;

/** Counts readings, one a visitor, article and UTC day, and tells what is read most. */
export function countVisits(app: App, desk: Desk): void {
  app.post('/api/views', async (c) => {
    await requireOwnOrigin(c, desk);
    const fields = await readFields(c.req.raw, LARGEST_BODY, { plain: true });
    const id = fields.get('article') ?? '';
    if (id === '')
      throw new Refusal(422, 'broken-fields', { faults: [{ field: 'article', fault: fields.faultOf('article') ?? 'missing' }] });
    await articleOf(c, desk, id);
    if (isReader(c.req.raw.headers)) {
      const visitor = await visitorOf(desk, c.get('client'));
      await desk.ports.store.countView(visitor.day, id, visitor.today);
    }
    return c.body(null, 204, { 'Cache-Control': 'no-store' });
  });

  app.get('/api/views/popular', async (c) => {
    const period = readPeriod(c);
    const limit = readLimit(c);
    const popular = await mostRead(c, desk, period);
    const narrowed = { ...popular, articles: popular.articles.slice(0, limit) };
    return give(c, keptAnswer(JSON.stringify(narrowed), FIVE_MINUTES, JSON_HEADERS));
  });
}

/** Every article with views, of the edition asked for; what the publication no longer has is left out. */
async function mostRead(c: Call, desk: Desk, period: Period): Promise<Popular> {
  const edition = c.req.query('edition');
  const { articles } = await directoryOf(c, desk);
  const { from, to } = daysOf(period, desk.ports.clock());
  const viewed = await desk.ports.store.popular(from, to);
  const listed = viewed.filter(({ article: id }) => {
    const article = articles.get(id);
    return article !== undefined && (edition === undefined || article.edition === edition);
  });
  return { period, from, to, articles: listed.map(({ article, views }) => ({ id: article, views })) };
}

function readPeriod(c: Call): Period {
  const period = required(c, 'period');
  if (!isPeriod(period)) throw new Refusal(422, 'broken-fields', { faults: [{ field: 'period', fault: 'unknown-value' }] });
  return period;
}

/** How many articles are asked for, 1 to 50. */
function readLimit(c: Call): number {
  const limit = c.req.query('limit');
  if (limit === undefined) return USUAL_LENGTH;
  if (!/^(?:[1-9]|[1-4]\d|50)$/.test(limit)) {
    throw new Refusal(422, 'broken-fields', { faults: [{ field: 'limit', fault: 'unknown-value' }] });
  }
  return Number(limit);
}
