import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { KINDS, serviceOn } from '../harness/aService.ts';
import { OPEN, SITE } from '../harness/publication.ts';
import { aComment, aReader, formPost, jsonPost, sending } from '../harness/reader.ts';

const PAGE = { origin: SITE, accept: 'application/json' };
const bytes = (text: string) => new TextEncoder().encode(text);
const body = (type: string | null, content: BodyInit, more: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { ...PAGE, ...(type === null ? {} : { 'content-type': type }), ...more },
  body: content,
});
const JSON_COMMENT = JSON.stringify({ article: OPEN, text: 'Sent well.' });
const FORM_COMMENT = new URLSearchParams({ article: OPEN, text: 'Sent well.' }).toString();

function withFile(): FormData {
  const form = new FormData();
  form.append('article', OPEN);
  form.append('text', new File(['A text in a file.'], 'text.txt', { type: 'text/plain' }));
  return form;
}

function longMultipart(): FormData {
  const form = new FormData();
  form.append('article', OPEN);
  form.append('text', 'a'.repeat(70_000));
  return form;
}

describe.each(KINDS)('A body sent to a function over %s', (kind) => {
  const open = serviceOn(kind);

  it.each<[string, number, RequestInit]>([
    ['JSON with a character set', 201, body('application/json; charset=utf-8', bytes(JSON_COMMENT))],
    ['JSON of a type of its own', 201, body('Application/JSON', bytes(JSON_COMMENT))],
    ['a form with a character set', 201, body('application/x-www-form-urlencoded;charset=UTF-8', bytes(FORM_COMMENT))],
    ['a form of an upper case type', 201, body('APPLICATION/X-WWW-FORM-URLENCODED', bytes(FORM_COMMENT))],
    ['plain text', 415, body('text/plain', bytes(JSON_COMMENT))],
    ['XML', 415, body('application/xml', bytes('<comment/>'))],
    ['no type', 415, body(null, bytes(JSON_COMMENT))],
    ['a type that only contains json', 415, body('text/json-not', bytes(JSON_COMMENT))],
    ['JSON in gzip', 415, body('application/json', gzipSync(JSON_COMMENT), { 'content-encoding': 'gzip' })],
    ['a form in deflate', 415, body('application/x-www-form-urlencoded', bytes(FORM_COMMENT), { 'content-encoding': 'deflate' })],
    ['broken JSON', 400, jsonPost('{"article":')],
    ['nothing as JSON', 400, jsonPost('')],
    ['JSON of invalid UTF-8', 400, body('application/json', Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))],
    ['JSON that is a list', 422, jsonPost('[]')],
    ['JSON that is null', 422, jsonPost('null')],
    ['JSON that is a text', 422, jsonPost('"text"')],
    ['JSON that is a number', 422, jsonPost('1')],
    ['multipart without a boundary', 400, body('multipart/form-data', bytes('--x--'))],
    ['multipart that is none', 400, body('multipart/form-data; boundary=x', bytes('no boundary here'))],
    ['multipart with a file', 422, { method: 'POST', headers: PAGE, body: withFile() }],
    ['JSON a little below 64 KiB', 422, jsonPost({ article: OPEN, text: 'a'.repeat(65_000) })],
    ['JSON over 64 KiB', 413, jsonPost({ article: OPEN, text: 'a'.repeat(65_536) })],
    ['a form over 64 KiB', 413, formPost({ article: OPEN, text: 'a'.repeat(65_536) }, PAGE)],
    ['multipart over 64 KiB', 413, { method: 'POST', headers: PAGE, body: longMultipart() }],
    ['fields that nobody knows, over 64 KiB', 413, formPost({ article: OPEN, text: 'a', other: 'a'.repeat(65_536) }, PAGE)],
  ])('as %s is answered with %i', async (_, status, init) => {
    const service = await open();
    const answer = await service.ask('/api/comments', init, aReader());
    expect([answer.status, await answer.text()]).toEqual([status, expect.anything()]);
    if (status !== 201) expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it.each(['/api/views', '/api/receipts/x.y/edit', '/api/moderation/login', '/api/moderation/decisions'])(
    'over 64 KiB to %s gets 413 or less far',
    async (path) => {
      const service = await open();
      const answer = await service.ask(path, formPost({ article: OPEN, text: 'a'.repeat(70_000) }), aReader());
      expect([403, 404, 413]).toContain(answer.status);
    },
  );

  it('that is a stream without an end in sight is refused once it is too long', async () => {
    const service = await open();
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        if (kind === 'd1' && pulled > 100) return controller.close();
        controller.enqueue(bytes('a'.repeat(1_024)));
      },
    });
    const init = { ...body('application/json', endless), duplex: 'half' } as RequestInit;
    expect((await service.ask('/api/comments', init, aReader())).status).toBe(413);
    if (kind !== 'd1') expect(pulled).toBeLessThan(80);
  });

  it.each(['application/json', 'text/html', 'application/json, text/html', '*/*', 'application/problem+json'])(
    'in a form, refused to who accepts %s',
    async (accept) => {
      const service = await open();
      const answer = await service.ask('/api/comments', formPost({ article: OPEN, text: '' }, { accept }), aReader());
      expect(answer.status).toBe(422);
      const html = !/json/.test(accept) || /html/.test(accept);
      expect(answer.headers.get('content-type')).toMatch(html ? /^text\/html; *charset=utf-8/i : /^application\/problem\+json/);
    },
  );

  it('as JSON is refused as JSON, whatever is accepted', async () => {
    const service = await open();
    const answer = await service.ask('/api/comments', jsonPost({ article: OPEN, text: '' }, { accept: 'text/html' }), aReader());
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });
});

describe.each(KINDS)('A method of a function over %s', (kind) => {
  const open = serviceOn(kind);

  it.each<[string, string, string[]]>([
    ['PUT', '/api/comments', ['GET', 'POST']],
    ['DELETE', '/api/comments', ['GET', 'POST']],
    ['PATCH', '/api/comments', ['GET', 'POST']],
    ['POST', '/api/comments/thread', ['GET']],
    ['POST', '/api/comments/counts', ['GET']],
    ['POST', '/api/comments/feed.xml', ['GET']],
    ['POST', '/api/comments/form', ['GET']],
    ['POST', '/api/receipts/x.y', ['GET']],
    ['GET', '/api/receipts/x.y/erase', ['POST']],
    ['GET', '/api/receipts/x.y/edit', ['POST']],
    ['GET', '/api/views', ['POST']],
    ['POST', '/api/views/popular', ['GET']],
    ['POST', '/api/moderation', ['GET']],
    ['GET', '/api/moderation/login', ['POST']],
    ['GET', '/api/moderation/logout', ['POST']],
    ['GET', '/api/moderation/decisions', ['POST']],
    ['DELETE', '/api/moderation/decisions', ['POST']],
    ['POST', '/api/health', ['GET']],
    ['PROPFIND', '/api/comments', ['GET', 'POST']],
  ])('%s %s is answered with 405 and what is allowed', async (method, path, allowed) => {
    const service = await open();
    const init = { method, headers: { origin: SITE, accept: 'application/json' }, ...(method === 'GET' ? {} : { body: '' }) };
    const answer = await service.ask(path, init);
    expect(answer.status).toBe(405);
    const said = (answer.headers.get('allow') ?? '').split(/,\s*/);
    expect(said).toEqual(expect.arrayContaining(allowed));
    expect(said).not.toContain(method);
  });

  it('HEAD is answered as GET without a body', async () => {
    const service = await open();
    const path = `/api/comments?article=${OPEN}`;
    const [head, get] = [await service.ask(path, { method: 'HEAD' }), await service.ask(path)];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
  });

  it.each([
    '/api',
    '/api/',
    '/api/nothing',
    '/api/comments/',
    '/api/comments/nothing',
    '/api/receipts',
    '/api/moderation/nothing',
    '/api/../api/x',
  ])('%s is an address of nothing', async (path) => {
    const service = await open();
    expect((await service.ask(path, { headers: { accept: 'application/json' } })).status).toBe(404);
  });

  it('GET never changes anything', async () => {
    const service = await open();
    await service.ask('/api/comments', sending(aComment({ key: 'key-of-one' })), aReader());
    const before = await service.exportRecords();
    const fields = new URLSearchParams({ article: OPEN, text: 'x', decision: 'approve', period: 'day', articles: OPEN });
    for (const record of before) if (record.kind === 'comment') fields.append('id', record.id);
    for (const path of [
      'comments',
      'views',
      'moderation/decisions',
      'moderation',
      'comments/thread',
      'comments/form',
      'views/popular',
      'health',
    ]) {
      await service.ask(`/api/${path}?${fields}`, {}, aReader());
    }
    expect(await service.exportRecords()).toEqual(before);
  });
});
