import { describe, expect, it } from 'vitest';
import { headersText } from '#src/integrations/headers.ts';
import { redirectsText } from '#src/integrations/redirects.ts';
import { headersFor, parseHeaders } from '#src/tools/server/headersFile.ts';
import { redirectFinder } from '#src/tools/server/redirectsFile.ts';

const text = headersText({ styleHashes: ["'sha256-abc='"], staging: false });
const of = (path: string) => headersFor(parseHeaders(text), path);
const policyOf = (path: string) => of(path).get('content-security-policy');

describe('the headers of a built site', () => {
  it('let a page run its own scripts and nothing else', () => {
    expect(policyOf('/')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-abc='; img-src 'self'; font-src 'self'; media-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(text).not.toContain('unsafe-inline');
  });

  it('let search alone compile WebAssembly, by a policy that replaces the pages’ one', () => {
    expect(policyOf('/pagefind/pagefind-worker.js')).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policyOf('/pagefind/pagefind-worker.js')).not.toContain('style-src');
    expect(policyOf('/search/')).not.toContain('wasm');
  });

  it('let a drawing load nothing', () => {
    expect(policyOf('/_pictures/0123456789abcdef.svg')).toBe("default-src 'none'; sandbox");
    expect(policyOf('/_pictures/0123456789abcdef-400.webp')).toBe(policyOf('/'));
  });

  it.each([
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ['strict-transport-security', 'max-age=31536000'],
    ['cross-origin-opener-policy', 'same-origin'],
  ])('say %s: %s everywhere', (name, value) => {
    expect(of('/2026/02/toll-road/').get(name)).toBe(value);
  });

  it('shut off what a publication has no use for', () => {
    expect(of('/').get('permissions-policy')).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
  });

  it.each(['/_assets/page.abc.css', '/_pictures/x-400.webp', '/_media/x.mp4', '/pagefind/fragment/en_x.pf_fragment'])(
    'let %s be kept for good',
    (path) => {
      expect(of(path).get('cache-control')).toBe('public, max-age=31536000, immutable');
    },
  );

  it.each(['/', '/feed.xml', '/articles.json', '/pagefind/pagefind-entry.json'])('say nothing of keeping %s', (path) => {
    expect(of(path).get('cache-control')).toBeNull();
  });

  it('name the types of feeds', () => {
    expect(of('/topics/nato/feed.xml').get('content-type')).toBe('application/rss+xml; charset=utf-8');
    expect(of('/feed.json').get('content-type')).toBe('application/feed+json; charset=utf-8');
  });

  it('keep search engines away from a staging build only', () => {
    expect(text).not.toContain('X-Robots-Tag');
    expect(headersText({ styleHashes: [], staging: true })).toContain('  X-Robots-Tag: noindex\n');
  });

  it('stay within what Cloudflare reads: 100 rules, 2,000 characters a line', () => {
    expect(parseHeaders(text).length).toBeLessThan(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });
});

describe('the redirects of a built site', () => {
  const records = [
    { from: '/2019/old', to: '/2026/02/new/', status: 301 as const },
    { from: '/archive.php', to: '/archive/', status: 301 as const },
    { from: '/قدیمی/', to: '/fa/2026/02/تنگه/', status: 301 as const },
    { from: '/a%20b/', to: '/about/', status: 301 as const },
  ];

  it('lead on from old paths in any script, encoded or not', () => {
    const find = redirectFinder(redirectsText(records));
    expect(find('/2019/old')).toMatchObject({ to: '/2026/02/new/', status: 301 });
    expect(find('/archive.php')).toMatchObject({ to: '/archive/' });
    expect(find('/قدیمی/')).toMatchObject({ to: encodeURI('/fa/2026/02/تنگه/') });
    expect(find('/a b/')).toMatchObject({ to: '/about/' });
  });

  it('are ASCII, one a line', () => {
    expect(redirectsText(records)).toMatch(/^(?:[\x21-\x7e]+ [\x21-\x7e]+ 301\n)+$/);
  });
});
