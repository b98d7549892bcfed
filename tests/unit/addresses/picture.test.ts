import { describe, expect, it } from 'vitest';
import { mediaAddress, pictureAddress, pictureWidths, sharePictureAddress, shareSize } from '#src/addresses/picture.ts';
import type { PictureFile } from '#src/editorial/picture.ts';

const aPicture = (width: number, height: number, format: PictureFile['format'] = 'jpeg'): PictureFile => {
  return { file: 'en/a.jpg', hash: '0123456789abcdef', format, width, height };
};

describe('widths of a picture', () => {
  it.each([
    [300, [300]],
    [400, [400]],
    [1000, [400, 800, 1000]],
    [1600, [400, 800, 1280, 1600]],
    [1920, [400, 800, 1280, 1920]],
    [6000, [400, 800, 1280, 1920]],
  ])('%i pixels wide never exceed the original', (width, widths) => {
    expect(pictureWidths(aPicture(width, 100))).toEqual(widths);
  });

  it('are none for a drawing, which has one address', () => {
    expect(pictureWidths(aPicture(300, 100, 'svg'))).toEqual([]);
    expect(pictureAddress(aPicture(300, 100, 'svg'), 400, 'avif')).toBe('/_pictures/0123456789abcdef.svg');
  });
});

describe('addresses of pictures and media', () => {
  it('hold the hash of their content', () => {
    expect(pictureAddress(aPicture(1000, 500), 800, 'avif')).toBe('/_pictures/0123456789abcdef-800.avif');
    expect(sharePictureAddress(aPicture(1000, 500))).toBe('/_pictures/0123456789abcdef-share.jpeg');
    expect(mediaAddress({ file: 'en/a.mp4', hash: 'fedcba9876543210', extension: 'mp4', size: 1 })).toBe('/_media/fedcba9876543210.mp4');
  });

  it.each([
    [aPicture(1600, 900), { width: 1200, height: 675 }],
    [aPicture(800, 600), { width: 800, height: 600 }],
    [aPicture(300, 100, 'svg'), { width: 1200, height: 400 }],
  ])('tell the size of the shared JPEG', (picture, size) => {
    expect(shareSize(picture)).toEqual(size);
  });
});
