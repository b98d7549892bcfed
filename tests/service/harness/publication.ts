import type { Directory, ListedArticle } from '#src/service/ports/ports.ts';

export const SITE = 'https://meridian.example';
export const OPEN = 'en/2026/02/open-straits';
export const OTHER = 'en/2026/03/other-rivers';
export const CLOSED = 'en/2026/01/closed-borders';
export const PERSIAN = 'fa/2026/02/open-straits';

const ARTICLES: ListedArticle[] = [
  { id: OPEN, url: `${SITE}/2026/02/open-straits/`, title: 'Open straits & <narrow> "readings"', edition: 'en', comments: 'open' },
  { id: OTHER, url: `${SITE}/2026/03/other-rivers/`, title: 'Other rivers', edition: 'en', comments: 'open' },
  { id: CLOSED, url: `${SITE}/2026/01/closed-borders/`, title: 'Closed borders', edition: 'en', comments: 'closed' },
  { id: PERSIAN, url: `${SITE}/fa/2026/02/open-straits/`, title: 'تنگه‌های باز', edition: 'fa', comments: 'open' },
];

/** What the build would have written into `articles.json`. */
export function aDirectory(): Directory {
  return {
    site: SITE,
    name: 'Meridian',
    timeZone: 'Europe/Helsinki',
    editions: [
      { id: 'en', locale: 'en-GB', dir: 'ltr', calendar: 'gregory' },
      { id: 'fa', locale: 'fa-IR', dir: 'rtl', calendar: 'persian' },
    ],
    articles: new Map(ARTICLES.map((article) => [article.id, article])),
  };
}
