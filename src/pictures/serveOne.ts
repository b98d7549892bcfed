import { readFile } from 'node:fs/promises';
import type { MediaFile } from '../editorial/gallery.ts';
import type { PictureFile } from '../editorial/picture.ts';
import { contentFile } from './contentFile.ts';
import { cachedVariant, cut } from './cut.ts';
import { sourceOf } from './measured.ts';
import { variantsOf } from './variants.ts';

/** The bytes at an address of a picture or film, and their media type. */
export interface ServedFile {
  bytes: Uint8Array;
  type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  webm: 'video/webm',
  vtt: 'text/vtt; charset=utf-8',
};

/**
 * Makes what stands at an address under `/_pictures` or `/_media` when it is asked for, for the writer's preview; null for an
 * address that no measured file has. Only files that were measured with this cache are known.
 */
export async function serveOne(address: string, folders: { contentRoot: string; cacheDir: string }): Promise<ServedFile | null> {
  const [, room = '', hash = '', extension = ''] = /^\/_(pictures|media)\/([0-9a-f]{16})(?:-\w+)?\.([a-z0-9]+)$/.exec(address) ?? [];
  const type = Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined;
  if (!type) return null;
  const bytes =
    room === 'media' ? await media(hash, extension, folders.contentRoot, folders.cacheDir) : await picture(address, hash, folders);
  return bytes && { bytes, type };
}

async function picture(address: string, hash: string, folders: { contentRoot: string; cacheDir: string }): Promise<Uint8Array | null> {
  const source = await sourceOf<PictureFile>(folders.cacheDir, hash);
  const variant = source && variantsOf(source, true).find((one) => one.address === address);
  if (!variant) return null;
  const kept = cachedVariant(folders.cacheDir, address);
  const cached = await readFile(kept).catch(() => null);
  if (cached) return cached;
  await cut(source, [variant], folders);
  return readFile(kept);
}

async function media(hash: string, extension: string, contentRoot: string, cacheDir: string): Promise<Uint8Array | null> {
  const source = await sourceOf<MediaFile>(cacheDir, hash);
  const whole = source?.extension === extension ? contentFile(contentRoot, source.file) : null;
  return whole === null ? null : readFile(whole).catch(() => null);
}
