import type { ArticleEntry, Source } from '../editorial/article.ts';
import type { Publication } from '../editorial/publication.ts';
import { readingMinutes } from '../editorial/readingTime.ts';
import { yearOf } from '../wording/dates.ts';
import type { ArticleView, SearchRecord, SeriesBoxView } from './articleView.ts';
import { articleFrame } from './articleFrame.ts';
import { bodyView } from './bodies.ts';
import { articleLink, bylineOf, cardView, sectionLink, standingLabel, topicLinks } from './cards.ts';
import { commentsView } from './comments.ts';
import { dayView, momentView } from './dates.ts';
import { pageOf } from './digest.ts';
import { type Imprint, imprintsOf } from './imprint.ts';
import type { Link } from './link.ts';
import type { Page } from './page.ts';
import { pictureView } from './pictures.ts';

const RELATED = 6;
const FEWEST_SUBHEADS = 3;

/** Pages of all articles that readers may see, newest first in each edition. */
export function articlePages(publication: Publication): Page<ArticleView>[] {
  return imprintsOf(publication).flatMap((imprint) =>
    imprint.shelf.articles.map((article) => pageOf(imprint, imprint.addresses.article(article.ref), articleView(imprint, article))),
  );
}

function articleView(imprint: Imprint, article: ArticleEntry): ArticleView {
  const { phrases, shelf } = imprint;
  return {
    ...articleFrame(imprint, article),
    id: article.id,
    title: article.title,
    standfirst: article.standfirst,
    section: sectionLink(imprint, article),
    kicker: article.kicker,
    byline: bylineOf(imprint, article),
    date: momentView(imprint, article.date),
    updated: article.updated ? momentView(imprint, article.updated) : null,
    dateline: article.dateline,
    readingTime: phrases.readingTime(readingMinutes(article.body.words)),
    picture: article.image ? pictureView(article.image) : null,
    keyPoints: article.keyPoints,
    contents: contentsOf(article),
    body: bodyView(imprint, article.body),
    places: article.places.map(({ name, at }) => ({ name, position: phrases.position(at) })),
    corrections: article.corrections.map(({ date, text }) => ({ date: dayView(imprint, date), text })),
    sources: article.sources.map((source) => sourceView(imprint, source)),
    series: seriesBox(imprint, article),
    topics: topicLinks(imprint, article.topics),
    tags: tagLinks(imprint, article),
    related: shelf.related(article, RELATED).map((other) => cardView(imprint, other)),
    backlinks: shelf.linksToArticle(article.ref).map((other) => articleLink(imprint, other)),
    translations: translationsOf(imprint, article),
    reportError: reportAddress(imprint, article),
    comments: commentsView(imprint, article),
    standing: standingLabel(imprint, article),
    search: articleSearch(imprint, article),
  };
}

function contentsOf(article: ArticleEntry): Link[] {
  const subheads = article.body.headings.filter(({ depth }) => depth === 2);
  return subheads.length < FEWEST_SUBHEADS ? [] : subheads.map(({ id, text }) => ({ href: `#${id}`, label: text }));
}

/** A source's publisher and date in one line; a whole day is written out, anything else stays as typed. */
function sourceView(imprint: Imprint, { title, url, publisher, date }: Source): ArticleView['sources'][number] {
  const day = date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? dayView(imprint, date).short : date;
  return { title, href: url, detail: [publisher, day].filter((part) => part !== null).join(', ') || null };
}

function seriesBox(imprint: Imprint, article: ArticleEntry): SeriesBoxView | null {
  const { addresses, phrases, shelf } = imprint;
  const series = shelf.series.find(({ id }) => id === article.series?.id);
  if (!series || !article.series) return null;
  const parts = shelf.inSeries(series.id);
  return {
    series: { href: addresses.series(series.id), label: series.title },
    position: phrases.part(article.series.part, Math.max(article.series.part, parts.length)),
    parts: parts.map((part) => ({ ...articleLink(imprint, part), current: part === article })),
  };
}

/** Merged labels lead to the tag that took them over. */
function tagLinks({ addresses, shelf }: Imprint, article: ArticleEntry): Link[] {
  const tags = new Set(article.tags.flatMap(({ slug }) => shelf.tag(slug) ?? []));
  return [...tags].map(({ slug, name }) => ({ href: addresses.tag(slug), label: name }));
}

function translationsOf(imprint: Imprint, article: ArticleEntry): ArticleView['translations'] {
  return imprint.publication.translationsOf(article).flatMap((translation) => {
    const other = imprintsOf(imprint.publication).find(({ edition }) => edition.id === translation.edition);
    if (!other) return [];
    const { locale, dir } = other.edition;
    return [{ href: other.addresses.article(translation.ref), label: translation.title, locale, dir }];
  });
}

function reportAddress({ phrases, settings }: Imprint, article: ArticleEntry): string | null {
  if (!settings.contact) return null;
  return `mailto:${settings.contact}?subject=${encodeURIComponent(phrases.errorReport(article.title))}`;
}

function articleSearch(imprint: Imprint, article: ArticleEntry): SearchRecord {
  const { phrases } = imprint;
  return {
    kind: 'article',
    kindLabel: phrases.searchKinds.article,
    section: sectionLink(imprint, article).label,
    topics: topicLinks(imprint, article.topics).map(({ label }) => label),
    authors: bylineOf(imprint, article).map(({ label }) => label),
    year: yearOf(article.date.day, imprint.edition),
    date: article.date.day,
    dateLabel: dayView(imprint, article.date.day).short,
  };
}
