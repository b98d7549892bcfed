import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtFiles } from '../../integrations/builtFiles.ts';
import { compressSite } from '../../integrations/compress.ts';
import { headersText } from '../../integrations/headers.ts';
import { redirectsText } from '../../integrations/redirects.ts';
import { readRecords, RECORDS_FILE } from '../../integrations/siteRecords.ts';
import { indexSite, isSearchable, type IndexedPage } from '../../search/indexSite.ts';
import { exchange } from './places.ts';
import type { BuildRun } from './stage.ts';
import { styleHashes } from './survey.ts';

/** Workers compress by themselves: the twins that other servers send are not uploaded to them. */
const NOT_UPLOADED = '*.br\n*.gz\n';

/** Writes `_headers` and `_redirects`, before what the publication's own files of that name say, and what is not to be uploaded. */
export async function machines({ next, entries }: BuildRun): Promise<string> {
  const { redirects } = await readRecords(next);
  const headers = headersText({ styleHashes: await styleHashes(next), staging: entries?.settings.staging ?? false });
  await prepend(join(next, '_headers'), `${headers}\n`);
  await prepend(join(next, '_redirects'), redirectsText(redirects));
  await prepend(join(next, '.assetsignore'), NOT_UPLOADED);
  await rm(join(next, RECORDS_FILE));
  return `headers, ${redirects.length} redirects`;
}

async function prepend(file: string, text: string): Promise<void> {
  const own = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  await writeFile(file, text);
  await appendFile(file, own);
}

/** Makes the search index of the pages that ask for it. */
export async function search({ next }: BuildRun): Promise<string> {
  return `${await indexSite(next, searchablePages(next))} pages indexed`;
}

async function* searchablePages(folder: string): AsyncIterable<IndexedPage> {
  for (const file of (await builtFiles(folder)).filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(folder, file), 'utf8');
    if (isSearchable(html)) yield { file, html };
  }
}

/** Writes the precompressed twins. */
export async function compress({ next }: BuildRun): Promise<string> {
  return `${await compressSite(next)} files`;
}

/** Puts the finished site in the place of the last one. */
export async function swap({ out }: BuildRun): Promise<string> {
  await exchange(out);
  return '';
}
