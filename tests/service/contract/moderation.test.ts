import { describe, expect, it } from 'vitest';
import { KINDS, serviceOn } from '../harness/aService.ts';
import { anEditor, cookieHeader, decided, tryToLogIn, type Decision } from '../harness/editor.ts';
import { documentOf, formsOf, formTo } from '../harness/pageForms.ts';
import { OTHER } from '../harness/publication.ts';
import { aReader, formPost, received } from '../harness/reader.ts';
import type { TestedService } from '../harness/testedService.ts';
import { idsOf } from '../harness/threads.ts';
import { MODERATION_KEY } from '../harness/world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const HTML = { accept: 'text/html' };

const statesOf = async (service: TestedService) =>
  Object.fromEntries((await service.exportRecords()).flatMap((record) => (record.kind === 'comment' ? [[record.id, record.state]] : [])));
const seen = (html: string) =>
  [...documentOf(html).querySelectorAll('input[type=checkbox][name=id]')].map((box) => box.getAttribute('value'));
const look = async (service: TestedService, cookie: string, query = '') =>
  (await service.ask(`/api/moderation${query}`, { headers: { ...HTML, cookie } })).text();
const isQueue = (html: string) => formsOf(html).some(({ action }) => action.endsWith('/logout'));

describe.each(KINDS)('The login over %s', (kind) => {
  const open = serviceOn(kind);

  it('shows nothing but its form to who is not logged in', async () => {
    const service = await open();
    await received(service, { text: 'Secret text.' });
    const page = await service.ask('/api/moderation', { headers: HTML });
    const html = await page.text();
    expect([200, 401]).toContain(page.status);
    expect(html).not.toContain('Secret text.');
    expect(formsOf(html).map(({ action }) => action)).toEqual(['/api/moderation/login']);
    for (const cookie of ['moderation=x', `moderation=${'A'.repeat(43)}`, 'moderation=', `moderation=${MODERATION_KEY}`]) {
      expect(await look(service, cookie)).not.toContain('Secret text.');
    }
  });

  it('leads to the queue with a cookie that scripts and other sites do not get', async () => {
    const service = await open();
    const answer = await tryToLogIn(service, MODERATION_KEY);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^(?:https:\/\/meridian\.example)?\/api\/moderation$/);
    const session = answer.headers.getSetCookie().find((cookie) => cookie.split(';')[0]!.length > 40)!;
    expect(session).toMatch(/;\s*HttpOnly/i);
    expect(session).toMatch(/;\s*Secure/i);
    expect(session).toMatch(/;\s*SameSite=(?:Strict|Lax)/i);
    expect(session).toMatch(/;\s*Path=\/api\/moderation(?:;|$)/i);
    expect(isQueue(await look(service, cookieHeader(answer).cookie!))).toBe(true);
  });

  it.each(['', 'wrong', `${MODERATION_KEY}x`, MODERATION_KEY.slice(0, -1), MODERATION_KEY.toUpperCase()])(
    'refuses the key %j',
    async (key) => {
      const service = await open();
      const answer = await tryToLogIn(service, key);
      expect([401, 403, 422]).toContain(answer.status);
      expect(isQueue(await look(service, cookieHeader(answer).cookie ?? ''))).toBe(false);
    },
  );

  it('makes a visitor wait after five wrong tries, even with the right key, and nobody else', async () => {
    const service = await open();
    const by = aReader();
    for (let tries = 0; tries < 5; tries++) expect((await tryToLogIn(service, 'wrong', by)).status).not.toBe(429);
    const answer = await tryToLogIn(service, MODERATION_KEY, by);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await tryToLogIn(service, MODERATION_KEY, aReader())).status).toBe(303);
    await service.advance(Number(answer.headers.get('retry-after')) * 1_000 + 1_000);
    expect((await tryToLogIn(service, MODERATION_KEY, by)).status).toBe(303);
  });

  it('judges at most five of twenty wrong keys that come at once', async () => {
    const service = await open();
    const by = aReader();
    const answers = await Promise.all(Array.from({ length: 20 }, () => tryToLogIn(service, 'wrong', by)));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('needs the token of its own form', async () => {
    const service = await open();
    const by = aReader();
    for (const token of [[], [['token', 'x']]] as [string, string][][]) {
      const answer = await service.ask('/api/moderation/login', formPost([...token, ['key', MODERATION_KEY]]), by);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(isQueue(await look(service, cookieHeader(answer).cookie ?? ''))).toBe(false);
    }
    const [mine, other] = await Promise.all([1, 2].map(() => service.ask('/api/moderation', { headers: HTML }, by)));
    const form = formTo(await mine!.text(), '/login');
    const fields = [...form.fields.filter(([name]) => name !== 'key'), ['key', MODERATION_KEY]] as [string, string][];
    expect((await service.ask(form.action, formPost(fields, cookieHeader(other!)), by)).status).toBeGreaterThanOrEqual(400);
    expect((await service.ask(form.action, formPost(fields), by)).status).toBeGreaterThanOrEqual(400);
    expect((await service.ask(form.action, formPost(fields, cookieHeader(mine!)), by)).status).toBe(303);
  });
});

describe.each(KINDS)('A session over %s', (kind) => {
  const open = serviceOn(kind);

  it('lasts twelve hours', async () => {
    const service = await open();
    const { cookie } = await anEditor(service);
    await service.advance(12 * HOUR - 1_000);
    expect(isQueue(await look(service, cookie))).toBe(true);
    await service.advance(2_000);
    expect(isQueue(await look(service, cookie))).toBe(false);
    await service.retain();
    expect(isQueue(await look(service, cookie))).toBe(false);
  });

  it('is revoked on the server by logout, and others stay', async () => {
    const service = await open();
    const [one, two] = [await anEditor(service), await anEditor(service, aReader())];
    expect((await one.logOut()).status).toBe(303);
    expect(isQueue(await look(service, one.cookie))).toBe(false);
    expect(isQueue(await look(service, two.cookie))).toBe(true);
  });

  it('binds the tokens of its forms', async () => {
    const service = await open();
    const { id } = await received(service);
    const [one, two] = [await anEditor(service), await anEditor(service, aReader())];
    const form = formTo(await one.queue(), '/decisions');
    const fields = form.fields.filter(([name]) => name !== 'token');
    const token = form.fields.find(([name]) => name === 'token')!;
    const ruling: [string, string][] = [...fields, ['id', id], ['decision', 'approve']];
    const tries: [[string, string][], string][] = [
      [ruling, one.cookie],
      [[...ruling, ['token', '']], one.cookie],
      [[...ruling, ['token', 'x']], one.cookie],
      [[...ruling, token], two.cookie],
      [[...ruling, token], ''],
    ];
    for (const [sent, cookie] of tries) {
      for (const path of ['decisions', 'words', 'erase', 'logout']) {
        const answer = await service.ask(`/api/moderation/${path}`, formPost(sent, { cookie }));
        expect(answer.status === 303 ? answer.headers.get('location') : answer.status).not.toBe(200);
      }
    }
    expect(await statesOf(service)).toEqual({ [id]: 'pending' });
    expect(isQueue(await look(service, one.cookie))).toBe(true);
    expect(isQueue(await look(service, two.cookie))).toBe(true);
    expect((await service.ask(form.action, formPost([...ruling, token], { cookie: one.cookie }))).status).toBe(303);
    expect(await statesOf(service)).toEqual({ [id]: 'approved' });
  });

  it('does nothing for who has none', async () => {
    const service = await open();
    const { id } = await received(service);
    const answer = await service.ask('/api/moderation/decisions', formPost({ id, decision: 'approve' }));
    expect(answer.status === 303 ? answer.headers.get('location') : 'refused').toMatch(/refused|\/api\/moderation/);
    expect(await statesOf(service)).toEqual({ [id]: 'pending' });
  });
});

describe.each(KINDS)('The queue over %s', (kind) => {
  const open = serviceOn(kind);

  it.each<[Decision, string, number]>([
    ['approve', 'approved', 1],
    ['reject', 'rejected', 0],
    ['spam', 'spam', 0],
    ['delete', 'erased', 0],
  ])('lets the editor %s', async (decision, state, shown) => {
    const service = await open();
    const { id } = await received(service);
    await decided(service, [id], decision);
    expect(await statesOf(service)).toEqual({ [id]: state });
    expect(await idsOf(service)).toHaveLength(shown);
  });

  it('decides on many at once, and on nothing else', async () => {
    const service = await open();
    const ids = [];
    for (let sent = 0; sent < 12; sent++) ids.push((await received(service)).id);
    const rest = (await received(service)).id;
    await decided(service, ids, 'approve');
    expect((await idsOf(service)).sort()).toEqual([...ids].sort());
    expect((await statesOf(service))[rest]).toBe('pending');
  });

  it('decides again, from every state to every other, but brings nothing back from erasure', async () => {
    const service = await open();
    const { id } = await received(service);
    const chain: [Decision, string][] = [
      ['spam', 'spam'],
      ['approve', 'approved'],
      ['reject', 'rejected'],
      ['approve', 'approved'],
      ['spam', 'spam'],
    ];
    for (const [decision, state] of chain) {
      await decided(service, [id], decision);
      expect(await statesOf(service)).toEqual({ [id]: state });
    }
    const other = await received(service);
    await decided(service, [id], 'delete');
    for (const decision of ['approve', 'reject', 'spam'] as const) await decided(service, [id, other.id], decision);
    expect(await statesOf(service)).toEqual({ [id]: 'erased', [other.id]: 'spam' });
  });

  it('shows each comment with its context and never an e-mail', async () => {
    const service = await open({ moderation: 'after' });
    const by = aReader();
    const parent = await received(service, { text: 'What was said <b>above</b>.', name: 'Above & co' });
    const { id } = await received(
      service,
      { parent: parent.id, text: 'The answer <script>.', name: 'Below', email: 'below@example.org' },
      by,
    );
    await received(service, { text: 'By the same visitor.', website: 'x' }, by);
    const editor = await anEditor(service);
    const html = await editor.queue('?state=approved');
    expect(seen(html)).toEqual(expect.arrayContaining([id, parent.id]));
    expect(html).toContain('The answer &lt;script&gt;.');
    expect(html).toContain('What was said &lt;b&gt;above&lt;/b&gt;.');
    expect(html).toContain('Above &amp; co');
    expect(html).toContain('Open straits &amp;');
    expect(html).not.toContain('below@example.org');
    expect(seen(await editor.queue('?state=quarantined'))).toHaveLength(1);
  });

  it.each([
    ['?state=pending', 2],
    ['', 2],
    ['?state=approved', 1],
    ['?state=all', 4],
    [`?article=${OTHER}&state=all`, 1],
    ['?search=needle&state=all', 1],
    ['?search=NEEDLE&state=all', 1],
    ['?search=%25&state=all', 1],
    ['?search=_&state=all', 0],
    ['?search=example.org&state=all', 0],
    ["?search='%20OR%201=1&state=all", 0],
    ['?state=nonsense', 2],
  ])('narrows by %s to %i', async (query, count) => {
    const service = await open();
    await received(service, { text: 'A needle in here.', email: 'needle.in@example.org' });
    await received(service, { text: 'Grown by 10% a year.', article: OTHER });
    await received(service, { text: 'Caught.', website: 'x' });
    await decided(service, [(await received(service, { text: 'Approved.' })).id], 'approve');
    expect(seen(await (await anEditor(service)).queue(query))).toHaveLength(count);
  });

  it('shows all of a long queue, page by page, each comment once', async () => {
    const service = await open();
    const ids: string[] = [];
    for (let sent = 0; sent < 60; sent++) ids.push((await received(service)).id);
    const editor = await anEditor(service);
    const found: (string | null)[] = [];
    let query: string | null = '';
    for (let pages = 0; query !== null && pages < 5; pages++) {
      const html: string = await editor.queue(query);
      found.push(...seen(html));
      query =
        documentOf(html).querySelector('a[rel=next]')?.getAttribute('href')?.replace('/api/moderation', '').replaceAll('&amp;', '&') ??
        null;
    }
    expect(found).toHaveLength(60);
    expect([...found].sort()).toEqual([...ids].sort());
  });

  it('sends what contains a listed word to the queue, under after too', async () => {
    const service = await open({ moderation: 'after' });
    const editor = await anEditor(service);
    const form = formTo(
      await (await service.ask('/api/moderation/words', { headers: { ...HTML, cookie: editor.cookie } })).text(),
      '/words',
    );
    const fields = form.fields.map(([name, value]): [string, string] => [name, name === 'words' ? 'casino\r\nقمار' : value]);
    expect((await service.ask(form.action, formPost(fields, { cookie: editor.cookie }))).status).toBe(303);
    const doubtful = await received(service, { text: 'Come to the Casino tonight.' });
    expect(doubtful.status).toBe('pending');
    expect((await received(service, { text: 'این قمار است.' })).status).toBe('pending');
    expect((await received(service, { text: 'Nothing of the kind.' })).status).toBe('approved');
    expect(await editor.queue()).toMatch(/casino/);
  });
});
