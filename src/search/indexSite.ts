import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/** A built page to be indexed. */
export interface IndexedPage {
  /** Path of the file relative to the site's folder. */
  file: string;
  html: string;
}

/** Pagefind's ready-made interfaces; the site has its own. */
const UNUSED = /^pagefind-(?:(?:modular-|component-)?ui|highlight)\./;

/** Tells whether a page asks to be found by search. */
export function isSearchable(html: string): boolean {
  return /\sdata-pagefind-body[\s>=]/.test(html);
}

/** Builds the search index of the pages, in the order given, and writes it into `<folder>/pagefind/`; returns how many it holds. */
export async function indexSite(folder: string, pages: AsyncIterable<IndexedPage>): Promise<number> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  try {
    const count = await addPages(index, pages);
    await writeIndex(index, join(folder, 'pagefind'));
    return count;
  } finally {
    await index.deleteIndex();
    await close();
  }
}

async function addPages(index: PagefindIndex, pages: AsyncIterable<IndexedPage>): Promise<number> {
  let count = 0;
  for await (const { file, html } of pages) {
    const { errors } = await index.addHTMLFile({ sourcePath: file, content: html });
    if (errors.length > 0) throw new Error(`The page ${file} could not be indexed: ${errors.join('; ')}`);
    count += 1;
  }
  return count;
}

async function writeIndex(index: PagefindIndex, folder: string): Promise<void> {
  const { errors } = await index.writeFiles({ outputPath: folder });
  if (errors.length > 0) throw new Error(`The search index could not be written: ${errors.join('; ')}`);
  const names = await readdir(folder);
  await Promise.all(names.filter((name) => UNUSED.test(name)).map((name) => rm(join(folder, name))));
}
