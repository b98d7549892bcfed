import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Metadata } from 'sharp';
import type { MediaFile } from '../editorial/gallery.ts';
import type { PictureFile } from '../editorial/picture.ts';
import { contentFile, hashOf, hashOfFile } from './contentFile.ts';
import { PictureFault } from './pictureFault.ts';
import { checkDrawing } from './drawing.ts';

const FORMATS: Readonly<Record<string, PictureFile['format']>> = {
  heif: 'avif',
  gif: 'gif',
  jpeg: 'jpeg',
  png: 'png',
  svg: 'svg',
  webp: 'webp',
};
const MOST_PIXELS = 100_000_000;

/**
 * Opens a picture of the content folder and measures it. Throws a {@link PictureFault} for one that is missing, cannot be
 * decoded whole, moves, or is a drawing that does more than draw.
 */
export async function measurePicture(contentRoot: string, file: string): Promise<PictureFile> {
  const { whole } = await present(contentRoot, file, { rule: 'missing-picture', expected: 'a picture in the content folder' });
  return measure(file, await readFile(whole));
}

/** Opens a film or captions file of the content folder; throws a {@link PictureFault} for one that is missing or of another kind. */
export async function hashMedia(contentRoot: string, file: string): Promise<MediaFile> {
  const { whole, size } = await present(contentRoot, file, {
    rule: 'missing-media',
    expected: 'a film or captions file in the content folder',
  });
  const extension = path.extname(file).slice(1).toLowerCase();
  if (extension !== 'mp4' && extension !== 'webm' && extension !== 'vtt')
    throw unreadableMedia(file, `a .${extension} file`, 'mp4 or webm for a film, vtt for captions');
  if (size === 0) throw unreadableMedia(file, 'an empty file', 'a film or captions');
  if (extension === 'vtt' && !(await beginsAsCaptions(whole))) throw unreadableMedia(file, 'no WebVTT', 'captions that begin with WEBVTT');
  return { file, hash: await hashOfFile(whole), extension, size };
}

/** Browsers pass over captions that do not begin so, and say nothing. https://www.w3.org/TR/webvtt1/#file-structure */
async function beginsAsCaptions(whole: string): Promise<boolean> {
  const text = new TextDecoder().decode(await readFile(whole));
  return /^WEBVTT(?:[ \t\n\r]|$)/.test(text);
}

async function present(
  contentRoot: string,
  file: string,
  missing: { rule: string; expected: string },
): Promise<{ whole: string; size: number }> {
  const whole = contentFile(contentRoot, file);
  const found = whole === null ? null : await stat(whole).catch(() => null);
  if (whole === null || !found?.isFile()) throw new PictureFault(file, { ...missing, found: 'no such file' });
  return { whole, size: found.size };
}

async function measure(file: string, bytes: Buffer): Promise<PictureFile> {
  const metadata = await metadataOf(file, bytes);
  const format = FORMATS[metadata.format];
  if (!format || (metadata.format === 'heif' && metadata.compression !== 'av1'))
    throw unreadable(file, `a picture of the kind ${metadata.format}`, 'avif, gif, jpeg, png, svg or webp');
  if ((metadata.pages ?? 1) > 1)
    throw new PictureFault(file, {
      rule: 'animated-picture',
      found: 'a picture that moves',
      expected: 'a still picture, or a film in a gallery',
    });
  const { width, height } = metadata.autoOrient;
  if (width * height > MOST_PIXELS) throw unreadable(file, `${width} × ${height} pixels`, `at most ${MOST_PIXELS} pixels in all`);
  if (format === 'svg') checkDrawing(file, bytes);
  await decodeWhole(file, bytes);
  return { file, hash: hashOf(bytes), format, width, height };
}

async function metadataOf(file: string, bytes: Buffer): Promise<Metadata> {
  try {
    return await sharp(bytes).metadata();
  } catch {
    throw unreadable(file, 'a file that is no picture', 'avif, gif, jpeg, png, svg or webp');
  }
}

/** A picture that was cut off has sound metadata; only its pixels tell. */
async function decodeWhole(file: string, bytes: Buffer): Promise<void> {
  try {
    await sharp(bytes, { failOn: 'truncated' }).resize(8, 8, { fit: 'fill', kernel: 'nearest' }).raw().toBuffer();
  } catch {
    throw unreadable(file, 'a picture that is damaged or cut off', 'a picture that opens whole');
  }
}

function unreadableMedia(file: string, found: string, expected: string): PictureFault {
  return new PictureFault(file, { rule: 'unreadable-media', found, expected });
}

function unreadable(file: string, found: string, expected: string): PictureFault {
  return new PictureFault(file, { rule: 'unreadable-picture', found, expected });
}
