import type { ArticleEntry } from './article.ts';
import type { DatedEvent } from './body.ts';
import { byCodeUnits } from './ordering.ts';

/** Dated events written in articles, oldest first, ties by article and then by their order in it. */
export function timelineOf(articles: readonly ArticleEntry[]): { event: DatedEvent; article: ArticleEntry }[] {
  return articles
    .flatMap((article) => article.body.events.map((event) => ({ event, article })))
    .sort((a, b) => byCodeUnits(a.event.date, b.event.date) || byCodeUnits(a.article.ref, b.article.ref));
}
