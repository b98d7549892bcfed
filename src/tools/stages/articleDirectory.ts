import { absolute } from '../../addresses/absolute.ts';
import { addressBook } from '../../addresses/addresses.ts';
import type { Publication } from '../../editorial/publication.ts';
import type { Directory, ListedArticle } from '../../service/ports/ports.ts';

/** What the function has to know of the publication to be asked before the pages are there; nothing can be sent, so all is closed. */
export function articleDirectory({ settings, editions }: Publication): Directory {
  const articles = editions.flatMap((shelf) => {
    const addresses = addressBook(shelf);
    return shelf.articles.map(({ id, ref, title }): ListedArticle => ({
      id,
      url: absolute(settings.url, addresses.article(ref)),
      title,
      edition: shelf.edition.id,
      comments: 'closed',
    }));
  });
  const { url, name, timeZone } = settings;
  return { site: url, name, timeZone, editions: settings.editions, articles: new Map(articles.map((article) => [article.id, article])) };
}
