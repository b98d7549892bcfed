import type { ArticleEntry } from '../editorial/article.ts';
import { changedAt } from '../editorial/changes.ts';
import { bylineOf, sectionLink } from './cards.ts';
import { counterpartsOf, frameOf } from './frame.ts';
import type { Imprint } from './imprint.ts';
import type { PageFrame } from './page.ts';
import { sharePicture } from './pictures.ts';
import { articleData, breadcrumbs } from './structuredData.ts';

/** Head and chrome of an article. */
export function articleFrame(imprint: Imprint, article: ArticleEntry): PageFrame {
  const { addresses, publication, shelf } = imprint;
  const address = addresses.article(article.ref);
  const section = sectionLink(imprint, article);
  const translations = publication.translationsOf(article);
  return frameOf(imprint, {
    title: article.title,
    description: article.standfirst,
    address,
    indexable: shelf.standing(article) === 'published',
    within: section.href,
    accent: shelf.section(article.section)?.accent ?? null,
    counterparts: counterpartsOf(imprint, (other) => {
      const translation = translations.find(({ edition }) => edition === other.edition.id);
      return translation ? other.addresses.article(translation.ref) : null;
    }),
    picture: article.image ? sharePicture(article.image.source, article.image.alt) : null,
    article: articleGraph(imprint, article),
    structuredData: [articleData(imprint, article), breadcrumbs(imprint, [section, { href: address, label: article.title }])],
  });
}

function articleGraph(imprint: Imprint, article: ArticleEntry): { property: string; content: string }[] {
  const changed = changedAt(article);
  return [
    { property: 'article:published_time', content: article.date.instant },
    ...(changed > article.date.instant ? [{ property: 'article:modified_time', content: changed }] : []),
    { property: 'article:section', content: sectionLink(imprint, article).label },
    ...bylineOf(imprint, article).map(({ label }) => ({ property: 'article:author', content: label })),
    ...article.tags.map(({ label }) => ({ property: 'article:tag', content: label })),
  ];
}
