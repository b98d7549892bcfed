import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { createService } from '#src/service/createService.ts';
import { memoryStore } from '#src/service/adapters/memory/memoryStore.ts';
import type { Problem } from '#src/service/contract.ts';
import { type StorageFault, StorageDown, type Store } from '#src/service/ports/store.ts';
import { documentOf, formsOf } from './harness/pageForms.ts';
import { CLOSED, OPEN, PERSIAN, SITE } from './harness/publication.ts';
import { aComment, formPost, jsonPost } from './harness/reader.ts';
import { aWorld, portsOf } from './harness/world.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: { 'long-title': 'off', 'void-style': 'off', 'doctype-style': 'off', 'no-trailing-whitespace': 'off' },
});

const TYPED = { text: 'A text\nof <b>two</b> lines & "more"', name: 'Ann <i>' };

/** A function over memory; `fault` is thrown by whatever is asked of its store. */
function aFunction(options: { fault?: Error; unreadable?: boolean; allowedOrigins?: string[] } = {}) {
  const world = aWorld();
  const store = options.fault ? failing(options.fault) : memoryStore();
  const ports = portsOf(world, store, { allowedOrigins: options.allowedOrigins ?? [] });
  const directory = () => Promise.reject(new StorageDown('broken'));
  const service = createService(options.unreadable ? { ...ports, directory } : ports);
  const ask = (path: string, init?: RequestInit) => service.fetch(new Request(new URL(path, SITE), init), { address: '192.0.2.1' });
  return { world, ask };
}

function failing(fault: Error): Store {
  return new Proxy({} as Store, { get: () => () => Promise.reject(fault) });
}

const sent = (fields: Record<string, unknown>) => formPost(aComment(fields) as Record<string, string>);

describe('a refusal as a page', () => {
  const pages: [string, string, RequestInit?][] = [
    ['of an address that is none', '/api/nothing'],
    ['of a method', '/api/comments', { method: 'DELETE' }],
    ['of a broken receipt', '/api/receipts/none'],
    ['of an unknown article', '/api/comments', sent({ article: 'en/none' })],
    ['of a closed article', '/api/comments', sent({ article: CLOSED })],
    ['of every field', '/api/comments', sent({ article: OPEN, text: '', name: 'n'.repeat(90), email: 'e', parent: 'p', key: 'k' })],
    [
      'of every field in Persian',
      '/api/comments',
      sent({ article: PERSIAN, text: '', name: 'n'.repeat(90), email: 'e', parent: 'p', key: 'k' }),
    ],
    ['of another origin', '/api/comments', { ...sent({}), headers: { origin: 'https://other.example' } }],
  ];

  it.each(pages)('%s is valid, has one heading and is never kept', async (_, path, init) => {
    const answer = await aFunction().ask(path, init);
    const html = await answer.text();
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
    expect(documentOf(html).querySelectorAll('h1')).toHaveLength(1);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
  });

  it('allows its own style by hash, and nothing else', async () => {
    const answer = await aFunction().ask('/api/nothing');
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(await answer.text()) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(answer.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
  });

  it('gives text and name back in a form that can be sent again, without the e-mail address', async () => {
    const fields = { article: OPEN, ...TYPED, email: 'ann@mail', key: 'a-key-of-mine' };
    const html = await (await aFunction().ask('/api/comments', sent({ ...fields, name: 'n'.repeat(81) }))).text();
    const [form] = formsOf(html);
    expect([form!.action, form!.method]).toEqual(['/api/comments', 'post']);
    expect(Object.fromEntries(form!.fields)).toEqual({ ...fields, name: 'n'.repeat(81), email: '', website: '' });
    expect(html).not.toContain('ann@mail');
  });

  it('leaves out of that form what would only be refused again', async () => {
    const answer = await aFunction().ask('/api/comments', sent({ ...TYPED, parent: 'A'.repeat(16), key: 'short' }));
    const [form] = formsOf(await answer.text());
    expect([answer.status, form!.names]).toEqual([422, ['article', 'text', 'name', 'email', 'website']]);
  });

  it('keeps line breaks at the beginning of a text', async () => {
    const html = await (await aFunction().ask('/api/comments', sent({ text: '\n\nA text', email: 'e' }))).text();
    expect(html).toContain('>\n\n\nA text</textarea>');
  });

  it('is in the language of the edition, its fields named in it', async () => {
    const page = documentOf(await (await aFunction().ask('/api/comments', sent({ article: PERSIAN, text: '' }))).text());
    expect([page.documentElement.getAttribute('lang'), page.documentElement.getAttribute('dir')]).toEqual(['fa-IR', 'rtl']);
    expect(page.querySelector('.faults')!.textContent).toContain('متن: این لازم است.');
  });

  it('leads back to the article, or to the front page', async () => {
    const { ask } = aFunction();
    const link = async (answer: Response) =>
      documentOf(await answer.text())
        .querySelector('.links a')!
        .getAttribute('href');
    expect(await link(await ask('/api/comments', sent({ text: '' })))).toBe('/2026/02/open-straits/');
    expect(await link(await ask('/api/nothing'))).toBe('/');
  });
});

describe('a refusal as a problem', () => {
  it('says what, and names every field', async () => {
    const answer = await aFunction().ask('/api/comments', jsonPost({ article: OPEN, text: ' ', email: 'e' }));
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      422,
      'application/problem+json',
      'no-store',
    ]);
    expect(await answer.json()).toEqual({
      type: 'urn:broadsheet:broken-fields',
      title: 'Something is not right yet',
      status: 422,
      detail: 'Nothing was lost. Correct it below and send it again.',
      errors: [
        { field: 'text', message: 'Text: this is needed.' },
        { field: 'email', message: 'Email: this is not an e-mail address.' },
      ],
      text: ' ',
      name: '',
    } satisfies Problem);
  });

  it('is in the language of the edition', async () => {
    const problem = (await (await aFunction().ask('/api/comments', jsonPost({ article: PERSIAN, text: '' }))).json()) as Problem;
    expect(problem.errors).toEqual([{ field: 'text', message: 'متن: این لازم است.' }]);
  });
});

describe('storage that does not answer', () => {
  it.each<StorageFault>(['busy', 'full', 'broken'])('and is %s gives the text back with 503, in HTML', async (fault) => {
    const { ask, world } = aFunction({ fault: new StorageDown(fault, new Error(TYPED.text)) });
    const answer = await ask('/api/comments', sent(TYPED));
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([503, '5', 'no-store']);
    expect(Object.fromEntries(formsOf(await answer.text())[0]!.fields)).toMatchObject(TYPED);
    expect(world.lines).toEqual([`503 storage ${fault}: POST /api/comments`]);
  });

  it('is a problem in JSON', async () => {
    const answer = await aFunction({ fault: new StorageDown('busy') }).ask('/api/comments', jsonPost(aComment()));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.json()).toMatchObject({ type: 'urn:broadsheet:storage-down', status: 503 });
  });

  it('gives the text back in the edition’s language though nothing is known of the publication', async () => {
    const answer = await aFunction({ unreadable: true }).ask('/api/comments', sent({ ...TYPED, article: PERSIAN }));
    const html = await answer.text();
    expect([answer.status, documentOf(html).documentElement.getAttribute('dir')]).toEqual([503, 'rtl']);
    expect(Object.fromEntries(formsOf(html)[0]!.fields)).toMatchObject(TYPED);
  });
});

describe('a fault of ours', () => {
  it('gives the text back with 500 and logs route and kind, no word more', async () => {
    const { ask, world } = aFunction({ fault: new TypeError(`cannot keep ${TYPED.text} of ann@mail.example`) });
    const answer = await ask('/api/comments', sent(TYPED));
    expect(answer.status).toBe(500);
    expect(Object.fromEntries(formsOf(await answer.text())[0]!.fields)).toMatchObject(TYPED);
    expect(world.lines).toEqual(['500 TypeError: POST /api/comments']);
  });

  it('never logs the token of a receipt', async () => {
    const { ask, world } = aFunction();
    const answer = await ask('/api/comments', sent(TYPED));
    const failed = aFunction({ fault: new RangeError('x') });
    await failed.ask(answer.headers.get('location')!);
    expect(failed.world.lines).toEqual(['500 RangeError: GET /api/receipts/:token']);
    expect(world.lines).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['/api/comments', 'GET, HEAD, OPTIONS, POST'],
    ['/api/comments/form', 'GET, HEAD, OPTIONS'],
    ['/api/receipts/x', 'GET, HEAD, OPTIONS'],
    ['/api/receipts/x/erase', 'OPTIONS, POST'],
  ])('%s says which methods it takes', async (path, allow) => {
    const { ask } = aFunction();
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const answer = await ask(path, { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
    }
    expect((await ask(path, { method: 'OPTIONS' })).headers.get('allow')).toBe(allow);
  });

  it('that is none is none for every method', async () => {
    const { ask } = aFunction();
    for (const method of ['GET', 'POST', 'OPTIONS']) expect((await ask('/api/nothing', { method })).status).toBe(404);
  });
});

describe('an origin', () => {
  const friend = 'https://friend.example';

  it('that is allowed reads refusals too', async () => {
    const { ask } = aFunction({ allowedOrigins: [friend] });
    const answer = await ask('/api/comments', { ...jsonPost({}), headers: { origin: friend, 'content-type': 'application/json' } });
    expect([answer.status, answer.headers.get('access-control-allow-origin'), answer.headers.get('vary')]).toEqual([422, friend, 'Origin']);
  });

  it('of the publication reads a function that stands elsewhere', async () => {
    const { ask } = aFunction();
    const answer = await ask('https://comments.example/api/comments/form', { headers: { origin: SITE } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(SITE);
  });
});
