import type { ArticleEntry } from './article.ts';
import type { Instant } from './moment.ts';

/** When an article last changed as readers see it: published, updated, corrected or withdrawn. */
export function changedAt(article: ArticleEntry): Instant {
  const days = [...article.corrections.map(({ date }) => date), ...(article.withdrawn ? [article.withdrawn.date] : [])];
  const latest = [article.date, ...(article.updated ? [article.updated] : [])].reduce((a, b) => (a.instant < b.instant ? b : a));
  // A correction of the day of the update is part of it; a later one knows no hour.
  return days.filter((day) => day > latest.day).reduce((newest, day) => max(newest, `${day}T00:00:00Z`), latest.instant);
}

/** When the newest change among articles was made; null when there are none. */
export function newestChange(articles: readonly ArticleEntry[]): Instant | null {
  return articles.reduce<Instant | null>((newest, article) => max(newest ?? '', changedAt(article)), null);
}

function max(a: Instant, b: Instant): Instant {
  return a < b ? b : a;
}
