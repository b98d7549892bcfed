import { addressBook } from '../addresses/addresses.ts';
import type { AddressBook } from '../addresses/addresses.ts';
import { tidyAddress } from '../addresses/parse.ts';
import type { Entries } from '../editorial/entries.ts';
import type { ArticleRef, AuthorId, GalleryId, MapId, PageId, SectionId, SeriesId, TagSlug, TopicId } from '../editorial/identity.ts';
import type { Claim, ListName } from '../editorial/register.ts';

/** What the engine makes below an address: feeds, and the folder of numbered pages. */
type Below = 'feed.xml' | 'feed.json' | 'page';

/** What stands at an address. */
export interface Occupant {
  address: string;
  /** The file that it is made of; null for pages that the engine makes by itself. */
  claim: Claim | null;
  below: readonly Below[];
}

/** All addresses of the site, under their names in small letters, since some disks and hosts do not tell letter case apart. */
export type SiteAddresses = ReadonlyMap<string, Occupant>;

const ADDRESSES: Record<Exclude<ListName, 'fronts'>, (book: AddressBook, id: string) => string> = {
  articles: (book, id) => book.article(id as ArticleRef),
  authors: (book, id) => book.author(id as AuthorId),
  galleries: (book, id) => book.gallery(id as GalleryId),
  maps: (book, id) => book.map(id as MapId),
  pages: (book, id) => book.page(id as PageId),
  sections: (book, id) => book.section(id as SectionId),
  series: (book, id) => book.series(id as SeriesId),
  tags: (book, id) => book.tag(id as TagSlug),
  topics: (book, id) => book.topic(id as TopicId),
};

/** Folds an address for comparison. */
export function foldAddress(address: string): string {
  return tidyAddress(address).toLowerCase();
}

/** Address of the page that a file becomes. */
export function addressOfClaim(claim: Claim, editions: Entries['settings']['editions']): string {
  const book = addressBook({ edition: { id: claim.edition as never }, isDefault: claim.edition === editions[0].id });
  return claim.list === 'fronts' ? book.front() : ADDRESSES[claim.list](book, claim.id);
}

const BELOW: Record<ListName, readonly Below[]> = {
  articles: [],
  authors: ['feed.xml', 'page'],
  fronts: ['feed.xml', 'feed.json'],
  galleries: [],
  maps: [],
  pages: [],
  sections: ['feed.xml', 'feed.json', 'page'],
  series: ['feed.xml'],
  tags: ['feed.xml', 'page'],
  topics: ['feed.xml', 'feed.json', 'page'],
};

/** Lists all addresses of the site; of two files at one address the first holds it. */
export function siteAddresses(entries: Entries, claims: readonly Claim[]): SiteAddresses {
  const addresses = new Map<string, Occupant>();
  const add = (occupant: Occupant) => {
    const key = foldAddress(occupant.address);
    if (!addresses.has(key)) addresses.set(key, occupant);
  };
  for (const [address, below] of ownAddresses(entries, claims)) add({ address, claim: null, below });
  for (const claim of claims) add({ address: addressOfClaim(claim, entries.settings.editions), claim, below: BELOW[claim.list] });
  return addresses;
}

/** What stands at an address, a feed and a numbered page of a hub among it, and how that address is spelt. */
export function occupantAt(address: string, addresses: SiteAddresses): { occupant: Occupant; address: string } | null {
  const occupant = addresses.get(foldAddress(address));
  if (occupant) return { occupant, address: occupant.address };
  const [, place = '', rest = '', feed] = /^(.*\/)((feed\.(?:xml|json))|page\/\d+\/)$/i.exec(address) ?? [];
  const hub = addresses.get(foldAddress(place));
  const name = (feed?.toLowerCase() ?? 'page') as Below;
  return hub?.below.includes(name) ? { occupant: hub, address: `${hub.address}${rest.toLowerCase()}` } : null;
}

type Own = [address: string, below: readonly Below[]];

function ownAddresses(entries: Entries, claims: readonly Claim[]): Own[] {
  return entries.settings.editions.flatMap((edition, index) => {
    const book = addressBook({ edition, isDefault: index === 0 });
    const articles = entries.articles.filter((article) => article.edition === edition.id);
    const months = new Set(articles.map((article) => article.ref.split('/').slice(0, 2).join('/')));
    const dated = [...months].flatMap((month): Own[] => {
      const [year = '', monthOfYear = ''] = month.split('/');
      return [
        [book.year(year), ['page']],
        [book.month(year, monthOfYear), ['page']],
      ];
    });
    const tags = articles.flatMap((article) => article.tags.map((tag): Own => [book.tag(tag.slug), BELOW.tags]));
    const hasOwn = (list: ListName) => claims.some((claim) => claim.list === list && claim.edition === edition.id);
    return [...fixedAddresses(book, hasOwn), ...(tags.length > 0 ? [[book.tags(), []] satisfies Own] : []), ...dated, ...tags];
  });
}

/** A directory stands where it has something to list. */
function fixedAddresses(book: AddressBook, hasOwn: (list: ListName) => boolean): Own[] {
  const directories = (
    [
      ['topics', book.topics()],
      ['authors', book.authors()],
      ['series', book.seriesIndex()],
      ['galleries', book.galleries()],
      ['maps', book.maps()],
    ] as const
  ).flatMap(([list, address]) => (hasOwn(list) ? [address] : []));
  const always = [...directories, book.archive(), book.search(), book.feeds(), book.opml()].map((address): Own => [address, []]);
  return [[book.front(), BELOW.fronts], ...always];
}
