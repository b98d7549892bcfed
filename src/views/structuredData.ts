import { absolute } from '../addresses/absolute.ts';
import { pictureAddress, pictureWidths } from '../addresses/picture.ts';
import type { ArticleEntry } from '../editorial/article.ts';
import { changedAt } from '../editorial/changes.ts';
import type { FilmEntry, PhotoGalleryEntry } from '../editorial/gallery.ts';
import type { PictureFile } from '../editorial/picture.ts';
import type { TopicEntry } from '../editorial/topic.ts';
import { bylineOf, sectionLink } from './cards.ts';
import { machineDate } from './dates.ts';
import type { StructuredData } from './headView.ts';
import type { Imprint } from './imprint.ts';
import type { Link } from './link.ts';
import { sharePicture } from './pictures.ts';

const SCHEMA = 'https://schema.org';

/** Who publishes, on every article. */
function publisher({ settings }: Imprint): StructuredData {
  const { logo, name } = settings.publisher;
  return {
    '@type': 'NewsMediaOrganization',
    name,
    url: absolute(settings.url, '/'),
    ...(logo
      ? { logo: { '@type': 'ImageObject', url: absolute(settings.url, widest(logo)), width: logo.width, height: logo.height } }
      : {}),
  };
}

/** The publication itself, on its front. */
export function publicationData(imprint: Imprint): StructuredData[] {
  const { edition, settings } = imprint;
  const contact = settings.contact ? { email: settings.contact } : {};
  const sameAs = settings.social.length > 0 ? { sameAs: settings.social.map(({ url }) => url) } : {};
  return [
    {
      '@context': SCHEMA,
      '@type': 'WebSite',
      name: settings.name,
      url: absolute(settings.url, imprint.addresses.front()),
      ...(settings.tagline ? { description: settings.tagline } : {}),
      inLanguage: edition.locale,
    },
    { '@context': SCHEMA, ...publisher(imprint), ...contact, ...sameAs },
  ];
}

/** An article. */
export function articleData(imprint: Imprint, article: ArticleEntry): StructuredData {
  const { addresses, edition, settings, shelf } = imprint;
  const site = settings.url;
  const url = absolute(site, addresses.article(article.ref));
  const topics = article.topics.flatMap((id) => shelf.topic(id) ?? []);
  return {
    '@context': SCHEMA,
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.standfirst,
    url,
    mainEntityOfPage: url,
    ...(article.image ? { image: [absolute(site, sharePicture(article.image.source, '').address)] } : {}),
    datePublished: machineDate(article.date),
    dateModified: modified(article),
    author: bylineOf(imprint, article).map(({ href, label }) => ({ '@type': 'Organization', name: label, url: absolute(site, href) })),
    publisher: publisher(imprint),
    articleSection: sectionLink(imprint, article).label,
    inLanguage: edition.locale,
    isAccessibleForFree: true,
    ...(article.tags.length > 0 ? { keywords: article.tags.map(({ label }) => label) } : {}),
    ...(topics.length > 0
      ? { about: topics.map((topic) => ({ '@type': 'Thing', name: topic.name, url: absolute(site, addresses.topic(topic.id)) })) }
      : {}),
    ...(article.corrections.length > 0 ? { correction: article.corrections.map(({ text }) => text) } : {}),
  };
}

function modified(article: ArticleEntry): string {
  const changed = changedAt(article);
  const known = [article.date, article.updated].find((moment) => moment?.instant === changed);
  return known ? machineDate(known) : changed.slice(0, 10);
}

/** The way from the front to a page: its ancestors and itself. */
export function breadcrumbs(imprint: Imprint, path: readonly Link[]): StructuredData {
  const { addresses, settings } = imprint;
  const steps = [{ href: addresses.front(), label: settings.name }, ...path];
  return {
    '@context': SCHEMA,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ href, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absolute(settings.url, href),
    })),
  };
}

/** A page that lists others. */
export function collectionData(imprint: Imprint, page: { address: string; title: string; description: string }): StructuredData {
  const { edition, settings } = imprint;
  return {
    '@context': SCHEMA,
    '@type': 'CollectionPage',
    name: page.title,
    description: page.description,
    url: absolute(settings.url, page.address),
    inLanguage: edition.locale,
    isPartOf: { '@type': 'WebSite', name: settings.name, url: absolute(settings.url, imprint.addresses.front()) },
  };
}

/** A topic as a term with its definition. */
export function topicData(imprint: Imprint, topic: TopicEntry): StructuredData {
  const { addresses, edition, settings } = imprint;
  return {
    '@context': SCHEMA,
    '@type': 'DefinedTerm',
    name: topic.name,
    ...(topic.aliases.length > 0 ? { alternateName: topic.aliases } : {}),
    description: topic.definition,
    url: absolute(settings.url, addresses.topic(topic.id)),
    inLanguage: edition.locale,
    inDefinedTermSet: absolute(settings.url, addresses.topics()),
  };
}

/** A photo gallery with its pictures. */
export function galleryData(imprint: Imprint, gallery: PhotoGalleryEntry): StructuredData {
  const { addresses, edition, settings } = imprint;
  return {
    '@context': SCHEMA,
    '@type': 'ImageGallery',
    name: gallery.title,
    ...(gallery.description ? { description: gallery.description } : {}),
    url: absolute(settings.url, addresses.gallery(gallery.id)),
    datePublished: machineDate(gallery.date),
    inLanguage: edition.locale,
    image: gallery.pictures.map((picture) => ({
      '@type': 'ImageObject',
      contentUrl: absolute(settings.url, widest(picture.source)),
      ...(picture.caption ? { caption: picture.caption } : {}),
      ...(picture.credit ? { creditText: picture.credit } : {}),
    })),
  };
}

/** A film. */
export function filmData(imprint: Imprint, film: FilmEntry, contentAddress: string): StructuredData {
  const { addresses, edition, settings } = imprint;
  return {
    '@context': SCHEMA,
    '@type': 'VideoObject',
    name: film.title,
    description: film.description ?? film.title,
    url: absolute(settings.url, addresses.gallery(film.id)),
    thumbnailUrl: [absolute(settings.url, sharePicture(film.poster, '').address)],
    uploadDate: film.date.instant,
    duration: `PT${Math.round(film.duration)}S`,
    contentUrl: absolute(settings.url, contentAddress),
    inLanguage: edition.locale,
  };
}

function widest(file: PictureFile): string {
  return pictureAddress(file, pictureWidths(file).at(-1) ?? file.width, 'webp');
}
