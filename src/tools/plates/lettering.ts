import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as harfbuzz from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { palette } from './palette.ts';

// Glyphs become paths, so that a plate never depends on the fonts that a machine has.
const faces = {
  sans: { file: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', axes: { wght: 500 } },
  sansBold: { file: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', axes: { wght: 650 } },
  serif: { file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-standard-normal.woff2', axes: { wght: 420, opsz: 24 } },
  display: { file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-standard-normal.woff2', axes: { wght: 600, opsz: 60 } },
  italic: { file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-standard-italic.woff2', axes: { wght: 420, opsz: 20 } },
} as const;

/** A face of the plates' lettering. */
export type Face = keyof typeof faces;

export interface TextStyle {
  face?: Face;
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  fill?: string;
  /** Colour of the outline that keeps a label clear of lines beneath it. */
  halo?: string;
  /** Extra space between letters, in thousandths of the size. */
  tracking?: number;
  /** Degrees, clockwise, about the point. */
  turn?: number;
}

interface ShapedLine {
  paths: { d: string; x: number }[];
  width: number;
  unitsPerEm: number;
}

const latin = Array.from({ length: 0x17f }, (_, i) => String.fromCodePoint(i + 32)).join('') + '–—‘’“”…−×·→←↑↓′″';

async function loadFace(face: Face): Promise<harfbuzz.Font> {
  const { file, axes } = faces[face];
  const packed = await readFile(fileURLToPath(import.meta.resolve(file)));
  const sfnt = await subsetFont(packed, latin, { targetFormat: 'sfnt', variationAxes: axes });
  return new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(sfnt)));
}

function shapeLine(font: harfbuzz.Font, text: string, tracking: number): ShapedLine {
  const buffer = new harfbuzz.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  harfbuzz.shape(font, buffer);
  const unitsPerEm = font.face.upem;
  const positions = buffer.getGlyphPositions();
  const paths: ShapedLine['paths'] = [];
  let x = 0;
  for (const [index, glyph] of buffer.getGlyphInfos().entries()) {
    const position = positions[index];
    if (position === undefined) throw new Error(`no position for a glyph of "${text}"`);
    if (glyph.codepoint === 0) throw new Error(`a character of "${text}" is not in the face`);
    paths.push({ d: font.glyphToPath(glyph.codepoint), x: x + position.xOffset });
    x += position.xAdvance + (tracking * unitsPerEm) / 1000;
  }
  return { paths, width: x - (tracking * unitsPerEm) / 1000, unitsPerEm };
}

/** Rounds the numbers of a path, so that files stay small and bytes stay the same. */
function shorten(d: string): string {
  return d.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));
}

/** Sets lines of text as SVG paths in the publication's own typefaces. */
export interface Lettering {
  /** One line with its baseline at `y`. */
  line(text: string, x: number, y: number, style?: TextStyle): string;
  /** Several lines, `leading` units apart. */
  lines(texts: string[], x: number, y: number, leading: number, style?: TextStyle): string;
  width(text: string, style?: TextStyle): number;
}

/** Loads the five faces once. */
export async function loadLettering(): Promise<Lettering> {
  const names = Object.keys(faces) as Face[];
  const fonts = new Map<Face, harfbuzz.Font>();
  for (const name of names) fonts.set(name, await loadFace(name));
  const fontOf = (face: Face): harfbuzz.Font => {
    const font = fonts.get(face);
    if (font === undefined) throw new Error(`no face ${face}`);
    return font;
  };
  const width = (text: string, style: TextStyle = {}): number => {
    const shaped = shapeLine(fontOf(style.face ?? 'sans'), text, style.tracking ?? 0);
    return (shaped.width * (style.size ?? 28)) / shaped.unitsPerEm;
  };
  const line = (text: string, x: number, y: number, style: TextStyle = {}): string =>
    drawLine(fontOf(style.face ?? 'sans'), text, x, y, style);
  return {
    line,
    width,
    lines: (texts, x, y, leading, style) => texts.map((text, index) => line(text, x, y + index * leading, style)).join(''),
  };
}

function drawLine(font: harfbuzz.Font, text: string, x: number, y: number, style: TextStyle): string {
  const { size = 28, anchor = 'start', fill = palette.ink, halo, tracking = 0, turn = 0 } = style;
  const shaped = shapeLine(font, text, tracking);
  const scale = size / shaped.unitsPerEm;
  const shift = { start: 0, middle: -shaped.width / 2, end: -shaped.width }[anchor];
  const glyphs = shaped.paths.map((path) => `<path transform="translate(${Math.round(path.x + shift)})" d="${shorten(path.d)}"/>`).join('');
  const place = `translate(${x.toFixed(1)} ${y.toFixed(1)})${turn === 0 ? '' : ` rotate(${turn})`} scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`;
  const outline =
    halo === undefined
      ? ''
      : `<g fill="${halo}" stroke="${halo}" stroke-width="${(7 / scale).toFixed(0)}" stroke-linejoin="round">${glyphs}</g>`;
  return `<g transform="${place}">${outline}<g fill="${fill}">${glyphs}</g></g>`;
}
