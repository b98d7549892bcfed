import { numbered } from '../addresses/addresses.ts';
import type { ArticleEntry } from '../editorial/article.ts';
import { changedAt, newestChange } from '../editorial/changes.ts';
import { byCodeUnits } from '../editorial/ordering.ts';
import type { Publication } from '../editorial/publication.ts';
import type { Instant } from '../editorial/moment.ts';
import { directoryAddress, directoryStands } from './directories.ts';
import { hubsOf } from './hubs.ts';
import { type Imprint, imprintsOf } from './imprint.ts';
import { listingParts } from './listing.ts';

/** A page of the site as a sitemap needs it. */
export interface SiteRecord {
  /** Root-relative. */
  address: string;
  /** When what it shows last changed, as far as dates in the content tell; null where none does. */
  lastmod: Instant | null;
  indexable: boolean;
}

/** Every page of every edition, by address. */
export function siteRecords(publication: Publication): SiteRecord[] {
  return imprintsOf(publication)
    .flatMap((imprint) => [
      ...articleRecords(imprint),
      ...hubRecords(imprint),
      ...galleryRecords(imprint),
      ...directoryRecords(imprint),
      ...standingRecords(imprint),
    ])
    .sort((a, b) => byCodeUnits(a.address, b.address));
}

function articleRecords({ addresses, shelf }: Imprint): SiteRecord[] {
  const record = (article: ArticleEntry, indexable: boolean) => ({
    address: addresses.article(article.ref),
    lastmod: changedAt(article),
    indexable,
  });
  return [
    ...shelf.articles.map((article) => record(article, shelf.standing(article) === 'published')),
    ...shelf.withdrawn.map((article) => record(article, false)),
  ];
}

function hubRecords(imprint: Imprint): SiteRecord[] {
  const { addresses, shelf } = imprint;
  const kinds = (['section', 'tag', 'author', 'year', 'month'] as const).flatMap((kind) => hubsOf(imprint, kind));
  return [
    ...kinds.flatMap(({ address, articles }) => listed(address, articles)),
    ...shelf.topics.flatMap((topic) => listed(addresses.topic(topic.id), shelf.inTopic(topic.id))),
    ...hubsOf(imprint, 'series').map(({ address, articles }) => indexable(address, newestChange(articles))),
  ];
}

/** A hub changes with any of its articles, since it counts them all; a numbered page with those that it shows. */
function listed(hub: string, articles: readonly ArticleEntry[]): SiteRecord[] {
  const pages = listingParts(articles).pages;
  return [indexable(hub, newestChange(articles)), ...pages.map((page, index) => indexable(numbered(hub, index + 1), newestChange(page)))];
}

function galleryRecords({ addresses, shelf }: Imprint): SiteRecord[] {
  return [
    ...shelf.galleries.map(({ id, date }) => indexable(addresses.gallery(id), date.instant)),
    ...shelf.maps.map(({ id }) => indexable(addresses.map(id), null)),
  ];
}

function directoryRecords(imprint: Imprint): SiteRecord[] {
  const newest = newestChange(imprint.shelf.articles);
  const gallery = imprint.shelf.galleries[0]?.date.instant ?? null;
  const changes = { topics: newest, tags: newest, authors: newest, series: newest, archive: newest, galleries: gallery, maps: null };
  return (['topics', 'tags', 'authors', 'series', 'archive', 'galleries', 'maps'] as const)
    .filter((kind) => directoryStands(imprint, kind))
    .map((kind) => indexable(directoryAddress(imprint, kind), changes[kind]));
}

function standingRecords({ addresses, shelf }: Imprint): SiteRecord[] {
  return [
    indexable(addresses.front(), newestChange(shelf.articles)),
    ...shelf.pages.map(({ id }) => indexable(addresses.page(id), null)),
    indexable(addresses.feeds(), null),
    { address: addresses.search(), lastmod: null, indexable: false },
  ];
}

function indexable(address: string, lastmod: Instant | null): SiteRecord {
  return { address, lastmod, indexable: true };
}
