import type { App, Call, Desk } from '../desk.ts';
import { confirmPage, MOST_DOOMED } from '../pages/moderation/confirmPage.ts';
import { queuePage } from '../pages/moderation/queuePage.ts';
import { QUEUE_SCRIPT } from '../pages/moderation/queueScript.ts';
import type { QueueView } from '../pages/moderation/queueView.ts';
import type { Fields } from '../rules/body.ts';
import { parseDecision, parseRuling } from '../rules/decisions.ts';
import { addressOf, articleIdIn, filterOf, parseLook } from '../rules/queueFilter.ts';
import { askForKey, editorFields, editorPage, editorView, loginNeeded, sessionOf } from './moderationDoor.ts';

/** The queue of comments and what is decided on them. */
export function showQueue(app: App, desk: Desk): void {
  const { store, clock } = desk.ports;

  app.get('/api/moderation', async (c) => {
    const session = await sessionOf(c, desk);
    if (session === null) return askForKey(c, desk);
    const view = await editorView(c, desk, session);
    const asked = parseLook((name) => c.req.query(name));
    const look = { ...asked, article: articleIdIn(view.articles, asked.article) };
    const seen = clock();
    const page = await store.queue(filterOf(look));
    const body = queuePage({ ...view, look, page, seen, done: doneIn(c), selected: c.req.query('selected') === 'all' });
    return editorPage(c, { title: view.labels.title, body, script: QUEUE_SCRIPT });
  });

  app.post('/api/moderation/decisions', async (c) => {
    const asked = await editorFields(c, desk);
    if (asked === null) return loginNeeded(c, desk);
    const ruling = parseRuling(asked.fields);
    const look = parseLook((name) => asked.fields.get(name));
    if (ruling === null) return c.redirect(addressOf(look, { done: 'nothing' }), 303);
    const { decision, ids, sure } = ruling;
    if (decision === 'delete' && !sure) {
      const view = await editorView(c, desk, asked.session);
      const found = await Promise.all(ids.slice(0, MOST_DOOMED).map((id) => store.comment(id)));
      const doomed = found.filter((comment) => comment !== null);
      return editorPage(c, { title: view.labels.confirm.title(ids.length), body: confirmPage(view, look, ids, doomed) });
    }
    const count = await store.decide(ids, decision, clock(), seenIn(asked.fields));
    return c.redirect(addressOf(look, { done: decision, count: String(count) }), 303);
  });
}

/** When the page was drawn that the decision was made on. */
function seenIn(fields: Fields): number | undefined {
  const seen = fields.get('seen') ?? '';
  return /^\d{1,16}$/.test(seen) ? Number(seen) : undefined;
}

/** What the address says of the last decision; nothing follows from it but the sentence that is shown. */
function doneIn(c: Call): QueueView['done'] {
  if (c.req.query('done') === 'nothing') return 'nothing';
  const decision = parseDecision(c.req.query('done'));
  const count = c.req.query('count') ?? '';
  return decision !== null && /^\d{1,4}$/.test(count) ? { decision, count: Number(count) } : null;
}
