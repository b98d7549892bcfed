/** What the headers of a built site depend on. */
export interface HeadersInput {
  /** Hashes of the pages' inline styles, as source expressions. */
  styleHashes: readonly string[];
  staging: boolean;
}

const YEAR = 31_536_000;
const PERMISSIONS = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];
const HASHED = ['/_assets/*', '/_pictures/*', '/_media/*', '/pagefind/fragment/*', '/pagefind/index/*', '/pagefind/filter/*'];

/** Text of `_headers`, in the form that Cloudflare and Netlify read; `! Name` detaches a header that a wider rule set. */
export function headersText({ styleHashes, staging }: HeadersInput): string {
  const everywhere = [
    `Content-Security-Policy: ${pagePolicy(styleHashes)}`,
    'X-Content-Type-Options: nosniff',
    // With `no-referrer` the comment form would send `Origin: null` and be refused.
    'Referrer-Policy: strict-origin-when-cross-origin',
    `Permissions-Policy: ${PERMISSIONS.map((name) => `${name}=()`).join(', ')}`,
    `Strict-Transport-Security: max-age=${YEAR}`,
    'Cross-Origin-Opener-Policy: same-origin',
    ...(staging ? ['X-Robots-Tag: noindex'] : []),
  ];
  const rules: [string, string[]][] = [
    ['/*', everywhere],
    ...HASHED.map((pattern): [string, string[]] => [pattern, [`Cache-Control: public, max-age=${YEAR}, immutable`]]),
    ['/_pictures/*.svg', otherPolicy("default-src 'none'; sandbox")],
    // Search compiles WebAssembly in a worker, which answers to the policy of its own response.
    ['/pagefind/*', otherPolicy("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'")],
    ['/*feed.xml', ['Content-Type: application/rss+xml; charset=utf-8']],
    ['/*feed.json', ['Content-Type: application/feed+json; charset=utf-8']],
  ];
  return rules.map(([pattern, lines]) => [pattern, ...lines.map((line) => `  ${line}`), ''].join('\n')).join('\n');
}

function otherPolicy(policy: string): string[] {
  return ['! Content-Security-Policy', `Content-Security-Policy: ${policy}`];
}

function pagePolicy(styleHashes: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styleHashes].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
