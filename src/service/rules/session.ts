import type { Desk } from '../desk.ts';
import { base64url, digestOf } from '../seal.ts';

/** How long an editor stays logged in: 12 hours. */
export const SESSION_MS = 12 * 3_600_000;

/** A visitor waits after so many wrong tries within this time. */
export const LOGIN = { tries: 5, withinMs: 15 * 60_000 } as const;

export const SESSION_COOKIE = 'moderation';
export const FORM_COOKIE = 'moderation-form';

/** What a token is good for: the form before there is a session, and all forms within one. */
type Purpose = 'login form' | 'moderation form';

/** What a browser holds: 32 random bytes. */
export function freshToken({ ports }: Desk): string {
  return base64url(ports.random(32));
}

/** Whether a cookie can be a token of ours. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** What the store knows of a session; with another moderation key it is another, so that a new key ends all sessions. */
export function sessionId({ ports, seal }: Desk, token: string): string {
  return digestOf(`session ${token} ${seal.sign('moderation key', ports.settings.moderationKey)}`);
}

/** What a form carries to prove that the page it stands on was made for the holder of a cookie. */
export function formToken({ seal }: Desk, purpose: Purpose, cookie: string): string {
  return seal.sign(purpose, cookie);
}

/** Whether a form was made for the holder of a cookie. */
export function isFormToken({ seal }: Desk, purpose: Purpose, cookie: string, token: string | undefined): boolean {
  return seal.verify(purpose, cookie, token ?? '');
}

/** Whether this is the editor's key, in a time that says nothing about it: seals are compared, not texts. */
export function isModerationKey({ ports, seal }: Desk, typed: string): boolean {
  return seal.verify('moderation key', typed.trim(), seal.sign('moderation key', ports.settings.moderationKey));
}

/** Whether cookies of this request are for https only; behind a proxy the browser's origin knows better than our address. */
export function isSecure(request: Request): boolean {
  const origin = request.headers.get('origin') ?? '';
  return new URL(URL.canParse(origin) ? origin : request.url).protocol === 'https:';
}
