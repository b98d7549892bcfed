import { articleOf } from '../answers/article.ts';
import { requireOwnOrigin } from '../answers/origin.ts';
import { Refusal } from '../answers/refusal.ts';
import type { FormOpened, Received } from '../contract.ts';
import type { App, Call, Desk } from '../desk.ts';
import type { AddOutcome } from '../ports/commentStore.ts';
import { admissionOf, newComment, waitFor } from '../rules/admission.ts';
import { type Fields, readFields } from '../rules/body.ts';
import { flagsOf } from '../rules/heuristics.ts';
import { speaksJson } from '../rules/negotiate.ts';
import { openedAt, sinceOpened } from '../rules/opened.ts';
import { publicStatus, receiptOf } from '../rules/receipt.ts';
import { readSubmission, type Submission } from '../rules/submission.ts';
import { tracesOf } from '../rules/traces.ts';
import { visitorOf } from '../rules/visitor.ts';
import { base64url } from '../seal.ts';

type Accepted = Extract<AddOutcome, { outcome: 'received' }>;

/** Takes comments, and says when a form was first touched. */
export function takeComments(app: App, desk: Desk): void {
  app.post('/api/comments', async (c) => {
    const submission = await readSent(c, desk);
    const { comments } = await articleOf(c, desk, submission.article);
    const answer = await receivedAs(desk, await add(c, desk, submission, comments === 'closed'));
    if (speaksJson(c.req.raw.headers)) return c.json(answer, 201, { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    return c.body(null, 303, { Location: `/api/receipts/${answer.receipt}`, 'Cache-Control': 'no-store' });
  });

  app.get('/api/comments/form', async (c) => {
    const answer: FormOpened = { opened: openedAt(desk.seal, desk.ports.clock()) };
    return c.json(answer, 200, { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
  });
}

/** What is told to the sender; only of the trapped ones it takes a look at why they are doubtful. */
async function receivedAs({ ports, seal }: Desk, { id, state }: Accepted): Promise<Received> {
  const kept = state === 'quarantined' ? await ports.store.comment(id) : null;
  return { id, status: publicStatus(kept ?? { state }, ports.settings.moderation), receipt: receiptOf(seal, id) };
}

/** Reads what was sent; from here on a refusal can give it back. All faults of fields come before anything else. */
async function readSent(c: Call, desk: Desk): Promise<Submission> {
  const fields = await readFields(c.req.raw);
  c.set('written', writtenIn(fields));
  await requireOwnOrigin(c, desk);
  const { faults, submission } = readSubmission(fields);
  const parent = fields.get('parent')?.trim() ?? '';
  const orphaned = !faults.some(({ field }) => field === 'parent') && parent !== '' && !(await isOf(desk, parent, fields.get('article')));
  const all = orphaned ? [...faults, { field: 'parent', fault: 'no-parent' } as const] : faults;
  if (submission === null || orphaned) throw new Refusal(422, 'broken-fields', { faults: all });
  return submission;
}

function writtenIn(fields: Fields) {
  const field = (name: string) => fields.get(name) ?? '';
  const hidden = { article: field('article'), parent: field('parent'), key: field('key'), opened: field('opened') };
  return { text: field('text'), name: field('name'), action: '/api/comments', hidden };
}

/** Whether a comment was ever of an article; whether it is public, the store judges in the same transaction as it adds. */
async function isOf({ ports }: Desk, id: string, article: string | undefined): Promise<boolean> {
  return (await ports.store.comment(id))?.article === article?.trim();
}

async function add(c: Call, desk: Desk, submission: Submission, closed: boolean): Promise<Accepted> {
  const { ports } = desk;
  const { clock, random, settings, store } = ports;
  const client = c.get('client');
  const traces = tracesOf(submission, await visitorOf(desk, client), client);
  const [acquaintance, words] = await Promise.all([store.acquaintance(traces.likenesses, traces.visitors), store.words()]);
  const flags = flagsOf({
    ...submission,
    ...acquaintance,
    words,
    openedMs: sinceOpened(desk.seal, submission.opened, clock()),
  });
  const now = clock();
  const comment = newComment(submission, { id: base64url(random(12)), created: now, flags, traces, moderation: settings.moderation });
  const notify = settings.notifyUrl !== null && comment.state !== 'quarantined';
  const added = await store.addComment(comment, admissionOf(traces, now, { closed, notify }));
  if (closed && added.outcome === 'too-fast') throw new Refusal(403, 'closed');
  return accepted(added, now);
}

function accepted(outcome: AddOutcome, now: number): Accepted {
  switch (outcome.outcome) {
    case 'received':
      return outcome;
    case 'conflict':
      throw new Refusal(409, 'key-used');
    case 'no-parent':
      throw new Refusal(422, 'broken-fields', { faults: [{ field: 'parent', fault: 'no-parent' }] });
    case 'too-fast':
      throw new Refusal(429, 'too-fast', { headers: { 'Retry-After': String(waitFor(outcome.oldest, now)) } });
  }
}
