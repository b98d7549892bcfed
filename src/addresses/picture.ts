import type { MediaFile } from '../editorial/gallery.ts';
import type { PictureFile } from '../editorial/picture.ts';

/** Widths in pixels that pictures are offered in. */
export const PICTURE_WIDTHS: readonly number[] = [400, 800, 1280, 1920];

const WIDEST = 1920;
const SHARE_WIDTH = 1200;

/** Widths a picture is cut to, ascending; never wider than the original, none for drawings. */
export function pictureWidths(file: PictureFile): number[] {
  if (file.format === 'svg') return [];
  const own = Math.min(file.width, WIDEST);
  return [...PICTURE_WIDTHS.filter((width) => width < own), own];
}

/** Address of one variant of a picture; a drawing has but one. */
export function pictureAddress(file: PictureFile, width: number, format: 'avif' | 'webp' | 'jpeg'): string {
  if (file.format === 'svg') return `/_pictures/${file.hash}.svg`;
  return `/_pictures/${file.hash}-${width}.${format}`;
}

/** Address of the JPEG for social networks and feeds. */
export function sharePictureAddress(file: PictureFile): string {
  return `/_pictures/${file.hash}-share.jpeg`;
}

/** Pixels of the JPEG for social networks and feeds; drawings are rasterised at full width. */
export function shareSize(file: PictureFile): { width: number; height: number } {
  const width = file.format === 'svg' ? SHARE_WIDTH : Math.min(file.width, SHARE_WIDTH);
  return { width, height: Math.max(1, Math.round((file.height * width) / file.width)) };
}

/** Address of a film or captions file. */
export function mediaAddress(file: MediaFile): string {
  return `/_media/${file.hash}.${file.extension}`;
}
