import type { FeedArticleView, FeedView } from '#src/views/feedView.ts';

const SITE = 'https://meridian.example';

/** An article of a feed. */
export function aFeedArticle(changes: Partial<FeedArticleView> = {}): FeedArticleView {
  return {
    guid: 'tag:meridian.example,2026:en/2026/02/toll-road',
    url: `${SITE}/2026/02/toll-road/`,
    title: 'A toll road at sea',
    standfirst: 'Who pays for a strait, and who is paid.',
    published: '2026-02-24T09:30:00Z',
    updated: null,
    authors: ['Routes Desk'],
    categories: ['Analysis', 'Straits'],
    picture: null,
    body: { digest: '', references: { topics: {}, articles: {}, pictures: {} }, embeds: {} },
    ...changes,
  };
}

/** A feed with one article. */
export function aFeed(changes: Partial<FeedView> = {}): FeedView {
  return {
    title: 'Meridian',
    description: 'Borders, rivers and trade routes.',
    home: `${SITE}/`,
    rss: `${SITE}/feed.xml`,
    json: `${SITE}/feed.json`,
    locale: 'en-GB',
    updated: '2026-02-24T09:30:00Z',
    site: SITE,
    publication: 'Meridian',
    editor: 'desk@meridian.example (Meridian)',
    items: [aFeedArticle()],
    ...changes,
  } as FeedView;
}

export const aPicture: NonNullable<FeedArticleView['picture']> = {
  url: `${SITE}/_pictures/0123456789abcdef-share.jpeg`,
  type: 'image/jpeg',
  width: 1200,
  height: 800,
  alt: 'Ships at "anchor" & waiting',
  credit: 'Maps <Desk>',
};
