import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Cuts the typefaces of the house from their packages into `src/styles/fonts`; run after a change of the glyphs below. */

const FONTS = path.join(import.meta.dirname, '../styles/fonts');
const SERIF = '@fontsource-variable/source-serif-4/files/source-serif-4';
const SANS = '@fontsource-variable/inter/files/inter';

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step)).join('');

const ASCII = between(0x20, 0x7e);
const ACCENTED = between(0xc0, 0xff);
const QUOTES = '–—‘’‚“”„…«»';
const SIGNS = '\u00a0§°·£©−×€';
const WESTERN = `${ASCII}${ACCENTED}${QUOTES}${SIGNS}†•ŒœŠšŽž`;
/** Headlines and bold text do without the signs of code. */
const HEADLINE = `${ASCII.replace(/[<>=^_{|}~\\`]/g, '')}${ACCENTED}${QUOTES}\u00a0£`;
/** Names from Turkish, Slavic languages and transliterated Arabic and Persian; fetched by the pages that have them. */
const EXTENDED = `${between(0x100, 0x17f)}ǦǧḌḍḤḥḪḫṢṣṬṭẒẓẔẕʻʼʾʿ`;

/**
 * The serif has optical sizes: 18 for what is read, 36 for what is large or bold. Two fixed cuts weigh half of what the axes do, and the
 * three cuts that every page begins with stay below 45 kB together.
 */
const CUTS = [
  { name: 'serif', from: `${SERIF}-latin-opsz-normal`, glyphs: WESTERN, features: ['kern', 'liga'], axes: { wght: 400, opsz: 18 } },
  { name: 'serif-bold', from: `${SERIF}-latin-opsz-normal`, glyphs: HEADLINE, features: ['kern'], axes: { wght: 600, opsz: 36 } },
  {
    name: 'sans',
    from: `${SANS}-latin-wght-normal`,
    glyphs: `${ASCII}${QUOTES}${SIGNS}`,
    features: ['kern'],
    axes: { wght: { min: 400, max: 600 } },
  },
  {
    name: 'sans-accented',
    from: `${SANS}-latin-wght-normal`,
    glyphs: `${ACCENTED}†•ŒœŠšŽž`,
    features: [],
    axes: { wght: { min: 400, max: 600 } },
  },
  { name: 'serif-italic', from: `${SERIF}-latin-opsz-italic`, glyphs: WESTERN, features: ['kern', 'liga'], axes: { wght: 400, opsz: 18 } },
  {
    name: 'serif-extended',
    from: `${SERIF}-latin-ext-opsz-normal`,
    glyphs: EXTENDED,
    features: ['kern'],
    axes: { wght: { min: 400, max: 600 }, opsz: 24 },
  },
  {
    name: 'sans-extended',
    from: `${SANS}-latin-ext-wght-normal`,
    glyphs: EXTENDED,
    features: ['kern'],
    axes: { wght: { min: 400, max: 600 } },
  },
];

const packages = createRequire(import.meta.url);
type Subset = (
  font: Buffer,
  glyphs: string,
  options: { targetFormat: 'woff2'; keepFeatures: string[]; noHinting: boolean; variationAxes: object },
) => Promise<Buffer>;
/** The package has no types of its own. */
const subsetFont = packages('subset-font') as Subset;

await mkdir(FONTS, { recursive: true });
for (const { name, from, glyphs, features, axes } of CUTS) {
  const whole = await readFile(packages.resolve(`${from}.woff2`));
  const cut = await subsetFont(whole, glyphs, {
    targetFormat: 'woff2',
    keepFeatures: features,
    noHinting: true,
    variationAxes: axes,
  });
  await writeFile(path.join(FONTS, `${name}.woff2`), cut);
  process.stdout.write(`${name}.woff2  ${cut.length} bytes\n`);
}
