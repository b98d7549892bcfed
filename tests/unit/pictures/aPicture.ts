import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach } from 'vitest';

/** Folders that a test has to itself. */
export interface Folders {
  contentRoot: string;
  cacheDir: string;
  outDir: string;
}

/** Gives every test of a file folders of its own. */
export function ownFolders(): Folders {
  const folders = { contentRoot: '', cacheDir: '', outDir: '' };
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'pictures-'));
    Object.assign(folders, { contentRoot: path.join(root, 'content'), cacheDir: path.join(root, 'cache'), outDir: path.join(root, 'out') });
    mkdirSync(path.join(folders.contentRoot, 'en'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));
  return folders;
}

/** Writes a file of the content folder. */
export function put({ contentRoot }: Folders, file: string, bytes: Uint8Array | string): string {
  writeFileSync(path.join(contentRoot, file), bytes);
  return file;
}

/** A gradient, the same every time, in sharp's hands. */
export function gradient(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = (index * 7 + Math.floor(index / (width * 3)) * 13) % 256;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A photograph as a camera writes it: on its side, with the place where it was taken. */
export function photograph(width: number, height: number): Promise<Buffer> {
  return gradient(width, height)
    .withExif({ IFD0: { Make: 'Camera of a writer' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}
