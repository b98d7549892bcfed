import { json, rss } from '../addresses/addresses.ts';
import type { Publication } from '../editorial/publication.ts';
import { pageOf } from './digest.ts';
import { feedLinksOf } from './feedLinks.ts';
import { counterpartsOf, frameOf } from './frame.ts';
import type { Hub } from './hubs.ts';
import { hubsOf } from './hubs.ts';
import type { HubView } from './hubView.ts';
import { type Imprint, imprintsOf } from './imprint.ts';
import { type ListingParts, type ListingPlace, listingParts, listingView, placeAddress, placesOf, placeTitle } from './listing.ts';
import type { Page, PageFrame } from './page.ts';
import { breadcrumbs, collectionData } from './structuredData.ts';

/** Hubs of a kind, each followed by its numbered pages. */
export function hubPages(publication: Publication, kind: HubView['kind']): Page<HubView>[] {
  return imprintsOf(publication).flatMap((imprint) => hubsOf(imprint, kind).flatMap((hub) => pagesOf(imprint, hub)));
}

function pagesOf(imprint: Imprint, hub: Hub): Page<HubView>[] {
  const parts = partsOf(hub);
  return placesOf(parts).map((place) => {
    const view: HubView = {
      ...frameFor(imprint, hub, place),
      kind: hub.kind,
      title: hub.title,
      label: imprint.phrases.hubKinds[hub.kind],
      description: hub.description,
      picture: place.hub ? hub.picture : null,
      body: place.hub ? hub.body() : null,
      links: place.hub ? hub.links : [],
      listing: listingView(imprint, hub.address, parts, place, hub.grouping),
      feeds: place.hub && hub.feed ? feedLinksOf(imprint.phrases, feedOf(hub)) : [],
    };
    return pageOf(imprint, placeAddress(hub.address, place), view);
  });
}

/** A series is read from its first part on, and stands on one page. */
function partsOf(hub: Hub): ListingParts {
  return hub.kind === 'series' ? { hub: hub.articles, pages: [] } : listingParts(hub.articles);
}

function feedOf(hub: Hub): { rss: string; json: string | null } {
  return { rss: rss(hub.address), json: hub.feed === 'rss and json' ? json(hub.address) : null };
}

function frameFor(imprint: Imprint, hub: Hub, place: ListingPlace): PageFrame {
  const address = placeAddress(hub.address, place);
  const title = placeTitle(imprint, hub.title, place);
  const description = hub.description ?? hub.summary;
  return frameOf(imprint, {
    title,
    description,
    address,
    within: hub.within,
    accent: hub.accent,
    counterparts: counterpartsOf(imprint, (other) => (place.hub ? hub.counterpart(other) : null)),
    ...(hub.feed ? { feeds: [{ title: `${hub.title} · ${imprint.settings.name}`, ...feedOf(hub) }] } : {}),
    picture: hub.share,
    structuredData: [collectionData(imprint, { address, title, description }), breadcrumbs(imprint, hub.way)],
  });
}
