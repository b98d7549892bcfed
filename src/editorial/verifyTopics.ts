import { error } from './finding.ts';
import type { Finding } from './finding.ts';
import type { TopicEntry } from './topic.ts';

/** Finds topics that are their own ancestors; each circle is told once, at its first file. */
export function verifyTopics(topics: readonly TopicEntry[]): Finding[] {
  const byId = new Map(topics.map((topic) => [`${topic.edition}/${topic.id}`, topic]));
  const settled = new Set<TopicEntry>();
  const findings: Finding[] = [];
  for (const topic of topics) climb(topic, []);
  return findings;

  function climb(topic: TopicEntry, below: TopicEntry[]): void {
    if (settled.has(topic)) return;
    const path = [...below, topic];
    for (const parentId of topic.parents) {
      const parent = byId.get(`${topic.edition}/${parentId}`);
      if (!parent) continue;
      const start = path.indexOf(parent);
      if (start === -1) climb(parent, path);
      else findings.push(circle(path.slice(start)));
    }
    settled.add(topic);
  }
}

function circle(members: TopicEntry[]): Finding {
  const first = members.reduce((lowest, topic) => (topic.file < lowest.file ? topic : lowest));
  const at = members.indexOf(first);
  const round = [...members.slice(at), ...members.slice(0, at)];
  const next = round[1] ?? first;
  const found = [...round, first].map((topic) => topic.id).join(' → ');
  const spot = ['parents', first.parents.indexOf(next.id)];
  return error(first.file, spot, {
    rule: 'circular-topics',
    found: `a circle of parents: ${found}`,
    expected: 'a parent that is not below the topic',
  });
}
