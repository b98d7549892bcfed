import type { ArticleEntry } from '../editorial/article.ts';
import { newestFirst } from '../editorial/ordering.ts';
import type { HubView } from './hubView.ts';
import { hubsOf } from './hubs.ts';
import type { Imprint } from './imprint.ts';

/** Something that has a feed. */
export interface FeedHub {
  kind: 'front' | 'topic' | Extract<HubView['kind'], 'section' | 'tag' | 'author' | 'series'>;
  name: string;
  description: string;
  /** Address of the page that the feed belongs to. */
  home: string;
  /** Whether a JSON Feed stands beside the RSS. */
  json: boolean;
  /** Newest first. */
  articles: readonly ArticleEntry[];
}

/** Everything in an edition that has a feed: the front, sections, topics, authors, series, tags. */
export function feedHubsOf(imprint: Imprint): FeedHub[] {
  const { addresses, settings, shelf } = imprint;
  const front: FeedHub = {
    kind: 'front',
    name: settings.name,
    description: settings.tagline ?? settings.name,
    home: addresses.front(),
    json: true,
    articles: shelf.articles,
  };
  const topics = shelf.topics.map((topic): FeedHub => {
    const { id, name, definition } = topic;
    return { kind: 'topic', name, description: definition, home: addresses.topic(id), json: true, articles: shelf.inTopic(id) };
  });
  return [
    front,
    ...fromHubs(imprint, 'section'),
    ...topics,
    ...(['author', 'series', 'tag'] as const).flatMap((kind) => fromHubs(imprint, kind)),
  ];
}

function fromHubs(imprint: Imprint, kind: 'section' | 'tag' | 'author' | 'series'): FeedHub[] {
  return hubsOf(imprint, kind).map((hub) => ({
    kind,
    name: hub.title,
    description: hub.description ?? hub.summary,
    home: hub.address,
    json: hub.feed === 'rss and json',
    articles: kind === 'series' ? hub.articles.toSorted(newestFirst) : hub.articles,
  }));
}
