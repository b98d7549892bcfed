import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { inlineCode, policyHash } from '#src/integrations/inlineCode.ts';
import { readSite } from './builtSite.ts';

const site = readSite(inject('dist'));

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How long a headline may be is the editor's to say.
    'long-title': 'off',
    // Our own files need no checksum.
    'require-sri': ['error', { target: 'crossorigin' }],
    // HTML lets an id begin with a figure, as a subhead may.
    'valid-id': ['error', { relaxed: true }],
  },
});

describe('every page', () => {
  it('is valid by html-validate', async () => {
    const faults: string[] = [];
    for (const { address, html } of site.pages) {
      const { results } = await validator.validateString(html);
      faults.push(
        ...results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line, column }) => `${address}:${line}:${column} ${ruleId} ${message}`),
        ),
      );
    }
    expect(faults).toEqual([]);
  });

  it('holds no inline script, handler or style attribute', () => {
    expect(site.pages.flatMap(({ address, html }) => inlineCode(html).forbidden.map((found) => `${address} ${found}`))).toEqual([]);
  });

  it('holds one inline style, the order of the layers, first in its head, and the policy knows it', () => {
    for (const { address, html, document } of site.pages) {
      const styles = inlineCode(html).styles;
      expect([address, styles.length]).toEqual([address, 1]);
      expect(styles[0]).toMatch(/^\s*@layer reset,tokens,base,prose,layout,components,print;\s*$/);
      expect(site.read('_headers')).toContain(policyHash(styles[0]!));
      const [style, sheet] = ['style', 'link[rel=stylesheet]'].map((selector) =>
        html.indexOf(document.querySelector(selector)?.outerHTML.slice(0, 20) ?? ''),
      );
      expect(style!).toBeLessThan(sheet!);
    }
  });

  it('says its language and direction, one heading of the first level, and a title of its own', () => {
    const titles = new Map<string, string>();
    for (const { address, document } of site.pages) {
      const root = document.documentElement;
      expect([address, root.getAttribute('lang'), root.getAttribute('dir')]).toEqual([
        address,
        expect.stringMatching(/^[a-z]{2}/),
        expect.stringMatching(/^(?:ltr|rtl)$/),
      ]);
      expect([address, document.querySelectorAll('h1').length]).toEqual([address, 1]);
      const title = document.querySelector('title')!.textContent!;
      expect([address, titles.get(title) ?? address]).toEqual([address, address]);
      titles.set(title, address);
    }
  });

  it('that may be indexed carries structured data that is JSON with a context and a type, the list of feeds aside', () => {
    for (const { address, document } of site.pages
      .filter(({ address }) => address !== '/feeds/')
      .filter((page) => !page.document.querySelector('meta[name=robots][content*=noindex]'))) {
      const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
        (block) => JSON.parse(block.textContent!) as Record<string, unknown>,
      );
      expect([address, blocks.length]).not.toEqual([address, 0]);
      for (const block of blocks) expect(block).toMatchObject({ '@context': 'https://schema.org', '@type': expect.any(String) });
    }
  });
});

describe('the judge', () => {
  it('finds a stray end tag', async () => {
    const { valid } = await validator.validateString(
      '<!doctype html><html lang="en"><head><title>x</title></head><body><p>x</b></p></body></html>',
    );
    expect(valid).toBe(false);
  });
});
