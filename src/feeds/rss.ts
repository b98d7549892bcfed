import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import type { FeedArticleView, FeedView } from '../views/feedView.ts';
import { escapeText, xmlCharacters } from './escape.ts';
import { feedContent } from './feedContent.ts';

const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
};

/** RSS 2.0 of a feed, by the best practice of the RSS Advisory Board; `bodies` are the articles' texts in order. */
export async function rssFeed(feed: FeedView, bodies: readonly string[]): Promise<string> {
  const xml = await getRssString({
    title: xmlCharacters(feed.title),
    description: xmlCharacters(feed.description),
    site: feed.home,
    xmlns: NAMESPACES,
    customData: channelElements(feed),
    items: feed.items.map((article, index) => rssArticle(article, bodies[index] ?? '')),
  });
  return hexadecimalReferences(xml);
}

function channelElements(feed: FeedView): string {
  return [
    `<language>${escapeText(feed.locale)}</language>`,
    feed.updated ? `<lastBuildDate>${new Date(feed.updated).toUTCString()}</lastBuildDate>` : '',
    feed.editor ? `<managingEditor>${escapeText(feed.editor)}</managingEditor>` : '',
    '<generator>Broadsheet</generator>',
    '<docs>https://www.rssboard.org/rss-specification</docs>',
    `<atom:link href="${escapeText(feed.rss)}" rel="self" type="application/rss+xml"></atom:link>`,
  ].join('');
}

function rssArticle(article: FeedArticleView, body: string): RSSFeedItem {
  return {
    title: xmlCharacters(article.title),
    link: article.url,
    description: escapeText(article.standfirst),
    pubDate: new Date(article.published),
    categories: article.categories.map(xmlCharacters),
    content: feedContent(article, body),
    customData: articleElements(article),
  };
}

function articleElements(article: FeedArticleView): string {
  return [
    // Replaces the permalink guid that the package makes of the link.
    `<guid isPermaLink="false">${escapeText(article.guid)}</guid>`,
    ...article.authors.map((author) => `<dc:creator>${escapeText(author)}</dc:creator>`),
    article.picture ? mediaElement(article.picture) : '',
  ].join('');
}

function mediaElement(picture: NonNullable<FeedArticleView['picture']>): string {
  const { url, type, width, height } = picture;
  const description = picture.alt ? `<media:description>${escapeText(picture.alt)}</media:description>` : '';
  const credit = picture.credit ? `<media:credit>${escapeText(picture.credit)}</media:credit>` : '';
  return `<media:content url="${escapeText(url)}" type="${type}" medium="image" width="${width}" height="${height}">${description}${credit}</media:content>`;
}

const PLAIN_TEXT_ELEMENT = /(<(?:title|category|dc:creator|media:description|media:credit|managingEditor)>)([^<]*)(<\/)/g;

/** Writes `&` and `<` in plain-text elements as hexadecimal references, which the profile found the most readers to understand. */
function hexadecimalReferences(xml: string): string {
  return xml.replace(PLAIN_TEXT_ELEMENT, (_, open: string, text: string, close: string) => {
    return open + text.replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;').replaceAll('&gt;', '&#x3E;') + close;
  });
}
