import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { RedirectRecord } from './redirects.ts';

/** Name of the file in which the pages tell the rest of the build what only the publication knows; never published. */
export const RECORDS_FILE = 'build-records.json';

/** What the rest of the build needs to know of the publication. */
export interface BuildRecords {
  /** Path of every page that may be indexed; `lastmod` is the newest change it shows. */
  pages: { address: string; lastmod: string | null; indexable: boolean }[];
  redirects: RedirectRecord[];
}

/** Reads what the pages left in a built folder; throws when they left nothing. */
export async function readRecords(folder: string): Promise<BuildRecords> {
  return JSON.parse(await readFile(join(folder, RECORDS_FILE), 'utf8')) as BuildRecords;
}

/** The sitemap of indexable pages, each with its true time of change. */
export function sitemapOfRecords(): AstroIntegration[] {
  const lastmods = new Map<string, string | null>();
  return [
    {
      name: 'broadsheet:records',
      hooks: {
        'astro:build:done': async ({ dir }) => {
          const { pages } = await readRecords(fileURLToPath(dir));
          for (const page of pages.filter(({ indexable }) => indexable)) lastmods.set(pathOf(page.address), page.lastmod);
        },
      },
    },
    sitemap({
      filter: (page) => lastmods.has(pathOf(page)),
      serialize: ({ url }) => {
        const lastmod = lastmods.get(pathOf(url));
        return lastmod ? { url, lastmod } : { url };
      },
    }),
  ];
}

/** Percent-encoded path of an address, so that both sides of a comparison are written alike. */
function pathOf(address: string): string {
  return new URL(address, 'https://any.example').pathname;
}
