import { describe, expect, it } from 'vitest';
import type { Desk } from '#src/service/desk.ts';
import { memoryStore } from '#src/service/adapters/memory/memoryStore.ts';
import { freshToken, isFormToken, formToken, isModerationKey, isSecure, isToken, sessionId } from '#src/service/rules/session.ts';
import { sealOf } from '#src/service/seal.ts';
import { aWorld, MODERATION_KEY, portsOf } from './harness/world.ts';

const deskOf = (secret: number): Desk => ({ ports: portsOf(aWorld(), memoryStore(), {}), seal: sealOf(new Uint8Array(32).fill(secret)) });
const desk = deskOf(1);

describe('tokens', () => {
  it('are 32 random bytes, another one each time', () => {
    const tokens = Array.from({ length: 20 }, () => freshToken(desk));
    expect(new Set(tokens).size).toBe(20);
    expect(tokens.every(isToken)).toBe(true);
  });

  it.each([undefined, '', 'x', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}=`, `${'A'.repeat(42)}\n`])('are not %j', (text) => {
    expect(isToken(text)).toBe(false);
  });

  it('are known to the store by a digest only', async () => {
    const token = freshToken(desk);
    const id = sessionId(desk, token);
    expect(id).not.toContain(token);
    expect(sessionId(desk, token)).toBe(id);
  });

  it('are others under another moderation key, so that a new key ends every session', () => {
    const token = freshToken(desk);
    const settings = { ...desk.ports.settings, moderationKey: 'another key of sixteen' };
    expect(sessionId({ ...desk, ports: { ...desk.ports, settings } }, token)).not.toBe(sessionId(desk, token));
  });
});

describe('form tokens', () => {
  it('hold for their cookie, purpose and secret alone', async () => {
    const [cookie, other] = [freshToken(desk), freshToken(desk)];
    const token = await formToken(desk, 'login form', cookie);
    expect(await isFormToken(desk, 'login form', cookie, token)).toBe(true);
    expect(await isFormToken(desk, 'login form', other, token)).toBe(false);
    expect(await isFormToken(desk, 'moderation form', cookie, token)).toBe(false);
    expect(await isFormToken(deskOf(2), 'login form', cookie, token)).toBe(false);
  });

  it.each([undefined, '', 'x', '%', '='.repeat(43)])('are not %j', async (token) => {
    expect(await isFormToken(desk, 'login form', freshToken(desk), token)).toBe(false);
  });
});

describe('the moderation key', () => {
  it('is taken with the spaces that a paste brings along', async () => {
    expect(await isModerationKey(desk, ` ${MODERATION_KEY}\n`)).toBe(true);
  });

  it.each(['', ' ', MODERATION_KEY.slice(1), `${MODERATION_KEY}.`, MODERATION_KEY.toUpperCase()])('is not %j', async (typed) => {
    expect(await isModerationKey(desk, typed)).toBe(false);
  });
});

describe('cookies', () => {
  it.each([
    ['https://a.example/', undefined, true],
    ['http://a.example/', undefined, false],
    ['http://a.example/', 'https://a.example', true],
    ['https://a.example/', 'http://a.example', false],
    ['https://a.example/', 'null', true],
    ['http://localhost:4321/', 'http://localhost:4321', false],
  ])('of %s asked from %s are for https only: %s', (url, origin, secure) => {
    expect(isSecure(new Request(url, { headers: origin === undefined ? {} : { origin } }))).toBe(secure);
  });
});
