import { access, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { mediaAddress } from '../addresses/picture.ts';
import type { MediaFile } from '../editorial/gallery.ts';
import type { PictureFile } from '../editorial/picture.ts';
import { copyWhole, linkWhole, writeWhole } from './atomicFile.ts';
import { contentFile, hashOf } from './contentFile.ts';
import { CUT_VERSION, encode, openPicture } from './encode.ts';
import { PictureFault } from './pictureFault.ts';
import { variantsOf } from './variants.ts';
import type { Variant } from './variants.ts';

/** The folders that pictures go from, by way of, and to. */
export interface PictureFolders {
  contentRoot: string;
  cacheDir: string;
  outDir: string;
}

/**
 * Cuts pictures into every variant that pages name and puts them into `<outDir>/_pictures`; what was cut before comes from
 * the cache. `share` holds the hashes of those that feeds and social networks show. Throws a {@link PictureFault}.
 */
export async function cutPictures(
  files: readonly PictureFile[],
  folders: PictureFolders,
  share: ReadonlySet<string>,
): Promise<{ made: number; reused: number }> {
  const pictures = [...new Map(files.map((file) => [file.hash, file])).values()];
  const count = { made: 0, reused: 0 };
  await onePerCore(async () => {
    for (let picture = pictures.pop(); picture; picture = pictures.pop()) {
      const variants = variantsOf(picture, share.has(picture.hash));
      const missing = await missingOf(variants, folders.cacheDir);
      if (missing.length > 0) await cut(picture, missing, folders);
      for (const { address } of variants) await linkWhole(cachedVariant(folders.cacheDir, address), path.join(folders.outDir, address));
      count.made += missing.length;
      count.reused += variants.length - missing.length;
    }
  });
  return count;
}

/** Copies films and captions into `<outDir>/_media`. Throws a {@link PictureFault} for one that is gone. */
export async function copyMedia(
  files: readonly MediaFile[],
  { contentRoot, outDir }: Pick<PictureFolders, 'contentRoot' | 'outDir'>,
): Promise<void> {
  for (const media of new Map(files.map((file) => [file.hash, file])).values())
    await copyWhole(wholePath(contentRoot, media.file), path.join(outDir, mediaAddress(media))).catch(() => {
      throw new PictureFault(media.file, { rule: 'missing-media', found: 'no such file', expected: 'the file that was checked' });
    });
}

/** Cuts variants of one picture into the cache. */
export async function cut(
  picture: PictureFile,
  variants: readonly Variant[],
  { contentRoot, cacheDir }: Omit<PictureFolders, 'outDir'>,
): Promise<void> {
  const bytes = await readFile(wholePath(contentRoot, picture.file)).catch(() => null);
  if (bytes === null || hashOf(bytes) !== picture.hash)
    throw new PictureFault(picture.file, {
      rule: 'missing-picture',
      found: 'a file that changed since it was checked',
      expected: 'the same file; build again',
    });
  const opened = openPicture(bytes, picture.format === 'svg', picture.width);
  for (const variant of variants)
    await writeWhole(cachedVariant(cacheDir, variant.address), variant.format === 'svg' ? bytes : await encode(opened, variant));
}

/** Where a variant lies in the cache. */
export function cachedVariant(cacheDir: string, address: string): string {
  return path.join(cacheDir, 'pictures', `cut-${CUT_VERSION}`, path.posix.basename(address));
}

async function missingOf(variants: Variant[], cacheDir: string): Promise<Variant[]> {
  const there = await Promise.all(variants.map(({ address }) => isThere(cachedVariant(cacheDir, address))));
  return variants.filter((_, index) => !there[index]);
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Several pictures at once, each on one thread. */
async function onePerCore(work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

function wholePath(contentRoot: string, file: string): string {
  const whole = contentFile(contentRoot, file);
  if (whole === null)
    throw new PictureFault(file, { rule: 'missing-picture', found: 'a path that leaves the content folder', expected: 'a file in it' });
  return whole;
}
