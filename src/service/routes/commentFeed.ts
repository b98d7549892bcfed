import { articleOf, directoryOf } from '../answers/article.ts';
import { give, keptAnswer, SHARED } from '../answers/kept.ts';
import { editionFor, labelsFor } from '../answers/labels.ts';
import type { App, Call, Desk } from '../desk.ts';
import { API } from '../contract.ts';
import { commentFeed, type CommentFeed, type FeedEntry } from '../pages/feed.ts';
import type { ShownComment } from '../ports/commentStore.ts';
import type { ListedArticle } from '../ports/ports.ts';

const MOST_ENTRIES = 50;
const RSS_HEADERS = { 'Content-Type': 'application/rss+xml; charset=utf-8', 'X-Content-Type-Options': 'nosniff' };

/** The newest comments as RSS, of one article or of all. */
export function showCommentFeed(app: App, desk: Desk): void {
  app.get('/api/comments/feed.xml', async (c) => {
    const id = c.req.query('article');
    const article = id === undefined ? null : await articleOf(c, desk, id);
    const { articles } = await directoryOf(c, desk);
    const comments = await desk.ports.store.latestComments(article ? [article.id] : [...articles.keys()], MOST_ENTRIES);
    const feed = await feedOf(c, desk, article, comments);
    return give(c, keptAnswer((await commentFeed(feed)).toString(), SHARED, RSS_HEADERS));
  });
}

async function feedOf(c: Call, desk: Desk, article: ListedArticle | null, comments: ShownComment[]): Promise<CommentFeed> {
  const { site, name, articles } = await directoryOf(c, desk);
  const labels = labelsFor(c);
  const entries = comments.flatMap((comment): FeedEntry[] => {
    const on = articles.get(comment.article);
    if (on === undefined || comment.html === null) return [];
    const { id, created, name: creator, html } = comment;
    const title = labels.feed.entry(creator ?? labels.thread.unnamed, on.title);
    return [{ title, link: `${on.url}#comment-${id}`, guid: `comment-${id}`, created, creator, html }];
  });
  const of = article?.title ?? name;
  const query = article === null ? '' : `?article=${encodeURIComponent(article.id).replaceAll('%2F', '/')}`;
  return {
    title: labels.feed.title(of),
    link: article?.url ?? `${site}/`,
    description: labels.feed.description(of),
    locale: editionFor(c).locale,
    self: `${site}${API}/comments/feed.xml${query}`,
    entries,
  };
}
