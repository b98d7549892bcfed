import type { ArticleEntry } from './article.ts';
import { error } from './finding.ts';
import type { Finding } from './finding.ts';

/** Finds articles that claim the same part of a series. */
export function verifySeries(articles: readonly ArticleEntry[]): Finding[] {
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { edition, series, file } of articles) {
    if (!series) continue;
    const key = `${edition}/${series.id}/${series.part}`;
    const owner = owners.get(key);
    if (!owner) owners.set(key, file);
    else {
      const found = `part ${series.part} of "${series.id}"`;
      findings.push(error(file, ['series', 'part'], { rule: 'duplicate-part', found, expected: `a part of its own: ${owner} has it` }));
    }
  }
  return findings;
}
