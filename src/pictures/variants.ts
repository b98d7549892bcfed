import { pictureAddress, pictureWidths, shareSize, sharePictureAddress } from '../addresses/picture.ts';
import type { PictureFile } from '../editorial/picture.ts';

/** One file that a picture is cut to. */
export interface Variant {
  /** `/_pictures/<hash>-800.avif` */
  address: string;
  format: 'avif' | 'webp' | 'jpeg' | 'svg';
  /** Pixels; the original's for a drawing. */
  width: number;
}

/** All files that a picture is cut to, in a fixed order; the one for feeds and social networks only where it is shared. */
export function variantsOf(file: PictureFile, isShared: boolean): Variant[] {
  const cut = (format: 'avif' | 'webp') =>
    pictureWidths(file).map((width) => ({ address: pictureAddress(file, width, format), format, width }));
  const own =
    file.format === 'svg' ? [{ address: pictureAddress(file, file.width, 'webp'), format: 'svg' as const, width: file.width }] : [];
  const share = { address: sharePictureAddress(file), format: 'jpeg' as const, width: shareSize(file).width };
  return [...own, ...cut('avif'), ...cut('webp'), ...(isShared ? [share] : [])];
}
