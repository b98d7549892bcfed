import { describe, expect, it } from 'vitest';
import { KINDS, serviceOn } from '../harness/aService.ts';
import { OPEN, SITE } from '../harness/publication.ts';
import { aComment, aReader, sending, type Encoding } from '../harness/reader.ts';
import type { TestedService } from '../harness/testedService.ts';

const FRIEND = 'https://friend.example';
const STRANGER = 'https://stranger.example';

/** A comment with exactly these headers of origin. */
function from(headers: Record<string, string>, encoding: Encoding = 'json'): RequestInit {
  const init = sending(aComment(), encoding);
  const others = Object.entries(init.headers as Record<string, string>).filter(([name]) => name !== 'origin');
  return { ...init, headers: { ...Object.fromEntries(others), ...headers } };
}

const ask = (service: TestedService, init: RequestInit, path = '/api/comments') => service.ask(path, init, aReader());

describe.each(KINDS)('The origin of a request to a function over %s', (kind) => {
  const open = serviceOn(kind);

  it.each<[number, Record<string, string>]>([
    [201, { origin: SITE }],
    [201, { origin: SITE, 'sec-fetch-site': 'same-origin' }],
    [201, { origin: FRIEND, 'sec-fetch-site': 'cross-site' }],
    [201, {}],
    [201, { 'sec-fetch-site': 'same-origin' }],
    [201, { 'sec-fetch-site': 'none' }],
    [403, { 'sec-fetch-site': 'same-site' }],
    [403, { 'sec-fetch-site': 'cross-site' }],
    [403, { origin: STRANGER }],
    [403, { origin: STRANGER, 'sec-fetch-site': 'same-origin' }],
    [403, { origin: 'null' }],
    [403, { origin: '', 'sec-fetch-site': 'cross-site' }],
    [403, { origin: 'https://meridian.example:8443' }],
    [403, { origin: 'https://meridian.example.evil.example' }],
    [403, { origin: 'https://evil.example/meridian.example' }],
    [403, { origin: 'https://sub.meridian.example' }],
    [403, { origin: `${FRIEND}.evil.example` }],
  ])('%i for %j', async (status, headers) => {
    const service = await open({ allowedOrigins: [FRIEND] });
    expect((await ask(service, from(headers))).status).toBe(status);
  });

  it('may be the request’s own host, beside the publication’s site', async () => {
    const service = await open();
    const host = 'http://127.0.0.1:4321';
    expect((await ask(service, from({ origin: host }), `${host}/api/comments`)).status).toBe(201);
    expect((await ask(service, from({ origin: SITE }), `${host}/api/comments`)).status).toBe(201);
    expect((await ask(service, from({ origin: 'http://127.0.0.1:4322' }), `${host}/api/comments`)).status).toBe(403);
  });

  it.each(['form', 'multipart'] as const)('that is foreign is refused to a %s too, which gets its text back', async (encoding) => {
    const service = await open();
    const fields = aComment({ text: 'From elsewhere.' });
    const init = sending(fields, encoding);
    const answer = await ask(service, { ...init, headers: { accept: 'text/html', origin: STRANGER } });
    expect(answer.status).toBe(403);
    expect(await service.exportRecords()).toEqual([]);
  });

  it.each([
    '/api/views',
    '/api/receipts/x.y/erase',
    '/api/receipts/x.y/edit',
    '/api/moderation/login',
    '/api/moderation/logout',
    '/api/moderation/decisions',
  ])('that is foreign is refused by %s', async (path) => {
    const service = await open();
    const init = {
      method: 'POST',
      headers: { origin: STRANGER, accept: 'application/json' },
      body: new URLSearchParams({ article: OPEN }),
    };
    expect((await ask(service, init, path)).status).toBe(403);
  });

  it('that is allowed and foreign may read every answer, errors too', async () => {
    const service = await open({ allowedOrigins: [FRIEND] });
    const answers = [
      await ask(service, from({ origin: FRIEND })),
      await ask(service, { ...from({ origin: FRIEND }), body: '{' }),
      await ask(service, { headers: { origin: FRIEND } }, `/api/comments?article=${OPEN}`),
      await ask(service, { headers: { origin: FRIEND } }, `/api/comments/counts?articles=${OPEN}`),
      await ask(service, { headers: { origin: FRIEND } }, '/api/comments/nothing'),
      await ask(service, { method: 'POST', headers: { origin: FRIEND }, body: new URLSearchParams({ article: OPEN }) }, '/api/views'),
    ];
    for (const answer of answers) {
      expect(answer.headers.get('access-control-allow-origin')).toBe(FRIEND);
      expect(answer.headers.get('vary')).toMatch(/\borigin\b/i);
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    }
  });

  it('that is not allowed may read nothing', async () => {
    const service = await open({ allowedOrigins: [FRIEND] });
    for (const headers of [{ origin: STRANGER }, { origin: 'null' }]) {
      const answer = await ask(service, { headers }, `/api/comments?article=${OPEN}`);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('vary')).toMatch(/\borigin\b/i);
    }
  });

  it('gets a preflight when it is allowed', async () => {
    const service = await open({ allowedOrigins: [FRIEND] });
    const preflight = (origin: string) =>
      ask(service, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });
    const friendly = await preflight(FRIEND);
    expect([200, 204]).toContain(friendly.status);
    expect(friendly.headers.get('access-control-allow-origin')).toBe(FRIEND);
    expect(friendly.headers.get('access-control-allow-methods')).toMatch(/\bPOST\b/);
    expect(friendly.headers.get('access-control-allow-headers')).toMatch(/content-type/i);
    expect((await preflight(STRANGER)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each(['https://evil.example/', '//evil.example/', '/elsewhere'])(
    'is not where a redirect leads, nor what the request names: %s',
    async (target) => {
      const service = await open();
      const fields = aComment({ redirect: target, next: target, return: target, url: target });
      const init = sending(fields, 'form');
      const answer = await ask(service, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), referer: target, 'x-forwarded-host': 'evil.example' },
      });
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toMatch(/^(?:https:\/\/meridian\.example)?\/api\/receipts\//);
    },
  );
});
