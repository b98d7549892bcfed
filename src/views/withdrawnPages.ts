import type { ArticleEntry } from '../editorial/article.ts';
import type { Publication } from '../editorial/publication.ts';
import type { WithdrawnView } from './articleView.ts';
import { dayView, momentView } from './dates.ts';
import { pageOf } from './digest.ts';
import { frameOf } from './frame.ts';
import { type Imprint, imprintsOf } from './imprint.ts';
import type { Page } from './page.ts';

/** Notices that stay at the addresses of withdrawn articles. */
export function withdrawnPages(publication: Publication): Page<WithdrawnView>[] {
  return imprintsOf(publication).flatMap((imprint) =>
    imprint.shelf.withdrawn.flatMap((article) => {
      const view = withdrawnView(imprint, article);
      return view ? [pageOf(imprint, imprint.addresses.article(article.ref), view)] : [];
    }),
  );
}

function withdrawnView(imprint: Imprint, article: ArticleEntry): WithdrawnView | null {
  const { addresses, phrases } = imprint;
  if (!article.withdrawn) return null;
  const { date, reason } = article.withdrawn;
  return {
    ...frameOf(imprint, {
      title: phrases.withdrawn(article.title),
      description: reason,
      address: addresses.article(article.ref),
      indexable: false,
    }),
    title: article.title,
    date: momentView(imprint, article.date),
    withdrawn: dayView(imprint, date),
    reason,
  };
}
