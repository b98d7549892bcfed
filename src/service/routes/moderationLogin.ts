import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { directoryOf } from '../answers/article.ts';
import { labelsFor } from '../answers/labels.ts';
import { requireOwnOrigin } from '../answers/origin.ts';
import type { App, Call, Desk } from '../desk.ts';
import { readFields } from '../rules/body.ts';
import {
  FORM_COOKIE,
  freshToken,
  isFormToken,
  isModerationKey,
  isToken,
  LOGIN,
  SESSION_COOKIE,
  SESSION_MS,
  sessionId,
} from '../rules/session.ts';
import { visitorOf } from '../rules/visitor.ts';
import { askForKey, COOKIE_PATH, cookieOptions, editorFields, loginNeeded } from './moderationDoor.ts';

/** Logging in with the key and out again. */
export function admitEditors(app: App, desk: Desk): void {
  const { store, clock } = desk.ports;

  app.post('/api/moderation/login', async (c) => {
    await requireOwnOrigin(c, desk);
    const fields = await readFields(c.req.raw);
    await directoryOf(c, desk);
    const { login } = labelsFor(c).moderation;
    if (!fromOurForm(c, desk, fields.get('token'))) {
      return askForKey(c, desk, { status: 403, reason: 'form-expired', text: login.expired });
    }
    const now = clock();
    const { all } = await visitorOf(desk, c.get('client'));
    const tried = await store.countLoginTry(all, now, now - LOGIN.withinMs, LOGIN.tries);
    if (tried.outcome === 'wait') {
      const seconds = Math.max(1, Math.ceil((tried.oldest + LOGIN.withinMs - now) / 1_000));
      const headers = { 'Retry-After': String(seconds) };
      return askForKey(c, desk, { status: 429, reason: 'too-fast', text: login.wait(Math.ceil(seconds / 60)), headers });
    }
    if (!isModerationKey(desk, fields.get('key') ?? '')) {
      return askForKey(c, desk, { status: 403, reason: 'wrong-key', text: login.wrong });
    }
    await openSession(c, desk, all);
    return c.redirect('/api/moderation', 303);
  });

  app.post('/api/moderation/logout', async (c) => {
    const asked = await editorFields(c, desk);
    if (asked === null) return loginNeeded(c, desk);
    await store.closeSession(sessionId(desk, asked.session));
    deleteCookie(c, SESSION_COOKIE, { path: COOKIE_PATH });
    return c.redirect('/api/moderation', 303);
  });
}

function fromOurForm(c: Call, desk: Desk, token: string | undefined): boolean {
  const cookie = getCookie(c, FORM_COOKIE);
  return isToken(cookie) && isFormToken(desk, 'login form', cookie, token);
}

/** A session of its own for every login; one that the browser still held ends. */
async function openSession(c: Call, desk: Desk, visitors: string[]): Promise<void> {
  const { store, clock } = desk.ports;
  const former = getCookie(c, SESSION_COOKIE);
  if (isToken(former)) await store.closeSession(sessionId(desk, former));
  const token = freshToken(desk);
  await store.openSession(sessionId(desk, token), clock() + SESSION_MS, visitors);
  setCookie(c, SESSION_COOKIE, token, { ...cookieOptions(c), maxAge: SESSION_MS / 1_000 });
  deleteCookie(c, FORM_COOKIE, { path: COOKIE_PATH });
}
