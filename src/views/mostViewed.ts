import type { CountedPeriod } from '../editorial/snapshot.ts';
import { counted } from '../wording/counted.ts';
import { labelsOf } from '../wording/labels.ts';
import { articleLink } from './cards.ts';
import type { MostViewedView } from './frontView.ts';
import type { Imprint } from './imprint.ts';

/** Two columns of five. */
const SHOWN = 10;
const PERIODS: readonly CountedPeriod[] = ['day', 'week', 'month'];

/** The most viewed of an edition as of the snapshot; null while nothing has been counted, rather than invented. */
export function mostViewed(imprint: Imprint): MostViewedView | null {
  const { edition, publication, shelf } = imprint;
  const popularity = publication.snapshot.popular.get(edition.id);
  if (!popularity) return null;
  const articles = new Map(shelf.articles.map((article) => [article.id, article]));
  const labels = labelsOf(edition.locale).front;
  const lists = PERIODS.map((id) => {
    const ranked = popularity[id].flatMap(({ id: article, views }) => {
      const entry = articles.get(article);
      if (!entry || views === 0) return [];
      const { href, label } = articleLink(imprint, entry);
      return [{ id: article as string, href, title: label, views: counted(labels.readings, views, edition.locale) }];
    });
    return { id, label: labels.periods[id], entries: ranked.slice(0, SHOWN) };
  });
  const periods = lists.filter(({ entries }) => entries.length > 0);
  return periods.length > 0 ? { edition: edition.id, periods } : null;
}
