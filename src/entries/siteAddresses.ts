import { addressBook } from '../addresses/addresses.ts';
import type { AddressBook } from '../addresses/addresses.ts';
import { tidyAddress } from '../addresses/parse.ts';
import type { Entries } from '../editorial/entries.ts';
import type { ArticleRef, AuthorId, GalleryId, MapId, PageId, SectionId, SeriesId, TagSlug, TopicId } from '../editorial/identity.ts';
import type { Claim, ListName } from '../editorial/register.ts';

/** What stands at an address. */
export interface Occupant {
  address: string;
  /** The file that it is made of; null for pages that the engine makes by itself. */
  claim: Claim | null;
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

/** Lists all addresses of the site; of two files at one address the first holds it. */
export function siteAddresses(entries: Entries, claims: readonly Claim[]): SiteAddresses {
  const addresses = new Map<string, Occupant>();
  const add = (address: string, claim: Claim | null) => {
    const key = foldAddress(address);
    if (!addresses.has(key)) addresses.set(key, { address, claim });
  };
  for (const address of ownAddresses(entries)) add(address, null);
  for (const claim of claims) add(addressOfClaim(claim, entries.settings.editions), claim);
  return addresses;
}

function ownAddresses(entries: Entries): string[] {
  return entries.settings.editions.flatMap((edition, index) => {
    const book = addressBook({ edition, isDefault: index === 0 });
    const articles = entries.articles.filter((article) => article.edition === edition.id);
    const months = new Set(articles.map((article) => article.ref.split('/').slice(0, 2).join('/')));
    const dated = [...months].flatMap((month) => {
      const [year = '', monthOfYear = ''] = month.split('/');
      return [book.year(year), book.month(year, monthOfYear)];
    });
    const tags = articles.flatMap((article) => article.tags.map((tag) => book.tag(tag.slug)));
    return [...fixedAddresses(book), ...dated, ...tags];
  });
}

function fixedAddresses(book: AddressBook): string[] {
  const hubs = [book.archive(), book.topics(), book.tags(), book.authors(), book.seriesIndex(), book.galleries(), book.maps()];
  return [book.front(), ...hubs, book.search(), book.feeds(), book.opml()];
}
