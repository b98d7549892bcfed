import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, describe, expect, it } from 'vitest';
import { createServer } from '#src/tools/server/createServer.ts';
import { aFolder } from './aSite.ts';

const FRONT = '<!doctype html><title>Front</title>';
const site = aFolder({
  'index.html': FRONT,
  'index.html.br': 'as brotli',
  'index.html.gz': 'as gzip',
  'about/index.html': '<title>About</title>',
  'آب/index.html': '<title>Water</title>',
  '404.html': '<title>Not found</title>',
  'feed.xml': '<rss/>',
  '_assets/page.css': 'p{}',
  '.assetsignore': '*.br',
  'film.mp4': Uint8Array.from({ length: 1000 }, (_, index) => index % 256),
  _headers:
    '/*\n  X-Content-Type-Options: nosniff\n/_assets/*\n  Cache-Control: public, max-age=31536000, immutable\n/*feed.xml\n  Content-Type: application/rss+xml\n',
  _redirects: '/2019/old/ /about/ 301\n',
});
afterAll(() => site.remove());

const app = createServer({ dist: site.folder });
const ask = (path: string, init?: RequestInit) => app.request(`http://127.0.0.1${path}`, init);
const withHeaders = (headers: Record<string, string>): RequestInit => ({ headers });

describe('a page', () => {
  it('is served with the headers of the headers file and the default for caching', async () => {
    const answer = await ask('/');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(FRONT);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    });
  });

  it.each([
    ['br', 'as brotli'],
    ['gzip', 'as gzip'],
    ['deflate', FRONT],
  ])('is served precompressed to who accepts %s', async (encoding, body) => {
    const answer = await ask('/', withHeaders({ 'accept-encoding': encoding }));
    expect(await answer.text()).toBe(body);
    expect(answer.headers.get('content-encoding')).toBe(encoding === 'deflate' ? null : encoding);
    expect(answer.headers.get('content-length')).toBe(String(body.length));
  });

  it('has one entity tag an encoding, and answers 304 to who holds it', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (encoding) =>
        (await ask('/', withHeaders({ 'accept-encoding': encoding }))).headers.get('etag'),
      ),
    );
    expect(new Set(tags).size).toBe(3);
    expect(tags[0]).toMatch(/^"[\w-]+"$/);
    const again = await ask('/', withHeaders({ 'accept-encoding': 'br', 'if-none-match': tags[0]! }));
    expect(again.status).toBe(304);
    expect(again.headers.get('etag')).toBe(tags[0]);
    expect(await again.text()).toBe('');
  });

  it('gets another tag when the file changes', async () => {
    site.write('changing.txt', 'one');
    const before = (await ask('/changing.txt')).headers.get('etag');
    site.write('changing.txt', 'three');
    expect((await ask('/changing.txt')).headers.get('etag')).not.toBe(before);
  });

  it('answers HEAD with the headers alone', async () => {
    const answer = await ask('/about/', { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('content-length')).toBe('20');
  });

  it('is found under an address in any script', async () => {
    expect((await ask(`/${encodeURIComponent('آب')}/`)).status).toBe(200);
  });
});

describe('a path that leads elsewhere', () => {
  it.each([
    ['/about', '/about/', 308],
    ['/about?x=1', '/about/?x=1', 308],
    ['/about/index.html', '/about/', 308],
    ['/index.html', '/', 308],
    [`/${encodeURIComponent('آب')}`, `/${encodeURIComponent('آب')}/`, 308],
    ['/2019/old/?a=b', '/about/?a=b', 301],
  ])('%s goes to %s with %d', async (path, to, status) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([status, to]);
  });
});

describe('a path that leads nowhere', () => {
  it.each([
    '/nothing/',
    '/nothing',
    '/_assets/',
    '/_headers',
    '/_redirects',
    '/.assetsignore',
    '/index.html.br',
    '//about',
    '//evil.example/',
    '/about//',
    '/%zz',
    '/..%2f..%2fetc/passwd',
    '/about%2findex.html',
    '/%2e%2e%5cetc',
    '/a%00b',
  ])('gets the 404 page: %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('<title>Not found</title>');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('gets a line where the site has no 404 page', async () => {
    const bare = aFolder({ 'index.html': '' });
    const answer = await createServer({ dist: bare.folder }).request('/x');
    bare.remove();
    expect([answer.status, await answer.text()]).toEqual([404, 'Not found\n']);
  });
});

describe('a film', () => {
  it('is served in parts', async () => {
    const answer = await ask('/film.mp4', withHeaders({ range: 'bytes=10-19' }));
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe('bytes 10-19/1000');
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  });

  it('refuses a part beyond its end', async () => {
    const answer = await ask('/film.mp4', withHeaders({ range: 'bytes=1000-' }));
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */1000']);
  });

  it('is served whole to who holds a part of an older one', async () => {
    const answer = await ask('/film.mp4', withHeaders({ range: 'bytes=10-19', 'if-range': '"older"' }));
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, 1000]);
  });
});

describe('the headers file', () => {
  it('decides on caching and types', async () => {
    expect((await ask('/_assets/page.css')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await ask('/feed.xml')).headers.get('content-type')).toBe('application/rss+xml');
  });

  it('is read again when a new build has replaced it', async () => {
    const changing = aFolder({ 'index.html': '', _headers: '/*\n  X-Build: 1\n' });
    const server = createServer({ dist: changing.folder });
    expect((await server.request('/')).headers.get('x-build')).toBe('1');
    changing.write('_headers', '/*\n  X-Build: second\n');
    expect((await server.request('/')).headers.get('x-build')).toBe('second');
    changing.remove();
  });
});

describe('a method that changes things', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed on the site', async (method) => {
    const answer = await ask('/', { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('the place of the function', () => {
  it('takes every method under /api', async () => {
    const service = async (request: Request) => new Response(`${request.method} ${new URL(request.url).pathname}`);
    const server = createServer({ dist: site.folder, service });
    expect(await (await server.request('/api/comments', { method: 'POST' })).text()).toBe('POST /api/comments');
    expect(await (await server.request('/api/views', { method: 'OPTIONS' })).text()).toBe('OPTIONS /api/views');
  });

  it('that fails is answered with 500, and nothing of what was sent is logged', async () => {
    const lines: string[] = [];
    const service = () => {
      throw new TypeError('The text was: a secret of ann@example.org');
    };
    const server = createServer({ dist: site.folder, service, log: (line) => lines.push(line) });
    const answer = await server.request('/api/comments?text=secret', { method: 'POST' });
    expect([answer.status, await answer.text()]).toEqual([500, 'The server could not answer.\n']);
    expect(lines).toEqual(['The server could not answer: TypeError.']);
  });

  it.each(['/api/comments', '/api/views'])('is not asked with a method that no request of the web may have: %s', async (path) => {
    const answered = await askRaw(createServer({ dist: site.folder }), 'TRACE', path);
    expect([answered.status, answered.allow]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
  });

  it('without a function says that it is not there', async () => {
    expect((await ask('/api/comments', { method: 'POST', body: 'text=Why' })).status).toBe(503);
  });
});

/** Sends over a socket what `fetch` refuses to send. */
async function askRaw(app: ReturnType<typeof createServer>, method: string, path: string) {
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise<{ status: number | undefined; allow: string | undefined }>((answered, failed) => {
      const asking = request({ port, method, path }, (answer) => {
        answer.resume();
        answered({ status: answer.statusCode, allow: answer.headers.allow });
      });
      asking.once('error', failed).end();
    });
  } finally {
    server.close();
  }
}
