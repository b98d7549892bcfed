import { absolute } from '../addresses/absolute.ts';
import type { Edition } from '../editorial/edition.ts';
import type { ArticleId, EditionId } from '../editorial/identity.ts';
import { byCodeUnits } from '../editorial/ordering.ts';
import type { Publication } from '../editorial/publication.ts';
import { commentsOpen } from './comments.ts';
import { imprintsOf } from './imprint.ts';

/** What the comment and view function reads to know which articles there are. */
export interface ArticlesJson {
  site: string;
  name: string;
  timeZone: string;
  editions: Pick<Edition, 'id' | 'locale' | 'dir' | 'calendar'>[];
  articles: { id: ArticleId; url: string; title: string; edition: EditionId; comments: 'open' | 'closed' }[];
}

/** All published articles of all editions, by id. */
export function articlesJson(publication: Publication): ArticlesJson {
  const { settings } = publication;
  const articles = imprintsOf(publication).flatMap(({ addresses, edition, shelf }) =>
    shelf.articles.map((article) => ({
      id: article.id,
      url: absolute(settings.url, addresses.article(article.ref)),
      title: article.title,
      edition: edition.id,
      comments: commentsOpen(settings, article) ? ('open' as const) : ('closed' as const),
    })),
  );
  const { url, name, timeZone } = settings;
  const editions = settings.editions.map(({ id, locale, dir, calendar }) => ({ id, locale, dir, calendar }));
  return { site: url, name, timeZone, editions, articles: articles.sort((a, b) => byCodeUnits(a.id, b.id)) };
}
