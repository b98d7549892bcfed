import { error } from './finding.ts';
import type { Finding } from './finding.ts';
import type { TopicEntry } from './topic.ts';

/** Finds topics that are their own ancestors; each circle is told once, at its first file. */
export function verifyTopics(topics: readonly TopicEntry[]): Finding[] {
  const byId = new Map(topics.map((topic) => [`${topic.edition}/${topic.id}`, topic]));
  const parentsOf = (topic: TopicEntry) => topic.parents.flatMap((id) => byId.get(`${topic.edition}/${id}`) ?? []);
  const settled = new Set<TopicEntry>();
  return topics.flatMap((topic) => circlesAbove(topic, parentsOf, settled).map(circle));
}

/** Circles that a climb from a topic comes upon; by a list of its own instead of recursion, since a hierarchy may be deep. */
function circlesAbove(start: TopicEntry, parentsOf: (topic: TopicEntry) => TopicEntry[], settled: Set<TopicEntry>): TopicEntry[][] {
  const circles: TopicEntry[][] = [];
  const path: { topic: TopicEntry; left: TopicEntry[] }[] = [];
  const depth = new Map<TopicEntry, number>();
  const climb = (topic: TopicEntry) => {
    if (settled.has(topic)) return;
    depth.set(topic, path.length);
    path.push({ topic, left: parentsOf(topic).reverse() });
  };
  climb(start);
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const parent = step.left.pop();
    const below = parent && depth.get(parent);
    if (below !== undefined) circles.push(path.slice(below).map(({ topic }) => topic));
    else if (parent) climb(parent);
    else {
      settled.add(step.topic);
      depth.delete(step.topic);
      path.pop();
    }
  }
  return circles;
}

/** Members that are named; of a longer circle the first ones show enough. */
const NAMED = 8;

function circle(members: TopicEntry[]): Finding {
  const first = members.reduce((lowest, topic) => (topic.file < lowest.file ? topic : lowest));
  const at = members.indexOf(first);
  const round = [...members.slice(at), ...members.slice(0, at)].map(({ id }) => id);
  const named = round.length > NAMED ? [...round.slice(0, NAMED), '…'] : round;
  return error(first.file, ['parents', first.parents.indexOf(round[1] ?? first.id)], {
    rule: 'circular-topics',
    found: `a circle of parents: ${[...named, first.id].join(' → ')}`,
    expected: 'a parent that is not below the topic',
  });
}
