import { getCookie, setCookie } from 'hono/cookie';
import type { RefusalName } from '../../wording/service.ts';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { directoryOf } from '../answers/article.ts';
import { editionFor, labelsFor } from '../answers/labels.ts';
import { requireOwnOrigin } from '../answers/origin.ts';
import { htmlPage, type PageView } from '../answers/page.ts';
import { Refusal } from '../answers/refusal.ts';
import type { Call, Desk } from '../desk.ts';
import { loginPage } from '../pages/moderation/loginPage.ts';
import type { EditorView } from '../pages/moderation/queueView.ts';
import { MODERATION_STYLE } from '../pages/moderation/style.ts';
import { type Fields, readFields } from '../rules/body.ts';
import { speaksJson } from '../rules/negotiate.ts';
import { FORM_COOKIE, formToken, freshToken, isFormToken, isSecure, isToken, SESSION_COOKIE, sessionId } from '../rules/session.ts';

/** Where the cookies of moderation go, and nowhere else. */
export const COOKIE_PATH = '/api/moderation';

/** The token of the editor's session; null without one that is open. */
export async function sessionOf(c: Call, desk: Desk): Promise<string | null> {
  const { clock, store } = desk.ports;
  const token = getCookie(c, SESSION_COOKIE);
  if (!isToken(token)) return null;
  return (await store.hasSession(sessionId(desk, token), clock())) ? token : null;
}

/** What a form of the editor sent: of our own origin and from a page of this session; null when there is no session. */
export async function editorFields(c: Call, desk: Desk): Promise<{ session: string; fields: Fields } | null> {
  await requireOwnOrigin(c, desk);
  const fields = await readFields(c.req.raw);
  const session = await sessionOf(c, desk);
  if (session === null) return null;
  if (!isFormToken(desk, 'moderation form', session, fields.get('token'))) throw new Refusal(403, 'form-expired');
  return { session, fields };
}

/** What the editor's pages are drawn with. */
export async function editorView(c: Call, desk: Desk, session: string): Promise<EditorView> {
  const { timeZone, articles } = await directoryOf(c, desk);
  const token = formToken(desk, 'moderation form', session);
  return { labels: labelsFor(c).moderation, style: editionFor(c), timeZone, articles, token };
}

/** A page for the editor alone. */
export function editorPage(c: Call, view: Pick<PageView, 'title' | 'body' | 'script'>, status: ContentfulStatusCode = 200) {
  return htmlPage(c, { ...view, style: MODERATION_STYLE, robots: 'noindex' }, status);
}

/** Why the form that asks for the key is shown instead of what was asked for. */
export interface Rebuff {
  status: ContentfulStatusCode;
  reason: RefusalName;
  text: string;
  headers?: Record<string, string>;
}

/** Asks for the key; whoever speaks JSON gets the refusal alone. */
export async function askForKey(c: Call, desk: Desk, rebuff: Rebuff | null = null): Promise<Response> {
  const headers = rebuff?.headers ?? {};
  if (rebuff !== null && speaksJson(c.req.raw.headers)) throw new Refusal(rebuff.status, rebuff.reason, { headers });
  await directoryOf(c, desk);
  const labels = labelsFor(c).moderation;
  const held = getCookie(c, FORM_COOKIE);
  const cookie = isToken(held) ? held : freshToken(desk);
  if (cookie !== held) setCookie(c, FORM_COOKIE, cookie, cookieOptions(c));
  const body = loginPage(labels, formToken(desk, 'login form', cookie), rebuff?.text ?? null);
  return htmlPage(c, { title: labels.login.title, body, style: MODERATION_STYLE, robots: 'noindex' }, rebuff?.status, headers);
}

/** Says that nothing was done, for want of a session. */
export function loginNeeded(c: Call, desk: Desk): Promise<Response> {
  const { needed } = labelsFor(c).moderation.login;
  return askForKey(c, desk, { status: 401, reason: 'login-needed', text: needed, headers: { 'WWW-Authenticate': 'Cookie' } });
}

/** Neither scripts nor other sites' pages get at the cookies. */
export function cookieOptions(c: Call) {
  return { path: COOKIE_PATH, httpOnly: true, sameSite: 'Lax', secure: isSecure(c.req.raw) } as const;
}
