import { describe, expect, it } from 'vitest';
import { chooseEncoding } from '#src/tools/server/acceptEncoding.ts';
import { readRange } from '#src/tools/server/byteRange.ts';
import { matchesTag } from '#src/service/rules/cacheTag.ts';
import { headersFor, parseHeaders } from '#src/tools/server/headersFile.ts';
import { redirectFinder } from '#src/tools/server/redirectsFile.ts';
import { listenFault } from '#src/tools/server/listening.ts';

describe('the encoding of an answer', () => {
  const both = new Set(['br', 'gzip'] as const);

  it.each([
    [undefined, null],
    ['', null],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', null],
    ['*', 'br'],
    ['*;q=0', null],
    ['*;q=0, gzip', 'gzip'],
    ['identity, gzip;q=0.5', null],
    ['br;q=nonsense', null],
    ['zstd', null],
  ])('asked for with %j is %j', (accept, encoding) => {
    expect(chooseEncoding(accept, both)).toBe(encoding);
  });

  it('is none when there is no twin', () => {
    expect(chooseEncoding('br, gzip', new Set())).toBeNull();
  });
});

describe('a range of 100 bytes', () => {
  it.each([
    [undefined, null],
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=-5', { start: 95, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=50-5000', { start: 50, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-5', null],
    ['bytes=0-1,5-6', null],
    ['pages=1-2', null],
    ['bytes=-', null],
  ])('asked for with %j is %j', (header, range) => {
    expect(readRange(header, 100)).toEqual(range);
  });
});

describe('an entity tag', () => {
  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['*', true],
    ['"b"', false],
    [undefined, false],
  ])('asked about with %j matches: %j', (header, matches) => {
    expect(matchesTag(header, '"a"')).toBe(matches);
  });
});

describe('the headers file', () => {
  const rules = parseHeaders('# note\n/*\n  X-One: 1\n  X-Two: a: b\n\n/x/*.svg\n  ! X-One\n  X-One: 2\n/x/*\n  X-Two: c\n');

  it('sets on a path what every fitting rule says', () => {
    expect([...headersFor(rules, '/')]).toEqual([
      ['x-one', '1'],
      ['x-two', 'a: b'],
    ]);
  });

  it('detaches with an exclamation mark and joins what is set twice', () => {
    expect([...headersFor(rules, '/x/a.svg')]).toEqual([
      ['x-one', '2'],
      ['x-two', 'a: b, c'],
    ]);
  });

  it('takes the points of a pattern as points', () => {
    expect(headersFor(rules, '/x/asvg').get('x-one')).toBe('1');
  });
});

describe('the redirects file', () => {
  const find = redirectFinder('# note\n/old /new/ 301\n/%D8%A2 /fa/ 301\n/found /x/\n/blog/* /archive/:splat 302\n/old /never/ 301\n');

  it.each([
    ['/old', '/new/', 301],
    ['/آ', '/fa/', 301],
    ['/found', '/x/', 302],
    ['/blog/2019/a b', '/archive/2019/a%20b', 302],
  ])('leads from %s to %s with %d', (path, to, status) => {
    expect(find(path)).toMatchObject({ to, status });
  });

  it('leads nowhere from any other path', () => {
    expect(find('/older')).toBeNull();
  });
});

describe('a server that cannot listen', () => {
  it.each([
    ['EADDRINUSE', 'Port 4321 is taken by another program: stop it, or choose another with PORT=4322.'],
    ['EACCES', 'Port 4321 may not be used without more rights: choose one above 1023 with PORT=….'],
    ['EADDRNOTAVAIL', 'This machine has no address “10.0.0.1”: change HOST.'],
  ])('says after %s what to do, in one line', (code, line) => {
    expect(listenFault(Object.assign(new Error('x'), { code }), '10.0.0.1', 4321)).toBe(line);
  });
});
