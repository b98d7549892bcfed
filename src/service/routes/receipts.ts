import { directoryOf } from '../answers/article.ts';
import { requireOwnOrigin } from '../answers/origin.ts';
import { receiptPage } from '../answers/receiptPage.ts';
import { Refusal } from '../answers/refusal.ts';
import type { App, Call, Desk } from '../desk.ts';
import type { Client } from '../ports/ports.ts';
import type { KeptComment } from '../ports/commentStore.ts';
import { readFields } from '../rules/body.ts';
import { flagsOf, type Flag } from '../rules/heuristics.ts';
import { CORRECTABLE, idOfReceipt, isCorrectable } from '../rules/receipt.ts';
import { readCorrection, type Wording } from '../rules/submission.ts';
import { renderText } from '../rules/text.ts';
import { echoesOf, likenessesOf } from '../rules/traces.ts';
import { visitorOf } from '../rules/visitor.ts';

/** What a writer sees of their own comment, and may do with it: whoever holds the token is the writer. */
export function showReceipts(app: App, desk: Desk): void {
  const { store } = desk.ports;

  app.get('/api/receipts/:token', async (c) => {
    return receiptPage(c, desk, await commentIn(c, desk));
  });

  app.post('/api/receipts/:token/edit', async (c) => {
    const fields = await readFields(c.req.raw);
    c.set('written', { text: fields.get('text') ?? '', name: fields.get('name') ?? '' });
    await requireOwnOrigin(c, desk);
    const comment = await commentIn(c, desk);
    const { faults, wording } = readCorrection(fields);
    if (faults.length > 0) throw new Refusal(422, 'broken-fields', { faults });
    if (comment === null || !(await correct(desk, c.get('client'), comment, wording))) throw new Refusal(403, 'too-late-to-correct');
    return backToReceipt(c);
  });

  app.post('/api/receipts/:token/erase', async (c) => {
    await requireOwnOrigin(c, desk);
    await store.eraseComment(await idIn(c, desk), desk.ports.clock());
    return backToReceipt(c);
  });
}

async function idIn(c: Call, { seal }: Desk): Promise<string> {
  const id = idOfReceipt(seal, c.req.param('token') ?? '');
  if (id === null) throw new Refusal(404, 'not-found');
  return id;
}

/** The comment of a receipt, null when it is no longer kept; its article is kept on the call for the answer. */
async function commentIn(c: Call, desk: Desk): Promise<KeptComment | null> {
  const id = await idIn(c, desk);
  const { articles } = await directoryOf(c, desk);
  const comment = await desk.ports.store.comment(id);
  const article = articles.get(comment?.article ?? '');
  if (article) c.set('article', article);
  return comment;
}

/** The token was signed by us: no address out of the request leads anywhere else. */
function backToReceipt(c: Call): Response {
  return c.body(null, 303, { Location: `/api/receipts/${c.req.param('token') ?? ''}`, 'Cache-Control': 'no-store' });
}

/** False when it is too late; a correction that changes nothing sends nobody back to the queue. */
async function correct(desk: Desk, client: Client, comment: KeptComment, { text, name }: Wording): Promise<boolean> {
  const { ports } = desk;
  const now = ports.clock();
  if (!isCorrectable(comment, now)) return false;
  if (comment.text === text && comment.name === name) return true;
  const flags = await flagsOfCorrection(ports.store, comment, { text, name });
  const shows = ports.settings.moderation === 'after' && flags.length === 0;
  const approvedBecomes = shows ? 'approved' : 'pending';
  const visitor = await visitorOf(desk, client);
  const [echo = ''] = echoesOf({ article: comment.article, text }, visitor, client);
  const [likeness = ''] = likenessesOf(text, visitor);
  const at = { at: now, createdSince: now - CORRECTABLE };
  return ports.store.correctComment({ id: comment.id, text, html: renderText(text), name, approvedBecomes, flags, echo, likeness, ...at });
}

/** How often it was sent, by whom and how fast was judged when it came in. */
async function flagsOfCorrection(store: Desk['ports']['store'], { state }: KeptComment, wording: Wording): Promise<Flag[]> {
  const known = { alike: 0, byVisitor: 0, openedMs: null, trapped: state === 'quarantined' };
  return flagsOf({ ...wording, ...known, words: await store.words() });
}
