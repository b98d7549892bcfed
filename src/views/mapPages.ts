import type { MapEntry } from '../editorial/map.ts';
import type { Publication } from '../editorial/publication.ts';
import type { SearchRecord } from './articleView.ts';
import { articleLink, topicLinks } from './cards.ts';
import { dayView } from './dates.ts';
import { pageOf } from './digest.ts';
import { counterpartsOf, frameOf } from './frame.ts';
import { type Imprint, imprintsOf } from './imprint.ts';
import { mapFigure, type NumberedEvent, numberedEvents } from './mapFigure.ts';
import type { MapEventView, MapView } from './mapView.ts';
import type { Page, PageFrame } from './page.ts';
import { breadcrumbs, collectionData } from './structuredData.ts';

/** Pages of all maps. */
export function mapPages(publication: Publication): Page<MapView>[] {
  return imprintsOf(publication).flatMap((imprint) =>
    imprint.shelf.maps.map((map) => pageOf(imprint, imprint.addresses.map(map.id), mapView(imprint, map))),
  );
}

function mapView(imprint: Imprint, map: MapEntry): MapView {
  const topics = topicLinks(
    imprint,
    map.events.flatMap((event) => event.topics),
  );
  return {
    ...mapFrame(imprint, map),
    title: map.title,
    description: map.description,
    map: mapFigure(imprint, map),
    events: numberedEvents(map)
      .map((event) => eventView(imprint, event))
      .reverse(),
    topics,
    search: searchRecord(
      imprint,
      topics.map(({ label }) => label),
    ),
  };
}

function eventView(imprint: Imprint, { number, fragment, event }: NumberedEvent): MapEventView {
  const article = event.article ? imprint.shelf.article(event.article) : undefined;
  return {
    id: fragment,
    number,
    date: dayView(imprint, event.date),
    title: event.title,
    text: event.text,
    source: event.source,
    topics: topicLinks(imprint, event.topics),
    article: article ? articleLink(imprint, article) : null,
  };
}

function mapFrame(imprint: Imprint, map: MapEntry): PageFrame {
  const { addresses, phrases } = imprint;
  const address = addresses.map(map.id);
  const way = [
    { href: addresses.maps(), label: phrases.directories.maps.title },
    { href: address, label: map.title },
  ];
  return frameOf(imprint, {
    title: map.title,
    description: map.description,
    address,
    within: addresses.maps(),
    counterparts: counterpartsOf(imprint, (other) => (other.shelf.map(map.id) ? other.addresses.map(map.id) : null)),
    structuredData: [collectionData(imprint, { address, title: map.title, description: map.description }), breadcrumbs(imprint, way)],
  });
}

function searchRecord({ phrases }: Imprint, topics: string[]): SearchRecord {
  return { kind: 'map', kindLabel: phrases.searchKinds.map, section: null, topics, authors: [], year: null, date: null, dateLabel: null };
}
