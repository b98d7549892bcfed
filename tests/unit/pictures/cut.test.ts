import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { copyMedia, cutPictures } from '#src/pictures/cut.ts';
import { hashMedia, measurePicture } from '#src/pictures/measure.ts';
import { serveOne } from '#src/pictures/serveOne.ts';
import { gradient, ownFolders, photograph, put } from './aPicture.ts';

const folders = ownFolders();
const NOBODY = new Set<string>();
const cutFiles = () => readdirSync(path.join(folders.outDir, '_pictures')).sort();
const measured = async (file: string, bytes: Uint8Array | string) => measurePicture(folders.contentRoot, put(folders, file, bytes));

describe('cutting pictures', () => {
  it('makes every width below the original in both formats, and the original', async () => {
    const picture = await measured('en/a.png', await gradient(900, 300).png().toBuffer());
    expect(await cutPictures([picture], folders, NOBODY)).toEqual({ made: 6, reused: 0 });
    const widths = [400, 800, 900];
    expect(cutFiles()).toEqual(
      [...widths.map((width) => `${picture.hash}-${width}.avif`), ...widths.map((width) => `${picture.hash}-${width}.webp`)].sort(),
    );
    const { width, height, format } = await sharp(
      readFileSync(path.join(folders.outDir, '_pictures', `${picture.hash}-800.webp`)),
    ).metadata();
    expect({ width, height, format }).toEqual({ width: 800, height: 267, format: 'webp' });
  });

  it('makes a JPEG of what is shared, on white where light comes through', async () => {
    const clear = await sharp({ create: { width: 40, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer();
    const picture = await measured('en/a.png', clear);
    await cutPictures([picture], folders, new Set([picture.hash]));
    const { data } = await sharp(path.join(folders.outDir, '_pictures', `${picture.hash}-share.jpeg`))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  it('keeps a drawing as it is, and draws it large where it is shared', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 0h20v10z"/></svg>';
    const picture = await measured('en/a.svg', svg);
    expect(await cutPictures([picture], folders, new Set([picture.hash]))).toEqual({ made: 2, reused: 0 });
    expect(readFileSync(path.join(folders.outDir, '_pictures', `${picture.hash}.svg`), 'utf8')).toBe(svg);
    expect(await sharp(path.join(folders.outDir, '_pictures', `${picture.hash}-share.jpeg`)).metadata()).toMatchObject({
      width: 1200,
      height: 600,
    });
  });

  it('turns a photograph upright and tells nobody where it was taken', async () => {
    const bytes = await photograph(60, 40);
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const picture = await measured('en/a.jpg', bytes);
    await cutPictures([picture], folders, new Set([picture.hash]));
    for (const name of cutFiles()) {
      const metadata = await sharp(path.join(folders.outDir, '_pictures', name)).metadata();
      expect(metadata).toMatchObject({ width: 40, height: 60 });
      expect([metadata.exif, metadata.icc, metadata.iptc, metadata.xmp, metadata.orientation]).toEqual(Array(5).fill(undefined));
    }
  });

  it('cuts one picture once, wherever it lies, and takes it from the cache the next time', async () => {
    const bytes = await gradient(100, 50).png().toBuffer();
    const pictures = [await measured('en/a.png', bytes), await measured('en/b.png', bytes)];
    expect(await cutPictures(pictures, folders, NOBODY)).toEqual({ made: 2, reused: 0 });
    expect(await cutPictures(pictures, { ...folders, outDir: path.join(folders.outDir, 'next') }, NOBODY)).toEqual({ made: 0, reused: 2 });
    expect(readdirSync(path.join(folders.outDir, 'next', '_pictures'))).toHaveLength(2);
  });

  it('makes the same bytes every time, on however many threads', async () => {
    const picture = await measured('en/a.png', await gradient(500, 200).png().toBuffer());
    const cut = async (name: string, threads: number) => {
      sharp.concurrency(threads);
      const own = {
        contentRoot: folders.contentRoot,
        cacheDir: path.join(folders.cacheDir, name),
        outDir: path.join(folders.outDir, name),
      };
      await cutPictures([picture], own, new Set([picture.hash]));
      const made = path.join(own.outDir, '_pictures');
      return readdirSync(made)
        .sort()
        .map((file) => readFileSync(path.join(made, file)).toString('base64'));
    };
    expect(await cut('one', 1)).toEqual(await cut('two', 4));
  });

  it('leaves no half-made file behind', async () => {
    const picture = await measured('en/a.png', await gradient(100, 50).png().toBuffer());
    await cutPictures([picture], folders, NOBODY);
    const all = [folders.cacheDir, folders.outDir].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }));
    expect(all.filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('refuses a picture that changed since it was checked', async () => {
    const picture = await measured('en/a.png', await gradient(100, 50).png().toBuffer());
    put(folders, 'en/a.png', await gradient(50, 100).png().toBuffer());
    await expect(cutPictures([picture], folders, NOBODY)).rejects.toMatchObject({ name: 'PictureFault', file: 'en/a.png' });
  });
});

describe('films and captions', () => {
  it('are copied, so that nothing done to the output touches the original', async () => {
    const media = await hashMedia(folders.contentRoot, put(folders, 'en/a.vtt', 'WEBVTT\n'));
    await copyMedia([media, media], folders);
    const copied = path.join(folders.outDir, '_media', `${media.hash}.vtt`);
    expect(readFileSync(copied, 'utf8')).toBe('WEBVTT\n');
    expect(statSync(copied).ino).not.toBe(statSync(path.join(folders.contentRoot, 'en/a.vtt')).ino);
  });

  it('that are gone are a fault', async () => {
    await expect(copyMedia([{ file: 'en/none.mp4', hash: '0'.repeat(16), extension: 'mp4', size: 1 }], folders)).rejects.toMatchObject({
      rule: 'missing-media',
    });
    expect(existsSync(path.join(folders.outDir, '_media', `${'0'.repeat(16)}.mp4`))).toBe(false);
  });
});

describe('serving one address', () => {
  it('makes a variant when it is asked for, the same as the build makes', async () => {
    const picture = await measured('en/a.png', await gradient(500, 200).png().toBuffer());
    const address = `/_pictures/${picture.hash}-400.webp`;
    const served = await serveOne(address, folders, () => picture);
    await cutPictures([picture], { ...folders, cacheDir: path.join(folders.cacheDir, 'other') }, NOBODY);
    expect(served).toEqual({ bytes: readFileSync(path.join(folders.outDir, address)), type: 'image/webp' });
  });

  it('gives films and captions', async () => {
    const media = await hashMedia(folders.contentRoot, put(folders, 'en/a.vtt', 'WEBVTT\n'));
    expect(await serveOne(`/_media/${media.hash}.vtt`, folders, () => media)).toEqual({
      bytes: Buffer.from('WEBVTT\n'),
      type: 'text/vtt; charset=utf-8',
    });
  });

  it.each([
    '/_pictures/0123456789abcdef-400.webp',
    '/_pictures/HASH-401.webp',
    '/_pictures/HASH-400.tiff',
    '/_pictures/HASH.svg',
    '/_pictures/../measured/x.json',
    '/_pictures/%2e%2e/x',
    '/_media/HASH.mp4',
    '/_media/HASH.constructor',
    '/about/',
  ])('knows nothing of %s', async (address) => {
    const picture = await measured('en/a.png', await gradient(500, 200).png().toBuffer());
    const find = (hash: string) => (hash === picture.hash ? picture : null);
    expect(await serveOne(address.replace('HASH', picture.hash), folders, find)).toBeNull();
  });
});
