import { json, rss } from '../addresses/addresses.ts';
import type { Publication } from '../editorial/publication.ts';
import type { TopicEntry } from '../editorial/topic.ts';
import type { SearchRecord } from './articleView.ts';
import { backgroundView } from './bodies.ts';
import { articleLink } from './cards.ts';
import { dayView } from './dates.ts';
import { pageOf } from './digest.ts';
import { counterpartsOf, frameOf } from './frame.ts';
import { feedLinksOf } from './feedLinks.ts';
import type { TopicView } from './hubView.ts';
import { type Imprint, imprintsOf } from './imprint.ts';
import type { Link } from './link.ts';
import { byYear, type ListingPlace, listingParts, listingView, placeAddress, placesOf, placeTitle } from './listing.ts';
import type { Page, PageFrame } from './page.ts';
import { pictureView, sharePicture } from './pictures.ts';
import { breadcrumbs, collectionData, topicData } from './structuredData.ts';

const NEIGHBOURS = 8;
const BACKLINKS = 20;

/** Hubs of all topics, each followed by its numbered pages. */
export function topicPages(publication: Publication): Page<TopicView>[] {
  return imprintsOf(publication).flatMap((imprint) => imprint.shelf.topics.flatMap((topic) => pagesOf(imprint, topic)));
}

function pagesOf(imprint: Imprint, topic: TopicEntry): Page<TopicView>[] {
  const hub = imprint.addresses.topic(topic.id);
  const parts = listingParts(imprint.shelf.inTopic(topic.id));
  return placesOf(parts).map((place) => {
    const listing = listingView(imprint, hub, parts, place, byYear);
    const view: TopicView = {
      ...frameFor(imprint, topic, place),
      ...definitionOf(imprint, topic),
      ...(place.hub ? surroundingsOf(imprint, topic) : NOTHING_AROUND),
      listing,
    };
    return pageOf(imprint, placeAddress(hub, place), view);
  });
}

function definitionOf(imprint: Imprint, topic: TopicEntry) {
  return {
    id: topic.id,
    name: topic.name,
    kind: imprint.phrases.topicKinds[topic.topicKind],
    definition: topic.definition,
    asOf: dayView(imprint, topic.asOf),
    source: { title: topic.source.title, href: topic.source.url },
    aliases: topic.aliases,
    picture: topic.image ? pictureView(topic.image) : null,
    parents: linksTo(
      imprint,
      topic.parents.flatMap((id) => imprint.shelf.topic(id) ?? []),
    ),
  };
}

const NOTHING_AROUND = {
  earlier: [],
  body: null,
  children: [],
  neighbours: [],
  timeline: [],
  galleries: [],
  maps: [],
  backlinks: [],
  feeds: [],
  search: null,
};

function surroundingsOf(imprint: Imprint, topic: TopicEntry) {
  const { addresses, phrases, shelf } = imprint;
  const backlinks = shelf.linksToTopic(topic.id).filter((article) => !article.topics.includes(topic.id));
  return {
    earlier: topic.earlier.map(({ asOf, definition }) => ({ asOf: dayView(imprint, asOf), definition })),
    body: backgroundView(imprint, topic.body),
    children: linksTo(imprint, shelf.children(topic.id)),
    neighbours: linksTo(imprint, shelf.neighbours(topic.id).slice(0, NEIGHBOURS)),
    timeline: timelineView(imprint, topic),
    galleries: shelf.galleries
      .filter(({ topics }) => topics.includes(topic.id))
      .map(({ id, title }) => ({ href: addresses.gallery(id), label: title })),
    maps: shelf.maps
      .filter(({ events }) => events.some(({ topics }) => topics.includes(topic.id)))
      .map(({ id, title }) => ({ href: addresses.map(id), label: title })),
    backlinks: backlinks.slice(0, BACKLINKS).map((article) => articleLink(imprint, article)),
    feeds: feedLinksOf(phrases, { rss: rss(addresses.topic(topic.id)), json: json(addresses.topic(topic.id)) }),
    search: searchRecord(imprint, topic),
  };
}

function timelineView(imprint: Imprint, topic: TopicEntry): TopicView['timeline'] {
  return imprint.shelf.timeline(topic.id).map(({ event, article }) => {
    const { href, label } = articleLink(imprint, article);
    return {
      date: dayView(imprint, event.date),
      text: event.text,
      source: event.source,
      article: { href: `${href}#${event.anchor}`, label },
    };
  });
}

function linksTo({ addresses }: Imprint, topics: readonly TopicEntry[]): Link[] {
  return topics.map(({ id, name }) => ({ href: addresses.topic(id), label: name }));
}

function searchRecord({ phrases }: Imprint, topic: TopicEntry): SearchRecord {
  return {
    kind: 'topic',
    kindLabel: phrases.searchKinds.topic,
    section: null,
    topics: [topic.name],
    authors: [],
    year: null,
    date: null,
    dateLabel: null,
  };
}

function frameFor(imprint: Imprint, topic: TopicEntry, place: ListingPlace): PageFrame {
  const { addresses, phrases, settings } = imprint;
  const hub = addresses.topic(topic.id);
  const address = placeAddress(hub, place);
  const title = placeTitle(imprint, topic.name, place);
  const way = [
    { href: addresses.topics(), label: phrases.directories.topics.title },
    { href: hub, label: topic.name },
  ];
  const same = (other: Imprint) => (place.hub && other.shelf.topic(topic.id) ? other.addresses.topic(topic.id) : null);
  return frameOf(imprint, {
    title,
    description: topic.definition,
    address,
    within: addresses.topics(),
    counterparts: counterpartsOf(imprint, same),
    feeds: [{ title: `${topic.name} · ${settings.name}`, rss: rss(hub), json: json(hub) }],
    picture: topic.image ? sharePicture(topic.image.source, topic.image.alt) : null,
    structuredData: [
      collectionData(imprint, { address, title, description: topic.definition }),
      ...(place.hub ? [topicData(imprint, topic)] : []),
      breadcrumbs(imprint, way),
    ],
  });
}
