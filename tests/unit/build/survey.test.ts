import { afterAll, describe, expect, it } from 'vitest';
import type { Entries } from '#src/editorial/entries.ts';
import { placedFiles } from '#src/tools/stages/placedFiles.ts';
import { namedPictures, styleHashes } from '#src/tools/stages/survey.ts';
import { aFolder } from '../serve/aSite.ts';

const LAYERS = '<style>@layer reset,base;</style>';
const A = 'aaaaaaaaaaaaaaaa';
const B = 'bbbbbbbbbbbbbbbb';
const sites: ReturnType<typeof aFolder>[] = [];
afterAll(() => sites.forEach((site) => site.remove()));

function aSite(files: Record<string, string>): string {
  const site = aFolder(files);
  sites.push(site);
  return site.folder;
}

describe('the pictures that built files name', () => {
  it('are found in pages, feeds and data, with those whose shared form is named', async () => {
    const folder = aSite({
      'index.html': `<img srcset="/_pictures/${A}-400.webp 400w"><video src="/_media/${B}.mp4">`,
      'feed.xml': `<media:content url="https://x.example/_pictures/${A}-share.jpeg"/>`,
      'note.txt': '/_pictures/cccccccccccccccc-400.webp',
    });
    const { all, shared } = await namedPictures(folder);
    expect([...all].sort()).toEqual([A, B]);
    expect([...shared]).toEqual([A]);
  });
});

describe('the inline styles of the pages', () => {
  it('are one, which is named by its hash', async () => {
    const folder = aSite({ 'index.html': `${LAYERS}<p>a`, 'about/index.html': `${LAYERS}<p>b` });
    expect(await styleHashes(folder)).toEqual([expect.stringMatching(/^'sha256-[\w+/]{43}='$/)]);
  });

  it.each([
    ['another style', `${LAYERS}<style>p{}</style>`, 'only the order of the layers may be inline'],
    ['a script', `${LAYERS}<script>run()</script>`, 'will not run'],
    ['a handler', `${LAYERS}<p onclick="run()">`, 'will not run'],
  ])('stop the build when a page holds %s', async (_, html, words) => {
    const folder = aSite({ 'index.html': LAYERS, 'wrong/index.html': html });
    await expect(styleHashes(folder)).rejects.toThrow(words);
    await expect(styleHashes(folder)).rejects.toThrow('wrong/index.html');
  });
});

describe('the files that the content places', () => {
  it('are found in every field, each once', () => {
    const picture = { file: 'en/a.png', hash: A, format: 'png', width: 10, height: 10 };
    const film = { file: 'en/f.mp4', hash: B, extension: 'mp4', size: 9 };
    const entries = {
      articles: [{ image: { source: picture, alt: '' }, body: { pictures: [picture] } }],
      galleries: [{ video: film, poster: picture }],
      settings: { publisher: { logo: null } },
    } as unknown as Entries;
    const { pictures, media } = placedFiles(entries);
    expect([...pictures.values()]).toEqual([picture]);
    expect([...media.values()]).toEqual([film]);
  });
});
