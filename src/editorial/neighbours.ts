import type { ArticleEntry } from './article.ts';
import type { TopicId } from './identity.ts';
import { byCodeUnits } from './ordering.ts';
import type { TopicEntry } from './topic.ts';

/** An article that names more topics than this counts with its first ones, so that no article makes many pairs. */
const MOST_TOPICS = 12;
const FOR_A_PARENT = 4;

/**
 * Topics that share articles or parents, closest first. Parents and children are kin already and no neighbours.
 * Shared articles weigh by powers of two, so that one more article seldom changes the order.
 */
export function neighbourhood(topics: readonly TopicEntry[], articles: readonly ArticleEntry[]): (id: TopicId) => TopicEntry[] {
  const known = new Map(topics.map((topic) => [topic.id, topic]));
  const shared = sharedArticles(articles);
  const siblings = siblingsOf(topics);
  return (id) => {
    const topic = known.get(id);
    if (!topic) return [];
    const closeness = new Map<TopicId, number>();
    for (const [other, count] of shared.get(id) ?? []) closeness.set(other, 1 + Math.floor(Math.log2(count)));
    for (const other of siblings(topic)) closeness.set(other, (closeness.get(other) ?? 0) + FOR_A_PARENT);
    const kin = (other: TopicEntry) => other.id === id || topic.parents.includes(other.id) || other.parents.includes(id);
    return [...closeness]
      .sort(([a, closer], [b, close]) => close - closer || byCodeUnits(a, b))
      .flatMap(([other]) => known.get(other) ?? [])
      .filter((other) => !kin(other));
  };
}

function sharedArticles(articles: readonly ArticleEntry[]): Map<TopicId, Map<TopicId, number>> {
  const shared = new Map<TopicId, Map<TopicId, number>>();
  for (const article of articles) {
    const topics = [...new Set(article.topics)].slice(0, MOST_TOPICS);
    for (const topic of topics) countOthers(shared, topic, topics);
  }
  return shared;
}

function countOthers(shared: Map<TopicId, Map<TopicId, number>>, topic: TopicId, topics: readonly TopicId[]): void {
  const counts = shared.get(topic) ?? new Map<TopicId, number>();
  shared.set(topic, counts);
  for (const other of topics) if (other !== topic) counts.set(other, (counts.get(other) ?? 0) + 1);
}

function siblingsOf(topics: readonly TopicEntry[]): (topic: TopicEntry) => Set<TopicId> {
  const children = new Map<TopicId, TopicId[]>();
  for (const topic of topics) for (const parent of topic.parents) children.set(parent, [...(children.get(parent) ?? []), topic.id]);
  return (topic) => new Set(topic.parents.flatMap((parent) => children.get(parent) ?? []));
}
