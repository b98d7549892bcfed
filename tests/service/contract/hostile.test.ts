import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { KINDS, serviceOn } from '../harness/aService.ts';
import { anEditor, decided, tryToLogIn } from '../harness/editor.ts';
import { HOSTILE_FORMS, HOSTILE_JSON, HOSTILE_NAMES, HOSTILE_TEXTS, HOSTILE_VALUES } from '../harness/hostileInputs.ts';
import { documentOf } from '../harness/pageForms.ts';
import { OPEN, SITE } from '../harness/publication.ts';
import { aComment, aReader, jsonPost, sending, type Encoding, type Fields } from '../harness/reader.ts';
import { receiptPage } from '../harness/receipts.ts';
import type { TestedService } from '../harness/testedService.ts';
import { listOf } from '../harness/threads.ts';

/** Far more than any of these takes; what hangs is noticed, what is slow is measured elsewhere. */
const BOUND = 30_000;
const ENCODED: Encoding[] = ['json', 'form'];

const UNSHOWN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Sends each input in one field and gives the statuses that came back with it. */
async function sendAll(
  service: TestedService,
  inputs: readonly string[],
  fieldsOf: (input: string) => Fields,
  encoding: Encoding,
): Promise<Map<number, string[]>> {
  const statuses = new Map<number, string[]>();
  for (const input of inputs) {
    const answer = await service.ask('/api/comments', sending(aComment(fieldsOf(input)), encoding), aReader());
    expectNoInjection(answer);
    if (answer.headers.get('content-type')?.startsWith('text/html')) expectHarmless(await answer.text());
    statuses.set(answer.status, [...(statuses.get(answer.status) ?? []), input.slice(0, 60)]);
  }
  return statuses;
}

function expectNoInjection(answer: Response): void {
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(answer.headers.get('location') ?? '').not.toMatch(/evil|javascript/i);
}

/** A page of ours in which nothing of theirs has become an element. */
function expectHarmless(html: string): void {
  const page = documentOf(html);
  const foreign = 'img, svg, math, iframe, object, base, i, meta[http-equiv], link, template, noscript, form[action^="http"]';
  expect([...page.querySelectorAll(foreign)].map(({ outerHTML }) => outerHTML)).toEqual([]);
  expect([...page.querySelectorAll('script')].filter((script) => script.textContent!.includes('hostile')).length).toBe(0);
  const elements = [...page.querySelectorAll('*')];
  expect(
    elements.flatMap((element) =>
      [...element.attributes].filter(({ name }) => name.startsWith('on') || name === 'style' || name === 'srcdoc').map(({ name }) => name),
    ),
  ).toEqual([]);
  const addresses = elements.flatMap((element) =>
    ['href', 'src', 'action', 'formaction'].flatMap((name) => element.getAttribute(name) ?? []),
  );
  expect(addresses.filter((address) => !/^(?:https?:\/\/|\/(?!\/)|#)/.test(address))).toEqual([]);
  expect(html.isWellFormed()).toBe(true);
}

/** A comment's HTML is paragraphs, line breaks and links to the web, and nothing else. */
function expectPlain(html: string): void {
  const page = documentOf(`<!doctype html><html><head></head><body><div id="words">${html}</div><p id="after"></p></body></html>`);
  const words = page.querySelector('#words')!;
  expect(words.nextElementSibling?.id).toBe('after');
  for (const element of words.querySelectorAll('*')) {
    expect(['p', 'br', 'a']).toContain(element.localName);
    const names = [...element.attributes].map(({ name }) => name).sort();
    expect(names).toEqual(element.localName === 'a' ? ['href', 'rel'] : names.filter((name) => name === 'dir'));
    if (element.localName !== 'a') continue;
    const href = element.getAttribute('href')!;
    expect(href).toMatch(/^https?:\/\/[^\s"<>`]+$/);
    expect(['http:', 'https:']).toContain(new URL(href).protocol);
    expect(element.getAttribute('rel')).toBe('nofollow ugc noopener');
  }
  expect([html.isWellFormed(), UNSHOWN.test(html)]).toEqual([true, false]);
}

describe.each(KINDS)('Hostile input to a function over %s', (kind) => {
  const open = serviceOn(kind);

  it.each(ENCODED)('as text in %s is kept harmless or refused with its fault', { timeout: BOUND }, async (encoding) => {
    const service = await open({ moderation: 'after' });
    const statuses = await sendAll(service, HOSTILE_TEXTS, (text) => ({ text }), encoding);
    const accepted = encoding === 'json' ? 201 : 303;
    expect([...statuses.keys()].sort()).toEqual([accepted, 422]);
    expect(statuses.get(422)!.every((text) => !/[a-z]{2}/.test(text))).toBe(true);
    await decideAll(service);
    const { comments } = await listOf(service);
    expect(comments.length).toBe(statuses.get(accepted)!.length);
    for (const { html } of comments) expectPlain(html);
    await expectPagesHarmless(service);
  });

  it.each(ENCODED)('as a name in %s is kept as plain text', { timeout: BOUND }, async (encoding) => {
    const service = await open({ moderation: 'after' });
    const statuses = await sendAll(service, HOSTILE_NAMES, (name) => ({ name }), encoding);
    expect([...statuses.keys()].every((status) => [201, 303, 422].includes(status))).toBe(true);
    await decideAll(service);
    for (const { name } of (await listOf(service)).comments) {
      expect(name ?? '').not.toMatch(/[\u202a-\u202e\u2066-\u2069\r\n]/);
      expect([(name ?? '').isWellFormed(), UNSHOWN.test(name ?? '')]).toEqual([true, false]);
    }
    await expectPagesHarmless(service);
  });

  it.each(['email', 'key', 'article', 'parent', 'opened', 'website'])('as %s is refused or ignored', { timeout: BOUND }, async (field) => {
    const service = await open();
    for (const encoding of ENCODED) {
      const statuses = await sendAll(service, HOSTILE_VALUES, (value) => ({ [field]: value }), encoding);
      expect([...statuses.keys()].filter((status) => ![201, 303, 404, 409, 422].includes(status))).toEqual([]);
      if (field === 'article') expect(statuses.has(201) || statuses.has(303)).toBe(false);
    }
  });

  it('as JSON that is hardly a comment is refused', { timeout: BOUND }, async () => {
    const service = await open();
    for (const text of HOSTILE_JSON) {
      const answer = await service.ask('/api/comments', jsonPost(text), aReader());
      expect([text.slice(0, 60), [201, 400, 413, 422].includes(answer.status)]).toEqual([text.slice(0, 60), true]);
    }
    const kept = (await service.exportRecords()).flatMap((record) => (record.kind === 'comment' ? [[record.parent, record.text]] : []));
    expect(kept.every(([parent, text]) => parent === null && ['a', 'a byte order mark'].includes(text!))).toBe(true);
  });

  it.each(['/api/comments', '/api/views', '/api/moderation/login'])(
    'as a form that is hardly one never breaks %s',
    { timeout: BOUND },
    async (path) => {
      const service = await open();
      for (const form of HOSTILE_FORMS) {
        const headers = { origin: SITE, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
        const answer = await service.ask(path, { method: 'POST', headers, body: Buffer.from(form, 'latin1') }, aReader());
        expect([form.slice(0, 60), answer.status < 500]).toEqual([form.slice(0, 60), true]);
        if (answer.headers.get('content-type')?.startsWith('text/html')) expectHarmless(await answer.text());
      }
    },
  );

  it('in addresses is answered with less than 500, in time', { timeout: BOUND }, async () => {
    const service = await open();
    for (const input of HOSTILE_VALUES.map((value) => encodeURIComponent(value.toWellFormed()))) {
      const addresses = [
        'comments?article=',
        `comments?article=${OPEN}&since=`,
        'comments/thread?article=',
        `comments/thread?article=${OPEN}&parent=`,
        'comments/counts?articles=',
        'comments/feed.xml?article=',
        'views/popular?period=day&edition=',
        'views/popular?period=',
        'receipts/',
        'moderation?search=',
      ];
      for (const address of addresses) {
        const answer = await service.ask(`/api/${address}${input}`, { headers: { accept: 'text/html' } });
        expect([address, input.slice(0, 60), answer.status < 500]).toEqual([address, input.slice(0, 60), true]);
        if (answer.headers.get('content-type')?.startsWith('text/html')) expectHarmless(await answer.text());
      }
    }
  });

  it('in headers is answered with less than 500', async () => {
    const service = await open();
    const values = ['', '\u00ff\u00fe', 'a'.repeat(8_000), '%00%0d%0a', '"', '<script>', 'null', 'W/"', ',,,,', ';;;;', '__proto__'];
    for (const name of [
      'accept',
      'origin',
      'if-none-match',
      'cookie',
      'sec-fetch-site',
      'user-agent',
      'content-type',
      'content-encoding',
      'referer',
    ]) {
      for (const value of values) {
        const get = await service.ask(`/api/comments?article=${OPEN}`, { headers: { [name]: value } });
        const init = sending(aComment());
        const posted = await service.ask(
          '/api/comments',
          { ...init, headers: { ...(init.headers as Record<string, string>), [name]: value } },
          aReader(),
        );
        expect([name, value.slice(0, 20), get.status < 500, posted.status < 500]).toEqual([name, value.slice(0, 20), true, true]);
      }
    }
  });

  it('to the editor’s search, key and words is taken literally', { timeout: BOUND }, async () => {
    const service = await open();
    const editor = await anEditor(service);
    for (const text of HOSTILE_TEXTS.slice(0, 60))
      expectHarmless(await editor.queue(`?state=all&search=${encodeURIComponent(text.toWellFormed())}`));
    expect((await tryToLogIn(service, "' OR '1'='1", aReader())).status).not.toBe(303);
  });

  /** What is doubtful waits in the queue: the editor lets all of it through. */
  async function decideAll(service: TestedService): Promise<void> {
    const waiting = (await service.exportRecords()).flatMap((record) =>
      record.kind === 'comment' && record.state === 'pending' ? [record.id] : [],
    );
    for (let at = 0; at < waiting.length; at += 100) await decided(service, waiting.slice(at, at + 100), 'approve');
  }

  async function expectPagesHarmless(service: TestedService): Promise<void> {
    const html = { headers: { accept: 'text/html' } };
    expectHarmless(await (await service.ask(`/api/comments/thread?article=${OPEN}`, html)).text());
    expectHarmless(await (await anEditor(service)).queue('?state=all'));
    const feed = await (await service.ask('/api/comments/feed.xml')).text();
    expect(XMLValidator.validate(feed)).toBe(true);
    expect([feed.isWellFormed(), UNSHOWN.test(feed)]).toEqual([true, false]);
  }
});

describe('The receipt of what is hostile', () => {
  const open = serviceOn('memory');

  it('shows it harmless, with its form', { timeout: BOUND }, async () => {
    const service = await open();
    for (const text of HOSTILE_TEXTS) {
      const answer = await service.ask('/api/comments', sending(aComment({ text, name: text.slice(0, 40) }), 'form'), aReader());
      if (answer.status === 303) expectHarmless(await receiptPage(service, answer.headers.get('location')!.split('/').at(-1)!));
    }
  });
});
