import { absolute } from '../addresses/absolute.ts';
import { pictureAddress, pictureWidths } from '../addresses/picture.ts';
import type { PictureFile } from '../editorial/picture.ts';
import type { BodyReferences } from '../editorial/references.ts';
import { escapeHtml } from './escape.ts';
import type { PictureWidth, Slot } from './rendered.ts';

type PictureSlot = Extract<Slot, { kind: 'picture' }>;

/** Widths that the styles give to pictures in a text, for browsers to choose a file by before they know the styles. */
const SIZES: Record<PictureWidth, string> = {
  column: '(min-width: 720px) 660px, 100vw',
  wide: '(min-width: 1100px) 960px, 100vw',
  full: '100vw',
  inline: '(min-width: 720px) 660px, 100vw',
};

/** Width of the file for whoever cannot choose. */
const PLAIN_WIDTH = 1280;

/** A picture of a body for its page; without its file, what is to be seen in words. */
export function pictureHtml({ file, alt, title, width }: PictureSlot, { pictures }: BodyReferences): string {
  const picture = Object.hasOwn(pictures, file) ? pictures[file] : undefined;
  if (!picture) return escapeHtml(alt);
  const said = title === null ? '' : ` title="${escapeHtml(title)}"`;
  const img = `<img src="${plainAddress(picture)}" alt="${escapeHtml(alt)}"${said} width="${picture.width}" height="${picture.height}" loading="lazy" decoding="async">`;
  if (picture.format === 'svg') return img;
  const source = (format: 'avif' | 'webp') => `<source type="image/${format}" srcset="${srcset(picture, format)}" sizes="${SIZES[width]}">`;
  return `<picture>${source('avif')}${source('webp')}${img}</picture>`;
}

/** A picture of a body for feed readers. */
export function feedPictureHtml({ file, alt }: PictureSlot, { pictures }: BodyReferences, site: string): string {
  const picture = Object.hasOwn(pictures, file) ? pictures[file] : undefined;
  if (!picture) return escapeHtml(alt);
  const src = escapeHtml(absolute(site, plainAddress(picture)));
  return `<img src="${src}" alt="${escapeHtml(alt)}" width="${picture.width}" height="${picture.height}">`;
}

function srcset(picture: PictureFile, format: 'avif' | 'webp'): string {
  return pictureWidths(picture)
    .map((width) => `${pictureAddress(picture, width, format)} ${width}w`)
    .join(', ');
}

function plainAddress(picture: PictureFile): string {
  const width = pictureWidths(picture).findLast((own) => own <= PLAIN_WIDTH) ?? picture.width;
  return pictureAddress(picture, width, 'webp');
}
