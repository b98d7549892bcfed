import { formPost, received, type Fields } from './reader.ts';
import { formTo } from './pageForms.ts';
import type { Asker, TestedService } from './testedService.ts';
import { MODERATION_KEY } from './world.ts';

export type Decision = 'approve' | 'reject' | 'spam' | 'delete';

/** The editor at the moderation page, using nothing but the forms that are in it. */
export interface Editor {
  cookie: string;
  /** The queue as HTML; `query` as in the address. */
  queue(query?: string): Promise<string>;
  decide(ids: string[], decision: Decision): Promise<Response>;
  logOut(): Promise<Response>;
}

const EDITOR: Asker = { address: '192.0.2.99' };

/** Fills in the login form with a key. */
export async function tryToLogIn(service: TestedService, key: string, by: Asker = EDITOR): Promise<Response> {
  const page = await service.ask('/api/moderation', { headers: { accept: 'text/html' } }, by);
  const form = formTo(await page.text(), '/api/moderation/login');
  const keyField = form.names.find((name) => !form.fields.some(([known, value]) => known === name && value !== ''))!;
  const fields = form.fields.filter(([name]) => name !== keyField);
  return service.ask(form.action, formPost([...fields, [keyField, key]], cookieHeader(page)), by);
}

/** Logs in, or fails. */
export async function anEditor(service: TestedService, by: Asker = EDITOR): Promise<Editor> {
  const answer = await tryToLogIn(service, MODERATION_KEY, by);
  const { cookie } = cookieHeader(answer);
  if (answer.status !== 303 || !cookie) throw new Error(`The editor could not log in: ${answer.status} ${await answer.text()}`);
  const queue = async (query = '') =>
    (await service.ask(`/api/moderation${query}`, { headers: { cookie, accept: 'text/html' } }, by)).text();
  const decide = async (ids: string[], decision: Decision) => {
    const form = formTo(await queue('?state=all'), '/api/moderation/decisions');
    const answer = await service.ask(form.action, formPost(decisionFields(form, ids, decision), { cookie }), by);
    return answer.status === 200 ? confirm(await answer.text()) : answer;
  };
  const confirm = (page: string) => {
    const form = formTo(page, '/api/moderation/decisions');
    return service.ask(form.action, formPost([...form.fields, form.buttons[0]!], { cookie }), by);
  };
  const logOut = async () => {
    const form = formTo(await queue(), '/api/moderation/logout');
    return service.ask(form.action, formPost(form.fields, { cookie }), by);
  };
  return { cookie, queue, decide, logOut };
}

function decisionFields(form: ReturnType<typeof formTo>, ids: string[], decision: Decision): [string, string][] {
  const boxName = form.boxes[0]![0];
  const button = form.buttons.find(([, value]) => value === decision);
  if (!button) throw new Error(`There is no button to ${decision} among ${JSON.stringify(form.buttons)}.`);
  return [...form.fields, ...ids.map((id): [string, string] => [boxName, id]), button];
}

/** What a browser sends back of the cookies that an answer sets. */
export function cookieHeader(answer: Response): Record<string, string> {
  const pairs = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
  return pairs.length > 0 ? { cookie: pairs.join('; ') } : {};
}

/** The editor decides, in one go. */
export async function decided(service: TestedService, ids: string[], decision: Decision): Promise<void> {
  const answer = await (await anEditor(service)).decide(ids, decision);
  if (answer.status !== 303) throw new Error(`The decision was refused: ${answer.status} ${await answer.text()}`);
}

/** A comment that is public, a minute ago. */
export async function approved(service: TestedService, fields: Fields = {}): Promise<string> {
  const { id, status } = await received(service, fields);
  if (status === 'pending') await decided(service, [id], 'approve');
  await service.advance(60_000);
  return id;
}
