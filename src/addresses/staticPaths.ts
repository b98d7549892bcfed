/** A page as far as its route is concerned; `edition` is the first segment of another edition's address. */
interface RoutedPage<View> {
  address: string;
  edition?: string | null;
  view: View;
  digest: string;
}

/** What Astro's `getStaticPaths` returns for one page. */
export interface StaticPath<View> {
  params: Record<string, string | undefined>;
  props: { view: View };
  cacheKey: string;
}

/**
 * Reads the params of a route such as `[...edition]/topics/[topic]/[...page]` off the pages' addresses.
 * Throws when an address does not fit the pattern, since that page would silently be missing.
 */
export function staticPaths<View>(pattern: string, pages: readonly RoutedPage<View>[]): StaticPath<View>[] {
  const read = paramReader(pattern);
  return pages.map((page) => ({ params: read(page.address, page.edition ?? null), props: { view: page.view }, cacheKey: page.digest }));
}

type ParamReader = (address: string, edition: string | null) => Record<string, string | undefined>;

/** Makes the function that reads a route's params off an address. */
export function paramReader(pattern: string): ParamReader {
  const segments = pattern.split('/').filter((segment) => segment !== '' && segment !== 'index');
  const manyEditions = segments[0] === '[...edition]';
  const names = segments.flatMap((segment) => /^\[(?:\.\.\.)?(\w+)\]/.exec(segment)?.[1] ?? []);
  const expression = new RegExp(`^${(manyEditions ? segments.slice(1) : segments).map(segmentExpression).join('')}$`, 'u');
  return (address, edition) => {
    const path = `${address.replace(/\/$/, '')}`;
    const inEdition = manyEditions && edition !== null ? withoutEdition(path, edition) : path;
    const match = expression.exec(inEdition);
    if (!match) throw new Error(`The address ${address} does not fit the route ${pattern}: give it a route of its own.`);
    const values = manyEditions ? [edition ?? undefined, ...match.slice(1)] : match.slice(1);
    return Object.fromEntries(names.map((name, index) => [name, values[index]]));
  };
}

function withoutEdition(path: string, edition: string): string {
  return path === `/${edition}` || path.startsWith(`/${edition}/`) ? path.slice(edition.length + 1) : path;
}

function segmentExpression(segment: string): string {
  if (segment.startsWith('[...')) return '(?:/(.+))?';
  if (segment.startsWith('[')) return '/([^/]+)';
  return `/${segment.replace(/[.*+?^${}()|\\]/g, '\\$&')}`;
}
