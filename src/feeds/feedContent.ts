import type { FeedArticleView } from '../views/feedView.ts';
import { escapeText, xmlCharacters } from './escape.ts';

/** The HTML of an article for a feed reader: its lead picture, then its whole text; all addresses absolute. */
export function feedContent(article: FeedArticleView, body: string): string {
  return xmlCharacters(`${leadPicture(article.picture)}${body}`);
}

function leadPicture(picture: FeedArticleView['picture']): string {
  if (!picture) return '';
  const image = `<img src="${escapeText(picture.url)}" alt="${escapeText(picture.alt)}" width="${picture.width}" height="${picture.height}">`;
  const credit = picture.credit ? `<figcaption>${escapeText(picture.credit)}</figcaption>` : '';
  return `<figure>${image}${credit}</figure>\n`;
}
