import type { ArticleEntry } from './article.ts';
import { byCodeUnits, gatherBy } from './ordering.ts';
import type { ArchiveYear } from './publication.ts';

/** Years and months of articles that stand newest first, by their addresses, both newest first. */
export function archiveOf(articles: readonly ArticleEntry[]): ArchiveYear[] {
  const years = gatherBy(articles, (article) => [periodOf(article).year]);
  return newestKeys(years).map(([year, ofYear]) => ({
    year,
    months: newestKeys(gatherBy(ofYear, (article) => [periodOf(article).month])).map(([month, ofMonth]) => ({ month, articles: ofMonth })),
  }));
}

/** Year and month in the address of an article; an address without them goes by the date. */
export function periodOf(article: Pick<ArticleEntry, 'ref' | 'date'>): { year: string; month: string } {
  const match = /^(\d{4})\/(\d{2})\//.exec(article.ref);
  return { year: match?.[1] ?? article.date.day.slice(0, 4), month: match?.[2] ?? article.date.day.slice(5, 7) };
}

function newestKeys(gathered: Map<string, ArticleEntry[]>): [string, ArticleEntry[]][] {
  return [...gathered].sort(([a], [b]) => byCodeUnits(b, a));
}
