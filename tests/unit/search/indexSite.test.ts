import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { indexSite, isSearchable, type IndexedPage } from '#src/search/indexSite.ts';
import { aFolder } from '../serve/aSite.ts';

const aPage = (text: string, edition = 'en') =>
  `<!doctype html><html lang="${edition}"><body><nav>Menu</nav><main data-pagefind-body><h1>${text}</h1><span data-pagefind-filter="section">Analysis</span><p>${text} and its dams.</p></main></body></html>`;

async function* pages(): AsyncIterable<IndexedPage> {
  yield { file: 'a/index.html', html: aPage('The river') };
  yield { file: 'b/index.html', html: aPage('The strait') };
  yield { file: 'fa/index.html', html: aPage('رود', 'fa') };
}

const sites = [aFolder({}), aFolder({})];
afterAll(() => sites.forEach((site) => site.remove()));

describe('the search index', async () => {
  const counts = [await indexSite(sites[0]!.folder, pages()), await indexSite(sites[1]!.folder, pages())];
  const filesOf = (site: (typeof sites)[number]) =>
    readdirSync(site.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(site.folder.length))
      .sort();

  it('holds the pages it was given, one index a language', () => {
    expect(counts).toEqual([3, 3]);
    const entry = JSON.parse(readFileSync(join(sites[0]!.folder, 'pagefind/pagefind-entry.json'), 'utf8'));
    expect(Object.keys(entry.languages).sort()).toEqual(['en', 'fa']);
    expect(entry.languages.en.page_count).toBe(2);
  });

  it('is the same, byte by byte, for the same pages', () => {
    const [one, two] = sites.map(filesOf);
    expect(one).toEqual(two);
    for (const file of one!)
      expect(readFileSync(join(sites[0]!.folder, file)).equals(readFileSync(join(sites[1]!.folder, file)))).toBe(true);
  });

  it('comes with Pagefind’s engine and without its interfaces', () => {
    const names = filesOf(sites[0]!);
    expect(names).toContain('/pagefind/pagefind.js');
    expect(names).toContain('/pagefind/pagefind-worker.js');
    expect(names.filter((name) => name.includes('ui'))).toEqual([]);
  });
});

describe('a page', () => {
  it.each([
    ['<main data-pagefind-body>', true],
    ['<main data-pagefind-body class="a">', true],
    ['<main data-pagefind-body="">', true],
    ['<main>data-pagefind-body</main>', false],
    ['<main data-pagefind-bodyguard>', false],
  ])('such as %s is searchable: %j', (html, searchable) => {
    expect(isSearchable(html)).toBe(searchable);
  });
});
