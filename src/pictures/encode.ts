import sharp from 'sharp';
import type { Sharp } from 'sharp';
import type { Variant } from './variants.ts';

/** Raised when the settings below or sharp itself change: variants made before are then made again. */
export const CUT_VERSION = 1;

/** Behind the pictures that let light through, where the format cannot. */
const PAPER = '#ffffff';

/**
 * Opens a picture for cutting: upright, in sRGB. sharp writes no metadata unless told to, so that no camera or place of a
 * photograph gets out. A drawing is drawn large enough for the JPEG that is shared.
 */
export function openPicture(bytes: Uint8Array, isDrawing: boolean, width: number): Sharp {
  // With more threads an AVIF has other bytes, and one core a picture is faster over many of them.
  sharp.concurrency(1);
  const density = isDrawing ? Math.min(1200, Math.max(72, Math.ceil((72 * 1200) / width))) : 72;
  return sharp(bytes, isDrawing ? { density } : {}).autoOrient();
}

/** Cuts one variant; the same bytes for the same picture. */
export async function encode(picture: Sharp, { format, width }: Variant): Promise<Uint8Array> {
  const resized = picture.clone().resize({ width });
  if (format === 'avif') return resized.avif({ quality: 55, effort: 2 }).toBuffer();
  if (format === 'webp') return resized.webp({ quality: 78, effort: 4 }).toBuffer();
  return resized.flatten({ background: PAPER }).jpeg({ quality: 82, progressive: true }).toBuffer();
}
