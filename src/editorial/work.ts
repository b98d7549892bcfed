import type { ArticleEntry } from './article.ts';

/** What an article and its translations share: the id of the original without its edition, its own or the one it names. */
export function workOf({ id, translationOf }: Pick<ArticleEntry, 'id' | 'translationOf'>): string {
  const original = translationOf ?? id;
  return original.slice(original.indexOf('/') + 1);
}
