import type { GalleryEntry } from '../editorial/gallery.ts';
import { monthName, yearNumber } from '../wording/dates.ts';
import { galleryTeaser } from './galleryFigures.ts';
import type { DirectoryRow, DirectoryView } from './hubView.ts';
import type { Imprint } from './imprint.ts';
import { mapExtent, numberedEvents } from './mapFigure.ts';
import { thumbnailView } from './pictures.ts';

type Group = DirectoryView['groups'][number];

/** What a directory lists, in its order. */
export function groupsOf(imprint: Imprint, kind: DirectoryView['kind']): Group[] {
  const groups: Record<DirectoryView['kind'], (imprint: Imprint) => Group[]> = {
    topics: (own) => single(topicRows(own)),
    tags: (own) => single(tagRows(own)),
    authors: (own) => single(authorRows(own)),
    series: (own) => single(seriesRows(own)),
    maps: (own) => single(mapRows(own)),
    archive: archiveGroups,
    galleries: galleryGroups,
  };
  return groups[kind](imprint);
}

function single(rows: DirectoryRow[]): Group[] {
  return [{ label: null, href: null, rows }];
}

function topicRows({ addresses, phrases, shelf }: Imprint): DirectoryRow[] {
  return shelf.topics.map((topic) => ({
    href: addresses.topic(topic.id),
    name: topic.name,
    text: topic.definition,
    count: phrases.articles(shelf.inTopic(topic.id).length),
    label: phrases.topicKinds[topic.topicKind],
    picture: topic.image ? thumbnailView(topic.image) : null,
  }));
}

function tagRows({ addresses, phrases, shelf }: Imprint): DirectoryRow[] {
  return shelf.tags.map(({ slug, name, description }) => ({
    ...row(addresses.tag(slug), name, description),
    count: phrases.articles(shelf.withTag(slug).length),
  }));
}

function authorRows({ addresses, phrases, shelf }: Imprint): DirectoryRow[] {
  return shelf.authors.map((author) => ({
    ...row(addresses.author(author.id), author.name, author.description),
    count: phrases.articles(shelf.byAuthor(author.id).length),
    picture: author.image ? thumbnailView(author.image) : null,
  }));
}

function seriesRows({ addresses, phrases, shelf }: Imprint): DirectoryRow[] {
  return shelf.series.map(({ id, title, description }) => ({
    ...row(addresses.series(id), title, description),
    count: phrases.articles(shelf.inSeries(id).length),
  }));
}

function mapRows(imprint: Imprint): DirectoryRow[] {
  return imprint.shelf.maps.map((map) => ({
    ...row(imprint.addresses.map(map.id), map.title, map.description),
    count: mapExtent(imprint, numberedEvents(map)),
  }));
}

function archiveGroups({ addresses, edition, phrases, shelf }: Imprint): Group[] {
  return shelf.archive.map(({ year, months }) => ({
    label: yearNumber(year, edition.locale),
    href: addresses.year(year),
    rows: months.map(({ month, articles }) => ({
      ...row(addresses.month(year, month), monthName(month, edition.locale), null),
      count: phrases.articles(articles.length),
    })),
  }));
}

/** Photo galleries, then films. */
function galleryGroups(imprint: Imprint): Group[] {
  const { phrases, shelf } = imprint;
  return (['photo', 'film'] as const).flatMap((kind) => {
    const rows = shelf.galleries.filter((gallery) => gallery.kind === kind).map((gallery) => galleryRow(imprint, gallery));
    return rows.length === 0 ? [] : [{ label: phrases.galleryKinds[kind], href: null, rows }];
  });
}

function galleryRow(imprint: Imprint, gallery: GalleryEntry): DirectoryRow {
  const { href, title, description, extent, pictures } = galleryTeaser(imprint, gallery);
  return {
    ...row(href, title, description),
    count: extent,
    label: imprint.phrases.galleryKinds[gallery.kind],
    picture: pictures[0] ?? null,
  };
}

function row(href: string, name: string, text: string | null): DirectoryRow {
  return { href, name, text, count: null, label: null, picture: null };
}
