import { pictureAddress, pictureWidths, sharePictureAddress, shareSize } from '../addresses/picture.ts';
import type { Picture, PictureFile } from '../editorial/picture.ts';
import type { PictureView } from './pictureView.ts';

/** Width of the variant for browsers that read neither `srcset` nor `sizes`. */
const FALLBACK_WIDTH = 800;
const POSTER_WIDTH = 1280;

/** A picture with its caption and credit. */
export function pictureView(picture: Picture): PictureView {
  return { ...variants(picture.source), alt: picture.alt, caption: picture.caption, credit: picture.credit };
}

/** A picture that stands beside a headline, without caption and credit. */
export function thumbnailView(picture: Picture): PictureView {
  return { ...variants(picture.source), alt: picture.alt, caption: null, credit: null };
}

/** A film's poster, which takes one address and no `srcset`. */
export function posterAddress(file: PictureFile): string {
  return singleVariant(file, POSTER_WIDTH);
}

/** The picture that social networks show. */
export interface SharePicture {
  address: string;
  width: number;
  height: number;
  alt: string;
}

/** A picture as a JPEG for social networks and feeds. */
export function sharePicture(file: PictureFile, alt: string): SharePicture {
  return { address: sharePictureAddress(file), ...shareSize(file), alt };
}

function variants(file: PictureFile): Pick<PictureView, 'width' | 'height' | 'sources' | 'src'> {
  const widths = pictureWidths(file);
  const srcset = (format: 'avif' | 'webp') => widths.map((width) => `${pictureAddress(file, width, format)} ${width}w`).join(', ');
  const formats = widths.length === 0 ? [] : (['avif', 'webp'] as const);
  return {
    width: file.width,
    height: file.height,
    sources: formats.map((format) => ({ type: `image/${format}`, srcset: srcset(format) })),
    src: singleVariant(file, FALLBACK_WIDTH),
  };
}

/** The widest variant that is not wider than wanted. */
function singleVariant(file: PictureFile, wanted: number): string {
  const widths = pictureWidths(file);
  return pictureAddress(file, widths.findLast((width) => width <= wanted) ?? widths[0] ?? file.width, 'webp');
}
