import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { kindOfPage, readSite } from './builtSite.ts';

const dist = inject('dist');
const articles = readSite(dist).pages.filter(({ address }) => kindOfPage(address) === 'article');

const SCRIPTS = 6_000;
const HTML = 15_000;

/** What goes over the wire for a file: its twin where it has one. */
function wireSize(file: string): number {
  const twin = join(dist, `${file}.br`);
  return readFileSync(existsSync(twin) ? twin : join(dist, file)).length;
}

/** A script and all that it loads, at once or when the reader comes near. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join(dist, file), 'utf8');
  for (const [, path = ''] of code.matchAll(/(?:from|import\(?)\s*["'`](\.\/[^"'`]+\.js)["'`]/g))
    withImports(posix.join(posix.dirname(file), path), found);
  return found;
}

/** The page without its pictures, drawn ones among them, and without what readers have said. */
function ownHtml(html: string): string {
  return html.replace(/<svg[\s\S]*?<\/svg>/g, '').replace(/(<ol data-part="list"[^>]*>)[\s\S]*?<\/ol>(?=<p class="rest)/, '$1</ol>');
}

describe('an article’s page', () => {
  it('loads at most 6 kB of scripts before anybody does anything, what comes with the comments among them', () => {
    for (const { address, document } of articles) {
      const entries = [...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src')!.slice(1));
      const all = new Set(entries.flatMap((entry) => [...withImports(entry)]));
      all.forEach((file) => /mostViewed/.test(file) && all.delete(file));
      const size = [...all].reduce((sum, file) => sum + wireSize(file), 0);
      expect([address, size > 500, size <= SCRIPTS ? 'within' : size]).toEqual([address, true, 'within']);
      if (document.querySelector('form')) expect([...all].some((file) => file.includes('comment-thread'))).toBe(true);
    }
  });

  it('is at most 15 kB of HTML', () => {
    for (const { address, html } of articles) {
      const size = brotliCompressSync(ownHtml(html), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
      expect([address, size <= HTML ? 'within' : size]).toEqual([address, 'within']);
    }
  });

  it('asks for one script of its own', () => {
    for (const { address, document } of articles) expect([address, document.querySelectorAll('script[src]').length]).toEqual([address, 1]);
  });
});
