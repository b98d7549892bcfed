import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { MediaFile } from '../editorial/gallery.ts';
import type { PictureFile } from '../editorial/picture.ts';

const FORMATS: Record<string, PictureFile['format']> = {
  avif: 'avif',
  gif: 'gif',
  heif: 'avif',
  jpeg: 'jpeg',
  png: 'png',
  svg: 'svg',
  webp: 'webp',
};
const EXTENSIONS = ['mp4', 'webm', 'vtt'] as const;

/** A picture or media file that is there but cannot be used; the message says why in a few words. */
export class UnreadableMedia extends Error {}

/** Opens a picture, `file` relative to the content folder: its hash, format and pixels after EXIF rotation. */
export async function measurePicture(contentRoot: string, file: string): Promise<PictureFile> {
  const bytes = await readFile(path.join(contentRoot, file));
  const { format, width, height } = await metadataOf(bytes);
  return { file, hash: hashOf(bytes), format, width, height };
}

/** Opens a film or captions file, `file` relative to the content folder. */
export async function hashMedia(contentRoot: string, file: string): Promise<MediaFile> {
  const bytes = await readFile(path.join(contentRoot, file));
  const ending = path.posix.extname(file).slice(1).toLowerCase();
  const extension = EXTENSIONS.find((known) => known === ending);
  if (!extension) throw new UnreadableMedia(`${ending || 'no ending'} is not one of ${EXTENSIONS.join(', ')}`);
  return { file, hash: hashOf(bytes), extension, size: bytes.length };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

async function metadataOf(bytes: Buffer): Promise<Pick<PictureFile, 'format' | 'width' | 'height'>> {
  const found = await sharp(bytes)
    .metadata()
    .catch(() => {
      throw new UnreadableMedia('its bytes are not a picture');
    });
  const format = FORMATS[found.format];
  if (!format) throw new UnreadableMedia(`the format ${found.format} is not supported`);
  return { format, width: found.autoOrient.width, height: found.autoOrient.height };
}
