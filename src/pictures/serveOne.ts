import { readFile } from 'node:fs/promises';
import type { MediaFile } from '../editorial/gallery.ts';
import type { PictureFile } from '../editorial/picture.ts';
import { contentFile } from './contentFile.ts';
import { cachedVariant, cut } from './cut.ts';
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

/** Finds the source that a hash was made of. */
export type FindSource = (hash: string) => PictureFile | MediaFile | null;

/**
 * Makes what stands at an address under `/_pictures` or `/_media` when it is asked for, for the writer's preview; null for an
 * address that no file has which `find` knows.
 */
export async function serveOne(
  address: string,
  folders: { contentRoot: string; cacheDir: string },
  find: FindSource,
): Promise<ServedFile | null> {
  const [, room = '', hash = '', extension = ''] = /^\/_(pictures|media)\/([0-9a-f]{16})(?:-\w+)?\.([a-z0-9]+)$/.exec(address) ?? [];
  const type = Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined;
  if (!type) return null;
  const source = find(hash);
  if (!source) return null;
  const bytes = 'width' in source ? await picture(address, source, folders) : await media(extension, source, folders.contentRoot);
  return room === ('width' in source ? 'pictures' : 'media') && bytes ? { bytes, type } : null;
}

async function picture(
  address: string,
  source: PictureFile,
  folders: { contentRoot: string; cacheDir: string },
): Promise<Uint8Array | null> {
  const variant = variantsOf(source, true).find((one) => one.address === address);
  if (!variant) return null;
  const kept = cachedVariant(folders.cacheDir, address);
  const cached = await readFile(kept).catch(() => null);
  if (cached) return cached;
  await cut(source, [variant], folders);
  return readFile(kept);
}

async function media(extension: string, source: MediaFile, contentRoot: string): Promise<Uint8Array | null> {
  const whole = source.extension === extension ? contentFile(contentRoot, source.file) : null;
  return whole === null ? null : readFile(whole).catch(() => null);
}
