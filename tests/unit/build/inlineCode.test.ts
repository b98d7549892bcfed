import { describe, expect, it } from 'vitest';
import { inlineCode, policyHash } from '#src/integrations/inlineCode.ts';

const LAYERS = '@layer reset, tokens, base;';

describe('the code that stands in a page', () => {
  it('is the order of the layers, and data that no browser runs', () => {
    const page = `<!doctype html><head><style>${LAYERS}</style><script type="application/ld+json">{"a":"<script"}</script><script type="module" src="/_assets/x.js"></script></head><p>x`;
    expect(inlineCode(page)).toEqual({ styles: [LAYERS], forbidden: [] });
  });

  it.each([
    ['a script', '<script>run()</script>', '<script>'],
    ['a module', '<script type="module">run()</script>', '<script type="module">'],
    ['an import map', '<script type="importmap">{}</script>', '<script type="importmap">'],
    ['a handler', '<button onclick="run()">x</button>', '<button onclick="run()">'],
    ['a handler without quotes, in capitals', '<body ONLOAD=run()>', '<body ONLOAD=run()>'],
    ['a style attribute', '<p class="a" style="color:red">x</p>', '<p class="a" style="color:red">'],
    ['a style attribute of a drawing', '<svg><path style=\'fill:red\' d="M0 0"/></svg>', '<path style=\'fill:red\' d="M0 0"/>'],
    ['a script address', '<a href="javascript:run()">x</a>', '<a href="javascript:run()">'],
  ])('is refused when it is %s', (_, html, found) => {
    expect(inlineCode(html).forbidden).toEqual([found]);
  });

  it.each([
    ['text', '<p>Write style="x" and onclick="y", he said.</p>'],
    ['an attribute’s value', '<p title="style=x onclick=y > z">x</p>'],
    ['a comment', '<!-- <script>run()</script> -->'],
    ['what a text field holds', '<textarea><script>run()</script></textarea>'],
    ['a data attribute', '<p data-style="x" data-on="y">x</p>'],
    ['a title', '<title><b style="x"></title>'],
  ])('is not looked for in %s', (_, html) => {
    expect(inlineCode(html).forbidden).toEqual([]);
  });

  it('is named in a policy by its SHA-256', () => {
    expect(policyHash('')).toBe("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  });
});
