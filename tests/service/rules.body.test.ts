import { describe, expect, it } from 'vitest';
import { type BodyKinds, readFields } from '#src/service/rules/body.ts';
import { speaksJson } from '#src/service/rules/negotiate.ts';

const FORM = 'application/x-www-form-urlencoded';

function requestOf(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request('http://a.example/api/comments', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}

const read = (body: BodyInit, type?: string, kinds?: BodyKinds, limit?: number) =>
  readFields(requestOf(body, type === undefined ? {} : { 'Content-Type': type }), limit, kinds);

describe('a body', () => {
  it('is read as a form', async () => {
    const fields = await read('text=a+b%26c&name=&text=second', FORM);
    expect([fields.get('text'), fields.get('name'), fields.get('email')]).toEqual(['a b&c', '', undefined]);
    expect(fields.all('text')).toEqual(['a b&c', 'second']);
  });

  it('is read as a multipart form, files told apart', async () => {
    const form = new FormData();
    form.append('text', 'a\r\nb');
    form.append('photo', new File(['x'], 'x.png'));
    const fields = await read(form);
    expect([fields.get('text'), fields.get('photo'), fields.faultOf('photo'), fields.files]).toEqual([
      'a\r\nb',
      undefined,
      'is-a-file',
      ['photo'],
    ]);
  });

  it('is read as JSON, in which null is absent and only text is text', async () => {
    const fields = await read(
      '{"text":"a","name":null,"email":7,"parent":["x"],"key":{"a":"b"},"ids":["a","b",3]}',
      'application/json; charset=utf-8',
    );
    expect([fields.get('text'), fields.get('name'), fields.get('email')]).toEqual(['a', undefined, undefined]);
    expect(['text', 'name', 'email', 'parent', 'key'].map((name) => fields.faultOf(name))).toEqual([
      null,
      null,
      'not-text',
      'not-text',
      'not-text',
    ]);
    expect(fields.all('ids')).toEqual(['a', 'b']);
  });

  it('has no prototype to be polluted', async () => {
    const fields = await read('{"__proto__":{"text":"a"},"constructor":"b"}', 'application/json');
    expect([fields.get('text'), fields.get('toString'), fields.get('constructor')]).toEqual([undefined, undefined, 'b']);
    expect(({} as { text?: string }).text).toBeUndefined();
  });

  it.each(['[]', '[{"text":"a"}]', '"text"', '7', 'true', 'null'])('of JSON that is no object has no fields: %s', async (body) => {
    const fields = await read(body, 'application/json');
    expect([fields.get('text'), fields.get('0'), fields.faultOf('text')]).toEqual([undefined, undefined, null]);
  });

  it.each([
    ['broken JSON', '{"text":', 'application/json'],
    ['no JSON at all', '', 'application/json'],
    ['broken UTF-8 in JSON', new Uint8Array([0x22, 0xff, 0x22]), 'application/json'],
    ['JSON deeper than any stack', '['.repeat(60_000), 'application/json'],
    ['a multipart form without a boundary', 'a', 'multipart/form-data'],
    ['a multipart form that ends early', '--b\r\nContent-Disposition: form-data; name="text"\r\n\r\na', 'multipart/form-data; boundary=b'],
  ])('of %s is refused with 400', async (_, body, type) => {
    await expect(read(body, type)).rejects.toMatchObject({ status: 400, reason: 'broken-json' });
  });

  it('of broken UTF-8 in a form has it replaced', async () => {
    expect((await read('text=%ff%fe', FORM)).get('text')).toBe('\ufffd\ufffd');
  });

  it.each(['text/xml', 'application/octet-stream', 'text/plain', ''])('of type %j is refused with 415', async (type) => {
    await expect(
      readFields(requestOf(new TextEncoder().encode('text=a'), type === '' ? {} : { 'Content-Type': type })),
    ).rejects.toMatchObject({ status: 415 });
  });

  it.each(['gzip', 'br', 'deflate', 'gzip, identity'])('encoded as %s is refused with 415', async (encoding) => {
    await expect(readFields(requestOf('text=a', { 'Content-Type': FORM, 'Content-Encoding': encoding }))).rejects.toMatchObject({
      status: 415,
    });
  });

  it('of plain text is a form, or JSON, where a route takes it', async () => {
    expect((await read('article=en%2Fa', 'text/plain;charset=UTF-8', { plain: true })).get('article')).toBe('en/a');
    expect((await read('{"article":"en/a"}', 'text/plain;charset=UTF-8', { plain: true })).get('article')).toBe('en/a');
  });

  it('of exactly the limit is read, of one byte more is not', async () => {
    expect((await read(`text=${'a'.repeat(65_531)}`, FORM)).get('text')).toHaveLength(65_531);
    await expect(read(`text=${'a'.repeat(65_532)}`, FORM)).rejects.toMatchObject({ status: 413 });
  });

  it('that is declared too long is refused unread', async () => {
    const request = requestOf('text=a', { 'Content-Type': FORM, 'Content-Length': '10000000' });
    await expect(readFields(request)).rejects.toMatchObject({ status: 413 });
    expect(request.bodyUsed).toBe(false);
  });

  it('that comes in pieces without end is refused as soon as it is too long', async () => {
    let given = 0;
    const endless = new ReadableStream({
      pull(controller) {
        given += 1;
        controller.enqueue(new Uint8Array(16_384).fill(97));
      },
    });
    await expect(read(endless, FORM)).rejects.toMatchObject({ status: 413 });
    expect(given).toBeLessThan(10);
  });

  it('that breaks off is refused with 400', async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) });
    await expect(read(broken, FORM)).rejects.toMatchObject({ status: 400 });
  });

  it('may have a thousand fields', async () => {
    const form = Array.from({ length: 1_000 }, (_, at) => `field${at}=${at}`).join('&');
    expect((await read(`${form}&text=a`, FORM)).get('text')).toBe('a');
  });
});

describe('a client', () => {
  it.each([
    [{ 'Content-Type': 'application/json' }, true],
    [{ 'Content-Type': 'application/json; charset=utf-8', Accept: 'text/html' }, true],
    [{ Accept: 'application/json' }, true],
    [{ Accept: 'application/problem+json' }, true],
    [{ Accept: 'application/json, text/html;q=0.5' }, true],
    [{ Accept: 'text/html,application/json;q=0.1' }, false],
    [{ Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }, false],
    [{ Accept: '*/*' }, false],
    [{ Accept: 'application/json;q=0' }, false],
    [{}, false],
  ])('that says %j speaks JSON: %s', (headers, speaks) => {
    expect(speaksJson(new Headers(headers as Record<string, string>))).toBe(speaks);
  });
});
