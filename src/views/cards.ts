import type { ArticleEntry } from '../editorial/article.ts';
import { readingMinutes } from '../editorial/readingTime.ts';
import type { CardView } from './cardView.ts';
import { momentView } from './dates.ts';
import type { Imprint } from './imprint.ts';
import type { Link } from './link.ts';
import { thumbnailView } from './pictures.ts';
import { remembered } from './remembered.ts';

/** An article in listings. */
export const cardView = remembered((imprint: Imprint, article: ArticleEntry): CardView => {
  const { addresses, phrases, shelf } = imprint;
  return {
    id: article.id,
    href: addresses.article(article.ref),
    title: article.title,
    standfirst: article.standfirst,
    kicker: { ...sectionLink(imprint, article), ...(article.kicker ? { label: article.kicker } : {}) },
    byline: phrases.list(bylineOf(imprint, article).map(({ label }) => label)),
    date: momentView(imprint, article.date),
    readingTime: phrases.readingTime(readingMinutes(article.body.words)),
    picture: article.image ? thumbnailView(article.image) : null,
    accent: shelf.section(article.section)?.accent ?? null,
    standing: standingLabel(imprint, article),
  };
});

/** The section of an article, linked. */
export function sectionLink({ addresses, shelf }: Imprint, article: ArticleEntry): Link {
  return { href: addresses.section(article.section), label: shelf.section(article.section)?.name ?? article.section };
}

/** Who signs an article, linked, in the order the writer gave. */
export function bylineOf({ addresses, shelf }: Imprint, article: ArticleEntry): Link[] {
  return article.authors.map((id) => ({ href: addresses.author(id), label: shelf.author(id)?.name ?? id }));
}

/** The topics of an article that have a hub, linked. */
export function topicLinks({ addresses, shelf }: Imprint, topics: ArticleEntry['topics']): Link[] {
  return [...new Set(topics)]
    .flatMap((id) => shelf.topic(id) ?? [])
    .map((topic) => ({ href: addresses.topic(topic.id), label: topic.name }));
}

/** An article as a link. */
export function articleLink({ addresses }: Imprint, article: ArticleEntry): Link {
  return { href: addresses.article(article.ref), label: article.title };
}

/** What a writer's preview says of an article that readers do not see yet. */
export function standingLabel({ phrases, shelf }: Imprint, article: ArticleEntry): string | null {
  const standing = shelf.standing(article);
  if (standing === 'draft') return phrases.draft;
  return standing === 'scheduled' ? phrases.scheduled : null;
}
