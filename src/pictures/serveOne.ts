import { readFile } from 'node:fs/promises';
import type { PictureFile } from '../editorial/picture.ts';
import { cachedVariant } from './cut.ts';
import type { PicturePlaces } from './cut.ts';
import { variantsOf } from './variants.ts';

const TYPES = { avif: 'image/avif', webp: 'image/webp', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const;

/** Makes the one variant that stands at an address, for the writer's preview; null when no picture has that address. */
export async function serveOne(
  address: string,
  pictures: readonly PictureFile[],
  places: Omit<PicturePlaces, 'outDir'>,
): Promise<{ bytes: Buffer; type: string } | null> {
  const variant = pictures.flatMap((picture) => variantsOf(picture, true)).find((candidate) => candidate.address === address);
  if (!variant) return null;
  const { file } = await cachedVariant(variant, places);
  return { bytes: await readFile(file), type: TYPES[variant.format] };
}
