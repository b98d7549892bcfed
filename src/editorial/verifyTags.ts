import type { ArticleEntry } from './article.ts';
import type { Entries } from './entries.ts';
import { error } from './finding.ts';
import type { Finding } from './finding.ts';
import type { TagEntry, TagLabel } from './tag.ts';
import { emptyTag, verifyMerges } from './verifyMerges.ts';

/** One use of a label by an article. */
interface Use {
  article: ArticleEntry;
  index: number;
  tag: TagLabel;
}

/** Finds labels without a slug, and labels that share the slug of another: readers would see one tag under two names. */
export function verifyTags({ articles, tags }: Pick<Entries, 'articles' | 'tags'>): Finding[] {
  const uses = articles.flatMap((article) => article.tags.map((tag, index): Use => ({ article, index, tag })));
  const findings = uses.filter((use) => use.tag.slug === '').map(withoutSlug);
  const named = Map.groupBy(
    uses.filter((use) => use.tag.slug !== ''),
    (use) => `${use.article.edition}/${use.tag.slug}`,
  );
  const files = new Map(tags.map((tag) => [`${tag.edition}/${tag.slug}`, tag]));
  for (const [key, group] of named) findings.push(...judgeGroup(group, files.get(key)));
  return [...findings, ...verifyMerges(tags)];
}

function judgeGroup(uses: Use[], file: TagEntry | undefined): Finding[] {
  const right = file && file.name !== '' ? file.name : mostUsed(uses);
  const allowed = new Set([right, ...(file?.merge ?? []).map((tag) => tag.label)]);
  const seen = new Set<ArticleEntry>();
  return uses.flatMap((use) => {
    const isRepeated = seen.has(use.article);
    seen.add(use.article);
    if (!allowed.has(use.tag.label)) return [otherName(use, right)];
    if (!isRepeated) return [];
    return [
      error(use.article.file, ['tags', use.index], {
        rule: 'repeated-value',
        found: `the tag "${use.tag.label}" a second time`,
        expected: 'each tag once',
      }),
    ];
  });
}

/** The label most articles use; of equals, the one that was used first. */
function mostUsed(uses: Use[]): string {
  const counts = new Map<string, number>();
  for (const { tag } of uses) counts.set(tag.label, (counts.get(tag.label) ?? 0) + 1);
  const [[label] = ['']] = [...counts].toSorted(([, one], [, other]) => other - one);
  return label;
}

function otherName(use: Use, right: string): Finding {
  const found = `the tag "${use.tag.label}", whose address is that of "${right}"`;
  return error(use.article.file, ['tags', use.index], { rule: 'duplicate-tag', found, expected: 'one label for one tag', nearest: right });
}

function withoutSlug(use: Use): Finding {
  return emptyTag(use.article.file, ['tags', use.index], use.tag);
}
