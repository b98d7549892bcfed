/** A link that a writer typed, understood; paths are decoded and in Unicode form C. */
export type TypedLink =
  | { kind: 'elsewhere'; href: string }
  | { kind: 'fragment'; fragment: string }
  | { kind: 'file'; file: string; fragment: string | null }
  | { kind: 'address'; address: string; fragment: string | null }
  | { kind: 'broken'; found: string };

/**
 * Understands a link in a content file: `#x`, `./other.md#x`, `/2026/02/slug/#x`, `https://own.site/about/`.
 * `file` is the file it stands in, relative to the content folder; `site` the publication's origin.
 */
export function parseLink(href: string, place: { file: string; site: string }): TypedLink {
  if (href === '' || /\s/.test(href)) return { kind: 'broken', found: href };
  if (href.startsWith('#')) return fragmentLink(href);
  if (href.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(href)) return absoluteLink(href, place.site);
  const path = decoded(pathOf(href));
  const fragment = fragmentOf(href);
  if (path === null) return { kind: 'broken', found: href };
  if (path.startsWith('/')) return { kind: 'address', address: path, fragment };
  const file = pathFrom(place.file, path);
  return file === null ? { kind: 'broken', found: href } : { kind: 'file', file, fragment };
}

/** What a content file's path says: `en/articles/2026/02/slug.md` is article `2026/02/slug` of edition `en`; null elsewhere. */
export function entryOfFile(file: string): { edition: string; folder: string; id: string } | null {
  const match = /^(?<edition>[^/]+)\/(?<folder>[^/]+)\/(?<id>.+)\.md$/u.exec(file);
  const { edition, folder, id } = match?.groups ?? {};
  return edition && folder && id ? { edition, folder, id } : null;
}

/** Brings an address to the form of the address book: Unicode form C, a trailing slash unless it names a file. */
export function tidyAddress(address: string): string {
  const plain = address.normalize('NFC').replace(/\/index\.html$/, '/');
  return plain.endsWith('/') || /\.[a-z0-9]{2,5}$/i.test(plain) ? plain : `${plain}/`;
}

function fragmentLink(href: string): TypedLink {
  const fragment = fragmentOf(href);
  return fragment === null ? { kind: 'broken', found: href } : { kind: 'fragment', fragment };
}

function absoluteLink(href: string, site: string): TypedLink {
  const absolute = URL.canParse(href, site) ? new URL(href, site) : null;
  if (!absolute) return { kind: 'broken', found: href };
  if (!/^https?:$/.test(absolute.protocol) || absolute.host !== new URL(site).host) return { kind: 'elsewhere', href };
  const address = decoded(absolute.pathname);
  if (address === null) return { kind: 'broken', found: href };
  return { kind: 'address', address, fragment: fragmentOf(absolute.hash) };
}

function pathOf(href: string): string {
  return href.replace(/[?#].*$/su, '');
}

function fragmentOf(href: string): string | null {
  const at = href.indexOf('#');
  return at === -1 ? null : decoded(href.slice(at + 1)) || null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return null;
  }
}

/** Resolves a relative path against the folder of the file that names it; null when it leaves the content folder. */
export function pathFrom(file: string, path: string): string | null {
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length === 0 ? null : parts.join('/');
}
