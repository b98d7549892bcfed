import type { BuiltPage } from './builtSite.ts';

export interface FoundLink {
  /** Address of the page or file that holds the link. */
  from: string;
  target: string;
}

export interface KnownSite {
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, BuiltPage>;
  origin: string;
}

const CARRIERS: [selector: string, attribute: string][] = [
  ['a[href]', 'href'],
  ['area[href]', 'href'],
  ['link[href]', 'href'],
  ['use[href]', 'href'],
  ['img[src]', 'src'],
  ['script[src]', 'src'],
  ['video[src]', 'src'],
  ['video[poster]', 'poster'],
  ['source[src]', 'src'],
  ['track[src]', 'src'],
];

/** Everything that a page links to, loads or shows. */
export function linksOf({ address, document }: BuiltPage): FoundLink[] {
  const plain = CARRIERS.flatMap(([selector, attribute]) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute)!),
  );
  const sets = [...document.querySelectorAll('[srcset], [imagesrcset]')].flatMap((element) => {
    const set = element.getAttribute('srcset') ?? element.getAttribute('imagesrcset')!;
    return set.split(',').map((candidate) => candidate.trim().split(/\s+/)[0]!);
  });
  const shared = [...document.querySelectorAll('meta[property="og:image"], meta[property="og:url"]')].map((meta) =>
    meta.getAttribute('content')!,
  );
  return [...plain, ...sets, ...shared].map((target) => ({ from: address, target }));
}

/** What is wrong with links into the site, one line each. Links to other sites and to the function are not followed. */
export function linkFaults(links: FoundLink[], known: KnownSite): string[] {
  const faults = links.map(({ from, target }) => {
    const fault = faultOf(from, target, known);
    return fault ? `${from} → ${target}: ${fault}` : null;
  });
  return [...new Set(faults)].filter((fault) => fault !== null);
}

function faultOf(from: string, target: string, known: KnownSite): string | null {
  if (target.startsWith('//')) return 'protocol-relative';
  if (/^(?:mailto|tel):/.test(target)) return null;
  const url = new URL(target, known.origin + from);
  if (url.origin !== known.origin) return null;
  const path = decodeURIComponent(url.pathname);
  if (path.startsWith('/api/')) return null;
  const page = known.pages.get(path);
  if (!page) return known.files.has(path.slice(1)) ? null : 'nothing there';
  const fragment = decodeURIComponent(url.hash.slice(1));
  return fragment === '' || page.document.getElementById(fragment) ? null : 'no such fragment';
}

/** Addresses of all pages that a reader can get to by links. */
export function pagesReachedFrom(start: string, known: KnownSite): Set<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    const page = known.pages.get(address);
    if (!page || reached.has(address)) continue;
    reached.add(address);
    for (const link of page.document.querySelectorAll('a[href]')) {
      const url = new URL(link.getAttribute('href')!, known.origin + address);
      if (url.origin === known.origin) waiting.push(decodeURIComponent(url.pathname));
    }
  }
  return reached;
}
