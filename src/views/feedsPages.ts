import { absolute } from '../addresses/absolute.ts';
import { json, rss } from '../addresses/addresses.ts';
import type { EditionId } from '../editorial/identity.ts';
import type { Publication } from '../editorial/publication.ts';
import { pageOf } from './digest.ts';
import { type FeedHub, feedHubsOf } from './feedHubs.ts';
import { counterpartsOf, frameOf } from './frame.ts';
import { type Imprint, imprintsOf } from './imprint.ts';
import type { Page } from './page.ts';
import type { FeedsView } from './standingView.ts';

/** The page of every edition that lists its feeds. */
export function feedsPages(publication: Publication): Page<FeedsView>[] {
  return imprintsOf(publication).map((imprint) => {
    const { addresses, phrases } = imprint;
    const { title, description } = phrases.feeds;
    const address = addresses.feeds();
    const counterparts = counterpartsOf(imprint, (other) => other.addresses.feeds());
    const view: FeedsView = {
      ...frameOf(imprint, { title, description, address, counterparts }),
      title,
      opml: addresses.opml(),
      groups: groupsOf(imprint).map(({ label, hubs }) => ({
        label,
        rows: hubs.map((hub) => ({ name: nameOf(imprint, hub), rss: rss(hub.home), json: hub.json ? json(hub.home) : null })),
      })),
    };
    return pageOf(imprint, address, view);
  });
}

/** An outline of feeds for import into feed readers; addresses are absolute. */
export interface OpmlView {
  title: string;
  owner: string;
  groups: { label: string; feeds: { title: string; description: string; xmlUrl: string; htmlUrl: string; language: string }[] }[];
}

/** The outline of all feeds of an edition. */
export function opmlView(publication: Publication, edition: EditionId): OpmlView {
  const imprint = imprintsOf(publication).find((one) => one.edition.id === edition);
  if (!imprint) throw new Error(`There is no edition “${edition}”.`);
  const { settings } = imprint;
  return {
    title: settings.name,
    owner: settings.publisher.name,
    groups: groupsOf(imprint).map(({ label, hubs }) => ({ label, feeds: hubs.map((hub) => outlineOf(imprint, hub)) })),
  };
}

function outlineOf(imprint: Imprint, hub: FeedHub): OpmlView['groups'][number]['feeds'][number] {
  const { edition, settings } = imprint;
  return {
    title: hub.kind === 'front' ? settings.name : `${hub.name} · ${settings.name}`,
    description: hub.description,
    xmlUrl: absolute(settings.url, rss(hub.home)),
    htmlUrl: absolute(settings.url, hub.home),
    language: edition.locale,
  };
}

function groupsOf(imprint: Imprint): { label: string; hubs: FeedHub[] }[] {
  const { phrases, settings } = imprint;
  const { topics, authors, series, tags } = phrases.directories;
  const labels: [FeedHub['kind'], string][] = [
    ['front', settings.name],
    ['section', phrases.sections],
    ['topic', topics.title],
    ['author', authors.title],
    ['series', series.title],
    ['tag', tags.title],
  ];
  const hubs = feedHubsOf(imprint);
  return labels.map(([kind, label]) => ({ label, hubs: hubs.filter((hub) => hub.kind === kind) })).filter((group) => group.hubs.length > 0);
}

function nameOf({ phrases }: Imprint, hub: FeedHub): string {
  return hub.kind === 'front' ? phrases.everything : hub.name;
}
