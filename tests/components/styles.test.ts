import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { channels, contrast } from '#src/components/base/accents.ts';

const SRC = path.join(import.meta.dirname, '../../src');

async function filesBelow(folder: string, suffix: RegExp): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(path.join(SRC, folder), { recursive: true })).filter((name) => suffix.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(path.join(SRC, folder, name), 'utf8') })));
}

const templates = [...(await filesBelow('components', /\.astro$/)), ...(await filesBelow('layouts', /\.astro$/))];
const sheets = await filesBelow('styles', /\.css$/);
const scoped = templates.flatMap(({ name, text }) =>
  [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => ({ name, css })),
);

describe('the styles', () => {
  it('stand in a layer, each of them', () => {
    expect(scoped.filter(({ css }) => !/^\s*@layer \w+ \{[\s\S]*\}\s*$/.test(css)).map(({ name }) => name)).toEqual([]);
    const unlayered = sheets.filter(({ name, text }) => name !== 'fonts.css' && !/^\s*@layer \w+ \{/m.test(text));
    expect(unlayered.map(({ name }) => name)).toEqual([]);
  });

  it('know no left and no right, so that they serve scripts of both directions', () => {
    const physical =
      /(?:^|[\s;{])(?:margin|padding|border)-(?:left|right|top|bottom)\b|(?:^|[\s;{])(?:left|right|top|bottom|width|height|min-width|max-width)\s*:|text-align:\s*(?:left|right)|float:\s*(?:left|right)/m;
    const all = [...scoped, ...sheets.map(({ name, text }) => ({ name, css: text }))];
    const queries = /@(?:media|container)[^{]*\{/g;
    expect(all.filter(({ css }) => physical.test(css.replace(queries, ''))).map(({ name }) => name)).toEqual([]);
  });

  it('are never written into an attribute', () => {
    expect(templates.filter(({ text }) => /\sstyle=/.test(text)).map(({ name }) => name)).toEqual([]);
  });
});

describe('the colours', () => {
  const tokens = sheets.find(({ name }) => name === 'tokens.css')?.text ?? '';
  const [light = '', dark = ''] = tokens.split('@media screen');
  const read = (css: string) =>
    new Map([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]));
  const schemes = { light: read(light), dark: new Map([...read(light), ...read(dark)]) };
  const texts = ['ink', 'soft', 'muted', 'house'];
  const pairs = [
    ...texts.flatMap((text) => ['paper', 'tint'].map((ground) => [text, ground])),
    ['night-ink', 'night'],
    ['night-soft', 'night'],
    ['ink', 'highlight'],
    ['ink', 'land'],
    ['ink', 'sea'],
  ];

  it.each(['light', 'dark'] as const)('of text read well in the %s scheme', (scheme) => {
    const colour = (name: string | undefined) => channels(schemes[scheme].get(name ?? '') ?? '');
    const weak = pairs.filter(([text, ground]) => !(contrast(colour(text), colour(ground)) >= 4.5));
    expect(weak).toEqual([]);
    expect(contrast(colour('field'), colour('paper'))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour('focus'), colour('paper'))).toBeGreaterThanOrEqual(3);
  });
});

describe('the fonts', () => {
  it('weigh at most 45 kB before the text shows, and 110 kB in all for one article', async () => {
    const weight = async (name: string) => (await stat(path.join(SRC, `styles/fonts/${name}.woff2`))).size;
    const head = templates.find(({ name }) => name === path.join('base', 'Head.astro'))?.text ?? '';
    const preloaded = [...head.matchAll(/fonts\/([\w-]+)\.woff2\?url/g)].map(([, name = '']) => name);
    const all = (await readdir(path.join(SRC, 'styles/fonts'))).map((name) => name.replace('.woff2', ''));
    const sum = async (names: string[]) => (await Promise.all(names.map(weight))).reduce((one, other) => one + other, 0);
    expect(preloaded).toHaveLength(3);
    expect(await sum(preloaded)).toBeLessThanOrEqual(45_000);
    expect(await sum(all)).toBeLessThanOrEqual(110_000);
  });
});
