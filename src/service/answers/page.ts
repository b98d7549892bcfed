import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Call } from '../desk.ts';
import { editionFor } from './labels.ts';
import { STYLE } from './style.ts';

/** A page of the function; its body begins with its one `h1`. */
export interface PageView {
  /** Without the publication's name, which is added. */
  title: string;
  /** Id of the edition; the article's when left out, else the publication's first. */
  edition?: string;
  body: HtmlEscapedString | Promise<HtmlEscapedString>;
  /** Styles of this page alone, after those of all. */
  style?: string;
  /** An inline script, allowed by its hash; may ask this origin only. */
  script?: string;
  robots?: 'noindex';
}

/** Draws a page with masthead, styles and a policy of its own; never kept by caches unless `headers` say otherwise. */
export async function htmlPage(
  call: Call,
  view: PageView,
  status: ContentfulStatusCode = 200,
  headers: Record<string, string> = {},
): Promise<Response> {
  const sheet = STYLE + (view.style ?? '');
  const all = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': await policyOf(sheet, view.script),
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  };
  return call.body((await drawn(call, view, sheet)).toString(), status, all);
}

/** Style and script are set raw with their tags: a formatter that moved them by a space would break their hashes. */
function drawn(call: Call, { title, edition, body, script, robots }: PageView, sheet: string) {
  const { locale, dir } = editionFor(call, edition);
  const directory = call.get('directory');
  const name = directory?.name ?? new URL(call.req.url).host;
  return html`<!doctype html>
    <html lang="${locale}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${robots === undefined ? '' : html`<meta name="robots" content="${robots}" />`}
        <title>${title} · ${name}</title>
        ${raw(`<style>${sheet}</style>`)}
      </head>
      <body>
        <header class="masthead">
          <a href="/"><bdi>${name}</bdi></a>
        </header>
        <main>${body}</main>
        ${script === undefined ? '' : raw(`<script>${script}</script>`)}
      </body>
    </html> `;
}

async function policyOf(style: string, script: string | undefined): Promise<string> {
  const scripts = script === undefined ? [] : [`script-src ${await hashOf(script)}`, "connect-src 'self'"];
  return [
    "default-src 'none'",
    `style-src ${await hashOf(style)}`,
    ...scripts,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const HASHES = new Map<string, string>();

/** Styles and scripts are constants of the code: their hashes are made once. */
async function hashOf(text: string): Promise<string> {
  const known = HASHES.get(text);
  if (known !== undefined) return known;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hash = `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
  HASHES.set(text, hash);
  return hash;
}
