import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseHTML } from 'linkedom';

/** A page of the built site. */
export interface BuiltPage {
  /** `/topics/nato/`, `/404.html`. */
  address: string;
  file: string;
  html: string;
  document: Document;
}

export interface BuiltSite {
  /** Paths of all files but precompressed twins, relative to the folder. */
  files: string[];
  pages: BuiltPage[];
  read(file: string): string;
}

/** Reads a built site whole. */
export function readSite(dist: string): BuiltSite {
  const files = filesBelow(dist).filter((file) => !/\.(?:br|gz)$/.test(file));
  const read = (file: string) => readFileSync(join(dist, file), 'utf8');
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file): BuiltPage => {
      const html = read(file);
      return { address: `/${file}`.replace(/index\.html$/, ''), file, html, document: parseHTML(html).document as unknown as Document };
    });
  return { files, pages, read };
}

/** All files below a folder, relative to it, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The publication's own origin, as its canonical addresses say. */
export function siteOf({ pages }: BuiltSite): string {
  const canonical = pages
    .find(({ address }) => address === '/')
    ?.document.querySelector('link[rel=canonical]')
    ?.getAttribute('href');
  if (!canonical) throw new Error('The front names no canonical address.');
  return new URL(canonical).origin;
}

/** The kind of page that stands at an address. */
export function kindOfPage(address: string): string {
  return KINDS.find(([pattern]) => pattern.test(address))?.[1] ?? 'section or standing page';
}

const KINDS: [RegExp, string][] = [
  [/^\/404\.html$/, 'not found'],
  [/^\/$/, 'front'],
  [/\/page\/\d+\/$/, 'numbered page'],
  [/^\/\d{4}\/\d{2}\/[^/]+\/$/, 'article'],
  [/^\/\d{4}\/\d{2}\/$/, 'month'],
  [/^\/\d{4}\/$/, 'year'],
  [/^\/archive\/$/, 'archive'],
  [/^\/topics\/[^/]+\/$/, 'topic'],
  [/^\/topics\/$/, 'topics'],
  [/^\/tags\/[^/]+\/$/, 'tag'],
  [/^\/tags\/$/, 'tags'],
  [/^\/authors\/[^/]+\/$/, 'author'],
  [/^\/authors\/$/, 'authors'],
  [/^\/series\/[^/]+\/$/, 'series'],
  [/^\/series\/$/, 'series index'],
  [/^\/gallery\/[^/]+\/$/, 'gallery or film'],
  [/^\/gallery\/$/, 'galleries'],
  [/^\/maps\/[^/]+\/$/, 'map'],
  [/^\/maps\/$/, 'maps'],
  [/^\/search\/$/, 'search'],
  [/^\/feeds\/$/, 'feeds'],
];
