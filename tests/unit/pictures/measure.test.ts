import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { hashMedia, measurePicture } from '#src/pictures/measure.ts';
import { gradient, ownFolders, photograph, put } from './aPicture.ts';

const folders = ownFolders();
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 0h20v10z"/></svg>';

const UNSAFE: [title: string, svg: string][] = [
  ['a script', SVG.replace('<path', '<script>alert(1)</script><path')],
  ['a script under another name', SVG.replace('<path', '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script><path')],
  ['a handler', SVG.replace('<path', '<path onload="alert(1)"')],
  ['a link out', SVG.replace('<path', '<a href="https://example.org/"/><path')],
  ['a picture from elsewhere', SVG.replace('<path', '<image href="https://example.org/a.png"/><path')],
  ['a link to a script', SVG.replace('<path', '<a xlink:href="javascript:alert(1)" xmlns:xlink="http://www.w3.org/1999/xlink"/><path')],
  ['HTML', SVG.replace('<path', '<foreignObject/><path')],
  ['a style sheet from elsewhere', SVG.replace('<path', '<style>@import "https://example.org/a.css";</style><path')],
  ['a link that moves to a script', SVG.replace('<path', '<a href="#"><set attributeName="href" to="&#106;avascript:alert(1)"/></a><path')],
  ['another encoding, in which a browser might read other things', `<?xml version="1.0" encoding="iso-2022-jp"?>${SVG}`],
  ['entities', `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${SVG}`],
];

describe('a picture', () => {
  it.each(['png', 'jpeg', 'webp', 'avif', 'gif'] as const)('of the kind %s is measured', async (format) => {
    const file = put(folders, `en/a.${format}`, await gradient(30, 20).toFormat(format).toBuffer());
    expect(await measurePicture(folders.contentRoot, file)).toEqual({
      file,
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      format,
      width: 30,
      height: 20,
    });
  });

  it('is measured by what it is, not by its name', async () => {
    const file = put(folders, 'en/a.jpg', await gradient(30, 20).png().toBuffer());
    expect(await measurePicture(folders.contentRoot, file)).toMatchObject({ format: 'png' });
  });

  it('on its side is measured upright', async () => {
    const file = put(folders, 'en/a.jpg', await photograph(60, 40));
    expect(await measurePicture(folders.contentRoot, file)).toMatchObject({ width: 40, height: 60 });
  });

  it('that is drawn is measured in pixels', async () => {
    const file = put(folders, 'en/a.svg', SVG);
    expect(await measurePicture(folders.contentRoot, file)).toMatchObject({ format: 'svg', width: 20, height: 10 });
  });

  it.each(['en/none.png', '../outside.png', '/etc/passwd', 'en'])('that is not there is a fault: %s', async (file) => {
    await expect(measurePicture(folders.contentRoot, file)).rejects.toMatchObject({ name: 'PictureFault', rule: 'missing-picture', file });
  });

  it.each([
    ['empty', () => Buffer.alloc(0)],
    ['text', () => Buffer.from('not a picture')],
    ['cut off', async () => (await gradient(200, 200).png().toBuffer()).subarray(0, -200)],
    ['cut off in its last lines', async () => (await gradient(200, 200).jpeg().toBuffer()).subarray(0, -2000)],
  ])('that is %s is a fault', async (_title, make) => {
    const file = put(folders, 'en/a.png', await make());
    await expect(measurePicture(folders.contentRoot, file)).rejects.toMatchObject({ rule: 'unreadable-picture', file });
  });

  it('that moves is a fault', async () => {
    const frames = await Promise.all([gradient(10, 10).png().toBuffer(), gradient(10, 10).negate().png().toBuffer()]);
    const file = put(
      folders,
      'en/a.gif',
      await sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer(),
    );
    await expect(measurePicture(folders.contentRoot, file)).rejects.toMatchObject({ rule: 'animated-picture' });
  });

  it.each(UNSAFE)('that is drawn and holds %s is a fault', async (_title, svg) => {
    const file = put(folders, 'en/a.svg', svg);
    await expect(measurePicture(folders.contentRoot, file)).rejects.toMatchObject({
      rule: expect.stringMatching(/^un(safe|readable)-picture$/),
    });
  });
});

describe('a film or captions file', () => {
  it('is known by its bytes', async () => {
    const file = put(folders, 'en/a.VTT', 'WEBVTT\n');
    expect(await hashMedia(folders.contentRoot, file)).toEqual({ file, hash: '73420fdc06730575', extension: 'vtt', size: 7 });
  });

  it.each([
    ['en/a.vtt', '1\n00:00:01,000 --> 00:00:02,000\nWords\n'],
    ['en/a.vtt', ''],
    ['en/a.mp4', ''],
  ])('%s that holds %j is a fault', async (file, text) => {
    put(folders, file, text);
    await expect(hashMedia(folders.contentRoot, file)).rejects.toMatchObject({ rule: 'unreadable-media', file });
  });

  it('of captions may begin with a byte order mark', async () => {
    const file = put(folders, 'en/a.vtt', '\uFEFFWEBVTT - Words\n');
    expect(await hashMedia(folders.contentRoot, file)).toMatchObject({ extension: 'vtt' });
  });

  it.each([
    ['en/none.mp4', 'missing-media'],
    ['en/a.mov', 'unreadable-media'],
  ])('%s is a fault', async (file, rule) => {
    put(folders, 'en/a.mov', 'x');
    await expect(hashMedia(folders.contentRoot, file)).rejects.toMatchObject({ rule });
  });
});
