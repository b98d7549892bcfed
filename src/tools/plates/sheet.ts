import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { palette, sheet } from './palette.ts';

/** A plate that is drawn as SVG: `file` below the edition's content folder. */
export interface Plate {
  file: string;
  /** Colours of the picture's palette. */
  colours?: number;
  svg: string;
}

/** The drawing, ready for the renderer. */
export function drawing(content: string, background: string = palette.paper): string {
  const { width, height, scale } = sheet;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="${background}"/>${content}</svg>`
  );
}

/** Renders a plate to a PNG with a small palette, or to a JPEG where its name says so. */
export async function render(plate: Plate, folder: string): Promise<number> {
  const picture = sharp(Buffer.from(plate.svg), { unlimited: true }).flatten({ background: palette.paper });
  const bytes = plate.file.endsWith('.jpg')
    ? await picture.jpeg({ quality: 80, mozjpeg: true }).toBuffer()
    : await picture.png({ palette: true, colours: plate.colours ?? 64, dither: 0, compressionLevel: 9, effort: 8 }).toBuffer();
  const path = `${folder}/${plate.file}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  return bytes.length;
}
