import path from 'node:path';
import sharp from 'sharp';
import { pictureAddress, pictureWidths, shareSize, sharePictureAddress } from '../addresses/picture.ts';
import type { PictureFile } from '../editorial/picture.ts';

/** One file that readers may ask for, made from a picture. */
export interface Variant {
  picture: PictureFile;
  /** Its address, `/_pictures/<hash>-<width>.avif`. */
  address: string;
  /** Pixels; null for a drawing, which is copied. */
  width: number | null;
  format: 'avif' | 'webp' | 'jpeg' | 'svg';
}

/** Changes when the same source would be cut into other bytes: part of the cache's path. */
export const CUT_VERSION = '1';

// sharp's default effort for AVIF costs nine times the time for a twentieth of the bytes.
const AVIF = { quality: 55, effort: 2 };
const WEBP = { quality: 78, effort: 4 };
const JPEG = { quality: 82, mozjpeg: true };
const PAPER = '#ffffff';

/** Every variant of a picture; the JPEG for sharing only where it is asked for. */
export function variantsOf(picture: PictureFile, share: boolean): Variant[] {
  const shared: Variant[] = share
    ? [{ picture, address: sharePictureAddress(picture), width: shareSize(picture).width, format: 'jpeg' }]
    : [];
  if (picture.format === 'svg') return [{ picture, address: pictureAddress(picture, 0, 'webp'), width: null, format: 'svg' }, ...shared];
  const cut = pictureWidths(picture).flatMap((width) =>
    (['avif', 'webp'] as const).map((format): Variant => ({ picture, address: pictureAddress(picture, width, format), width, format })),
  );
  return [...cut, ...shared];
}

/** Name of a variant's file in the cache and in the output. */
export function variantName(variant: Variant): string {
  return path.posix.basename(variant.address);
}

/** Bytes of a raster variant, upright and without metadata. */
export async function drawVariant(source: Uint8Array, variant: Variant): Promise<Buffer> {
  const upright = sharp(source).autoOrient();
  const sized = variant.width === null ? upright : upright.resize({ width: variant.width });
  if (variant.format === 'avif') return sized.avif(AVIF).toBuffer();
  if (variant.format === 'webp') return sized.webp(WEBP).toBuffer();
  return sized.flatten({ background: PAPER }).jpeg(JPEG).toBuffer();
}
