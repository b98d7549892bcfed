import { copyFile, link, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { availableParallelism } from 'node:os';
import { mediaAddress } from '../addresses/picture.ts';
import type { MediaFile } from '../editorial/gallery.ts';
import type { PictureFile } from '../editorial/picture.ts';
import { CUT_VERSION, drawVariant, variantName, variantsOf } from './variants.ts';
import type { Variant } from './variants.ts';

/** Where sources, the cache and the output are; absolute paths. */
export interface PicturePlaces {
  contentRoot: string;
  cacheDir: string;
  outDir: string;
}

/** Cuts all variants of the pictures into the output, from the cache where they were made before; `share` holds hashes. */
export async function cutPictures(
  files: readonly PictureFile[],
  places: PicturePlaces,
  share: ReadonlySet<string>,
): Promise<{ made: number; reused: number }> {
  const byHash = new Map(files.map((file) => [file.hash, file]));
  const queue = [...byHash.values()].flatMap((file) => variantsOf(file, share.has(file.hash)));
  await mkdir(path.join(places.outDir, '_pictures'), { recursive: true });
  const count = { made: 0, reused: 0 };
  const work = async (): Promise<void> => {
    for (let variant = queue.pop(); variant; variant = queue.pop()) {
      const { file, made } = await cachedVariant(variant, places);
      count[made ? 'made' : 'reused'] += 1;
      await place(file, path.join(places.outDir, variant.address));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return count;
}

/** Copies films and captions into the output, each once. */
export async function copyMedia(files: readonly MediaFile[], places: Omit<PicturePlaces, 'cacheDir'>): Promise<void> {
  await mkdir(path.join(places.outDir, '_media'), { recursive: true });
  for (const file of files) await copyFile(path.join(places.contentRoot, file.file), path.join(places.outDir, mediaAddress(file)));
}

/** The cached file of a variant, made now if it is not there yet. */
export async function cachedVariant(
  variant: Variant,
  { contentRoot, cacheDir }: Omit<PicturePlaces, 'outDir'>,
): Promise<{ file: string; made: boolean }> {
  const file = path.join(cacheDir, 'pictures', CUT_VERSION, variantName(variant));
  if (await isThere(file)) return { file, made: false };
  const source = await readFile(path.join(contentRoot, variant.picture.file));
  const bytes = variant.format === 'svg' ? source : await drawVariant(source, variant);
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
  return { file, made: true };
}

async function isThere(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && found.size > 0;
}

/** Links where the disk allows it, else copies. */
async function place(from: string, to: string): Promise<void> {
  await link(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return;
    await copyFile(from, to);
  });
}
