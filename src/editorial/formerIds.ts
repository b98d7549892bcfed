import type { ArticleEntry } from './article.ts';
import { expectedOf } from './register.ts';

/** Says which article an unknown ref probably means; one that was renamed is known by its former id. */
export function expectedArticle(
  ref: string,
  edition: string,
  refs: readonly string[],
  articles: readonly ArticleEntry[],
): { expected: string; nearest: string | null } {
  const renamed = articles.find((article) => article.edition === edition && article.id === `${edition}/${ref}`);
  if (renamed) return { expected: 'the id of an article; this one was renamed', nearest: renamed.ref };
  return expectedOf(ref, 'an article such as 2026/02/slug', refs);
}
