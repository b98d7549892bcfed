import { absolute } from '../addresses/absolute.ts';
import type { Instant } from '../editorial/moment.ts';
import type { Publication } from '../editorial/publication.ts';
import { imprintsOf } from './imprint.ts';

/** An article of the news sitemap. */
export interface NewsRecord {
  /** Root-relative. */
  address: string;
  url: string;
  title: string;
  published: Instant;
  /** Name of the publication. */
  publication: string;
  /** ISO 639 code: `en`. */
  language: string;
}

const TWO_DAYS = 48 * 3_600_000;

/** Articles published within the 48 hours before the moment of the publication, newest first in each edition. */
export function newsRecords(publication: Publication): NewsRecord[] {
  const since = Date.parse(publication.asOf) - TWO_DAYS;
  return imprintsOf(publication).flatMap(({ addresses, edition, settings, shelf }) =>
    shelf.articles
      .filter((article) => shelf.standing(article) === 'published' && Date.parse(article.date.instant) >= since)
      .map((article) => ({
        address: addresses.article(article.ref),
        url: absolute(settings.url, addresses.article(article.ref)),
        title: article.title,
        published: article.date.instant,
        publication: settings.name,
        language: new Intl.Locale(edition.locale).language,
      })),
  );
}
