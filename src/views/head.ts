import { absolute } from '../addresses/absolute.ts';
import type { HeadView, StructuredData } from './headView.ts';
import type { Imprint } from './imprint.ts';
import type { SharePicture } from './pictures.ts';

/** The same matter in another edition. */
export interface Counterpart {
  imprint: Imprint;
  address: string;
}

/** A feed that a page announces. */
export interface AnnouncedFeed {
  title: string;
  rss: string;
  json: string | null;
}

/** What a page says of itself in its head. */
export interface HeadMatter {
  title: string;
  description: string;
  /** Null on pages without an address of their own (404). */
  address: string | null;
  /** Whether search engines may list the page. */
  indexable: boolean;
  counterparts: readonly Counterpart[];
  feeds: readonly AnnouncedFeed[];
  picture: SharePicture | null;
  /** Open Graph of articles alone. */
  article: readonly { property: string; content: string }[] | null;
  structuredData: readonly StructuredData[];
}

/** Puts the head of a page together. */
export function headView(imprint: Imprint, matter: HeadMatter): HeadView {
  const { settings } = imprint;
  const canonical = matter.address === null ? null : absolute(settings.url, matter.address);
  return {
    title: matter.address === imprint.addresses.front() ? matter.title : `${matter.title} · ${settings.name}`,
    description: matter.description,
    canonical,
    robots: matter.indexable && !settings.staging ? null : 'noindex',
    alternates: alternatesOf(imprint, matter),
    feeds: matter.feeds.flatMap((feed) => feedLinks(imprint, feed)),
    openGraph: openGraphOf(imprint, matter, canonical),
    structuredData: matter.indexable ? [...matter.structuredData] : [],
  };
}

function alternatesOf(imprint: Imprint, { address, counterparts }: HeadMatter): HeadView['alternates'] {
  if (address === null || counterparts.length === 0) return [];
  const all = [{ imprint, address }, ...counterparts];
  const order = imprint.settings.editions.map(({ id }) => id);
  return all
    .toSorted((a, b) => order.indexOf(a.imprint.edition.id) - order.indexOf(b.imprint.edition.id))
    .map((one) => ({ hreflang: one.imprint.edition.locale, href: absolute(imprint.settings.url, one.address) }));
}

function feedLinks({ settings }: Imprint, feed: AnnouncedFeed): HeadView['feeds'] {
  const rss = { type: 'application/rss+xml', title: feed.title, href: absolute(settings.url, feed.rss) };
  return feed.json === null ? [rss] : [rss, { type: 'application/feed+json', title: feed.title, href: absolute(settings.url, feed.json) }];
}

function openGraphOf(imprint: Imprint, matter: HeadMatter, canonical: string | null): HeadView['openGraph'] {
  if (canonical === null) return [];
  const { edition, settings } = imprint;
  const said: [string, string | null][] = [
    ['og:site_name', settings.name],
    ['og:type', matter.article ? 'article' : 'website'],
    ['og:title', matter.title],
    ['og:description', matter.description],
    ['og:url', canonical],
    ['og:locale', territory(edition.locale)],
    ...matter.counterparts.map((other): [string, string] => ['og:locale:alternate', territory(other.imprint.edition.locale)]),
    ...pictureGraph(settings.url, matter.picture),
    ['twitter:card', matter.picture ? 'summary_large_image' : 'summary'],
  ];
  const general = said.flatMap(([property, content]) => (content ? [{ property, content }] : []));
  return [...general, ...(matter.article ?? [])];
}

function pictureGraph(site: string, picture: SharePicture | null): [string, string][] {
  if (!picture) return [];
  return [
    ['og:image', absolute(site, picture.address)],
    ['og:image:type', 'image/jpeg'],
    ['og:image:width', String(picture.width)],
    ['og:image:height', String(picture.height)],
    ['og:image:alt', picture.alt],
  ];
}

/** Open Graph writes `en_GB`. */
function territory(locale: string): string {
  return locale.replaceAll('-', '_');
}
