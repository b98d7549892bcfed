import type {
  ArticleRef,
  AuthorId,
  EditionId,
  GalleryId,
  MapId,
  PageId,
  SectionId,
  SeriesId,
  TagSlug,
  TopicId,
} from '../editorial/identity.ts';

/** Addresses of one edition, root-relative; pages end with a slash. */
export interface AddressBook {
  front(): string;
  article(ref: ArticleRef): string;
  archive(): string;
  year(year: string): string;
  month(year: string, month: string): string;
  section(id: SectionId): string;
  topics(): string;
  topic(id: TopicId): string;
  tags(): string;
  tag(slug: TagSlug): string;
  authors(): string;
  author(id: AuthorId): string;
  seriesIndex(): string;
  series(id: SeriesId): string;
  galleries(): string;
  gallery(id: GalleryId): string;
  maps(): string;
  map(id: MapId): string;
  search(): string;
  feeds(): string;
  opml(): string;
  page(id: PageId): string;
  numbered(hub: string, page: number): string;
  rss(hub: string): string;
  json(hub: string): string;
}

/** Makes the addresses of an edition; the default edition stands at the root, another under its id. */
export function addressBook(shelf: { edition: { id: EditionId }; isDefault: boolean }): AddressBook {
  const root = shelf.isDefault ? '/' : `/${shelf.edition.id}/`;
  return {
    front: () => root,
    article: (ref) => `${root}${ref}/`,
    archive: () => `${root}archive/`,
    year: (year) => `${root}${year}/`,
    month: (year, month) => `${root}${year}/${month}/`,
    section: (id) => `${root}${id}/`,
    topics: () => `${root}topics/`,
    topic: (id) => `${root}topics/${id}/`,
    tags: () => `${root}tags/`,
    tag: (slug) => `${root}tags/${slug}/`,
    authors: () => `${root}authors/`,
    author: (id) => `${root}authors/${id}/`,
    seriesIndex: () => `${root}series/`,
    series: (id) => `${root}series/${id}/`,
    galleries: () => `${root}gallery/`,
    gallery: (id) => `${root}gallery/${id}/`,
    maps: () => `${root}maps/`,
    map: (id) => `${root}maps/${id}/`,
    search: () => `${root}search/`,
    feeds: () => `${root}feeds/`,
    opml: () => `${root}feeds.opml`,
    page: (id) => `${root}${id}/`,
    numbered,
    rss,
    json,
  };
}

/** Address of a hub's numbered page, 1 being the oldest. */
export function numbered(hub: string, page: number): string {
  return `${hub}page/${page}/`;
}

/** Address of a hub's RSS feed. */
export function rss(hub: string): string {
  return `${hub}feed.xml`;
}

/** Address of a hub's JSON Feed. */
export function json(hub: string): string {
  return `${hub}feed.json`;
}

/** Address of the page that stands where nothing else does; hosts look for this very name. */
export const NOT_FOUND_ADDRESS = '/404.html';
