import type { Admission, Correction, NewComment } from '#src/service/ports/commentStore.ts';
import type { QueueFilter } from '#src/service/ports/moderationStore.ts';
import type { Dates, Importable, TransferRecord } from '#src/service/ports/upkeepStore.ts';
import type { Store } from '#src/service/ports/store.ts';

export const ARTICLE = 'en/2026/02/straits';
export const OTHER_ARTICLE = 'fa/2026/03/tangeh';
export const NOON = Date.UTC(2026, 10, 23, 12);

export function aComment(more: Partial<NewComment> & { id: string }): NewComment {
  return {
    article: ARTICLE,
    parent: null,
    name: 'Mina',
    email: 'mina@example.org',
    text: 'Well said.',
    html: '<p>Well said.</p>',
    state: 'pending',
    created: NOON,
    flags: [],
    visitor: 'visitor-1',
    echo: `echo-${more.id}`,
    likeness: `likeness-${more.id}`,
    ...more,
  };
}

export function anAdmission(more: Partial<Admission> = {}): Admission {
  return { key: null, echoes: [], echoesSince: 0, visitors: ['visitor-1'], limit: 1_000, limitSince: 0, notify: false, ...more };
}

/** Keeps a comment that is public at once. */
export async function publish(store: Store, id: string, more: Partial<NewComment> = {}): Promise<void> {
  const outcome = await store.addComment(aComment({ id, state: 'approved', ...more }), anAdmission());
  if (outcome.outcome !== 'received') throw new Error(`${id} was not kept: ${outcome.outcome}`);
}

export async function submit(store: Store, id: string, more: Partial<NewComment> = {}, terms: Partial<Admission> = {}): Promise<void> {
  const outcome = await store.addComment(aComment({ id, ...more }), anAdmission(terms));
  if (outcome.outcome !== 'received') throw new Error(`${id} was not kept: ${outcome.outcome}`);
}

export function aCorrection(more: Partial<Correction> & { id: string }): Correction {
  const text = {
    text: 'Better said.',
    html: '<p>Better said.</p>',
    name: 'Mina K.',
    echo: `echo-new-${more.id}`,
    likeness: 'likeness-new',
  };
  return { ...text, approvedBecomes: 'pending', flags: [], at: NOON + 60_000, createdSince: 0, ...more };
}

export function aFilter(more: Partial<QueueFilter> = {}): QueueFilter {
  return { states: ['pending'], article: null, flag: null, contains: null, after: null, limit: 50, ...more };
}

/** Dates that nothing has passed. */
export function noDates(more: Partial<Dates> = {}): Dates {
  const none = { visitorsBefore: 0, ratesBefore: 0, sessionsBefore: 0, noticesBefore: 0, emailsBefore: 0, refusedBefore: 0 };
  return { daysBefore: '0000-00-00', ...none, ...more };
}

/** What of a thread shows: ids, placeholders in brackets. */
export async function shown(store: Store, article = ARTICLE): Promise<string[]> {
  const { comments } = await store.publicThread(article, null);
  return comments.map(({ id, html }) => (html === null ? `[${id}]` : id));
}

export async function exported(store: Store): Promise<TransferRecord[]> {
  const records: TransferRecord[] = [];
  for await (const record of store.exportRecords()) records.push(record);
  return records;
}

type CommentRecord = Extract<TransferRecord, { kind: 'comment' }>;

export function aRecord(more: Partial<CommentRecord> & { id: string }): Importable {
  const written = { name: 'Mina', email: 'mina@example.org', text: 'Well said.', html: '<p>Well said.</p>' };
  const moments = { created: NOON, edited: null, decided: null, published: NOON };
  return { kind: 'comment', article: ARTICLE, parent: null, state: 'approved', flags: [], ...written, ...moments, ...more };
}
