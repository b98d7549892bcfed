import { generateJsonFeed } from 'feedsmith';
import type { FeedArticleView, FeedView } from '../views/feedView.ts';
import { feedContent } from './feedContent.ts';

/** JSON Feed 1.1 of a feed that has a JSON twin; `bodies` are the articles' texts in order. */
export function jsonFeed(feed: FeedView, bodies: readonly string[]): string {
  const document = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.json ?? undefined,
    description: feed.description,
    language: feed.locale,
    authors: [{ name: feed.publication, url: `${feed.site}/` }],
    items: feed.items.map((article, index) => jsonArticle(article, bodies[index] ?? '', feed.locale)),
  }) as Record<string, unknown>;
  // The generator drops an empty list, which the format requires.
  return `${JSON.stringify({ ...document, items: document.items ?? [] }, null, 1)}\n`;
}

function jsonArticle(article: FeedArticleView, body: string, locale: string) {
  return {
    id: article.guid,
    url: article.url,
    title: article.title,
    summary: article.standfirst,
    content_html: feedContent(article, body),
    image: article.picture?.url,
    date_published: new Date(article.published),
    date_modified: article.updated ? new Date(article.updated) : undefined,
    authors: article.authors.map((name) => ({ name })),
    tags: article.categories,
    language: locale,
  };
}
