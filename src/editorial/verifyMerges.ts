import { error } from './finding.ts';
import type { Finding } from './finding.ts';
import type { TagEntry, TagLabel } from './tag.ts';

/** Finds labels that no tag can take over: without a slug, taken over twice, or by a tag that they take over themselves. */
export function verifyMerges(tags: readonly TagEntry[]): Finding[] {
  const empty = tags.flatMap((tag) =>
    tag.merge.flatMap((label, index) => (label.slug === '' ? [emptyTag(tag.file, ['merge', index], label)] : [])),
  );
  return [...empty, ...mergedTwice(tags), ...mergedInCircles(tags)];
}

/** Tells a label that gives no address. */
export function emptyTag(file: string, spot: Finding['spot'], { label }: TagLabel): Finding {
  return error(file, spot, { rule: 'empty-tag', found: `the tag "${label}"`, expected: 'a label with a letter or a digit' });
}

/** A label may merge into one tag only. */
function mergedTwice(tags: readonly TagEntry[]): Finding[] {
  const owners = new Map<string, TagEntry>();
  const findings: Finding[] = [];
  for (const tag of tags) {
    for (const [index, { label, slug }] of tag.merge.entries()) {
      const key = `${tag.edition}/${slug}`;
      const owner = owners.get(key) ?? tag;
      owners.set(key, owner);
      if (owner === tag) continue;
      const found = `"${label}", which ${owner.file} merges already`;
      findings.push(error(tag.file, ['merge', index], { rule: 'duplicate-tag', found, expected: 'a label that merges into one tag' }));
    }
  }
  return findings;
}

/** Readers would be sent from one tag to the other and back; each circle is told once. */
function mergedInCircles(tags: readonly TagEntry[]): Finding[] {
  const into = new Map<string, TagEntry>(tags.flatMap((tag) => tag.merge.map(({ slug }) => [`${tag.edition}/${slug}`, tag] as const)));
  const told = new Set<TagEntry>();
  return tags.flatMap((tag) => {
    const members = new Set<TagEntry>();
    for (let next = into.get(keyOf(tag)); next && !members.has(next); next = into.get(keyOf(next))) members.add(next);
    if (!members.has(tag) || members.size < 2 || told.has(tag)) return [];
    for (const member of members) told.add(member);
    const others = new Set([...members].map(({ slug }) => slug));
    const index = tag.merge.findIndex(({ slug }) => slug !== tag.slug && others.has(slug));
    const found = `"${tag.merge[index]?.label ?? ''}", which leads back to "${tag.name}"`;
    return [error(tag.file, ['merge', index], { rule: 'circular-tags', found, expected: 'a label of no tag that takes this one over' })];
  });
}

function keyOf({ edition, slug }: TagEntry): string {
  return `${edition}/${slug}`;
}
