import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { compressSite } from '#src/integrations/compress.ts';
import { aFolder } from '../serve/aSite.ts';

const PAGE = '<p>The strait is open to all ships.</p>\n'.repeat(60);
const site = aFolder({ 'index.html': PAGE, 'feed.xml': PAGE, 'short.html': '<p>x</p>', 'picture.webp': PAGE, '_assets/page.css': PAGE });
afterAll(() => site.remove());

describe('precompression', async () => {
  const count = await compressSite(site.folder);
  const names = readdirSync(site.folder).sort();

  it('gives text its two twins, and leaves pictures and small files alone', () => {
    expect(count).toBe(3);
    expect(names).toEqual([
      '_assets',
      'feed.xml',
      'feed.xml.br',
      'feed.xml.gz',
      'index.html',
      'index.html.br',
      'index.html.gz',
      'picture.webp',
      'short.html',
    ]);
  });

  it('loses nothing', () => {
    expect(brotliDecompressSync(readFileSync(join(site.folder, 'index.html.br'))).toString()).toBe(PAGE);
    expect(gunzipSync(readFileSync(join(site.folder, '_assets/page.css.gz'))).toString()).toBe(PAGE);
  });

  it('writes the same bytes again, with no time in them', async () => {
    const first = readFileSync(join(site.folder, 'index.html.gz'));
    expect(first.readUInt32LE(4)).toBe(0);
    await compressSite(site.folder);
    expect(readFileSync(join(site.folder, 'index.html.gz')).equals(first)).toBe(true);
  });
});
