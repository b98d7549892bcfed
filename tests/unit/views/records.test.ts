import { describe, expect, it } from 'vitest';
import { articlesJson } from '#src/views/articlesJson.ts';
import { feedViews } from '#src/views/feedViews.ts';
import { newsRecords } from '#src/views/newsRecords.ts';
import { redirectRecords } from '#src/views/redirectRecords.ts';
import { siteRecords } from '#src/views/siteRecords.ts';
import { anArticle, aTag, someEntries, someSettings } from '../../fixtures/builders.ts';
import { publish } from './aPublication.ts';

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => anArticle({ date: `2026-02-${10 + index}` }, { id: `2026/02/a${10 + index}` }));

describe('articles.json', () => {
  it('names every published article by its permanent id, with its absolute address', () => {
    const articles = [
      anArticle({ id: '2026/02/old-name' }, { id: '2026/02/new-name' }),
      anArticle({ comments: 'closed' }, { id: '2026/02/a' }),
      anArticle({ draft: true }, { id: '2026/02/draft' }),
      anArticle({ withdrawn: { date: '2026-03-01', reason: 'Wrong.' } }, { id: '2026/02/gone' }),
    ];
    expect(articlesJson(publish(someEntries({ articles })))).toEqual({
      site: 'https://meridian.example',
      name: 'Meridian',
      timeZone: 'Europe/London',
      editions: [{ id: 'en', locale: 'en-GB', dir: 'ltr', calendar: 'gregory' }],
      articles: [
        { id: 'en/2026/02/a', url: 'https://meridian.example/2026/02/a/', title: 'Two lanes', edition: 'en', comments: 'closed' },
        {
          id: 'en/2026/02/old-name',
          url: 'https://meridian.example/2026/02/new-name/',
          title: 'Two lanes',
          edition: 'en',
          comments: 'open',
        },
      ],
    });
  });
});

describe('redirects', () => {
  it('lead from old paths, old names and merged tags, with and without the last slash', () => {
    const articles = [
      anArticle({ id: '2026/02/old-name', redirectFrom: ['/blog/story.html', '/blog/story/'], tags: ['Passage'] }, { id: '2026/02/new' }),
    ];
    const tags = [aTag({ name: 'Transit passage', merge: ['Passage'] })];
    expect(redirectRecords(publish(someEntries({ articles, tags })))).toEqual(
      [
        ['/2026/02/old-name', '/2026/02/new/'],
        ['/2026/02/old-name/', '/2026/02/new/'],
        ['/blog/story', '/2026/02/new/'],
        ['/blog/story.html', '/2026/02/new/'],
        ['/blog/story/', '/2026/02/new/'],
        ['/tags/passage', '/tags/transit-passage/'],
        ['/tags/passage/', '/tags/transit-passage/'],
      ].map(([from, to]) => ({ from, to, status: 301 })),
    );
  });

  it('never lead away from an address that is a page', () => {
    const articles = [anArticle({ redirectFrom: ['/2026/02/b', '/analysis/'] }, { id: '2026/02/a' }), anArticle({}, { id: '2026/02/b' })];
    expect(redirectRecords(publish(someEntries({ articles })))).toEqual([]);
  });
});

describe('the news sitemap', () => {
  it('holds what was published in the last 48 hours', () => {
    const articles = [
      anArticle({ date: '2026-11-20T00:00' }, { id: '2026/11/just' }),
      anArticle({ date: '2026-11-19T23:59' }, { id: '2026/11/too-old' }),
      anArticle({ date: '2026-11-22T00:01' }, { id: '2026/11/not-yet' }),
    ];
    expect(newsRecords(publish(someEntries({ articles })))).toEqual([
      {
        address: '/2026/11/just/',
        url: 'https://meridian.example/2026/11/just/',
        title: 'Two lanes',
        published: '2026-11-20T00:00:00Z',
        publication: 'Meridian',
        language: 'en',
      },
    ]);
  });
});

describe('the sitemap', () => {
  const lastmods = new Map(
    siteRecords(
      publish(
        someEntries({ articles: [...numbered(3), anArticle({ date: '2026-01-01', updated: '2026-05-01T08:00' }, { id: '2026/01/old' })] }),
      ),
    ).map(({ address, lastmod }) => [address, lastmod]),
  );

  it('tells for every page the last change of what it shows', () => {
    expect(lastmods.get('/2026/02/a10/')).toBe('2026-02-10T00:00:00Z');
    expect(lastmods.get('/2026/02/')).toBe('2026-02-12T00:00:00Z');
    expect(lastmods.get('/2026/01/old/')).toBe('2026-05-01T07:00:00Z');
    expect(lastmods.get('/')).toBe('2026-05-01T07:00:00Z');
    expect(lastmods.get('/search/')).toBeNull();
  });
});

describe('a feed', () => {
  const articles = [
    ...numbered(18),
    ...numbered(18).map((article) => ({ ...article, ref: `${article.ref}x` as never, id: `${article.id}x` as never })),
  ];
  const feedsOf = (settings = someSettings()) => feedViews(publish(someEntries({ settings, articles })));

  it('holds the newest, as many as the publication wants', () => {
    const [front] = feedsOf();
    expect(front?.address).toBe('/feed.xml');
    expect(front?.view.items).toHaveLength(20);
    expect(front?.view.items[0]?.published).toBe('2026-02-27T00:00:00Z');
    expect(feedsOf(someSettings({ feeds: { length: 5 } }))[0]?.view.items).toHaveLength(5);
  });

  it('identifies articles by the permanent authority, also on staging', () => {
    const staging = { ...someSettings(), url: 'https://staging.example', staging: true };
    const [article] = feedsOf(staging)[0]!.view.items;
    expect(article?.guid).toBe('tag:meridian.example,2026:en/2026/02/a27');
    expect(article?.url).toBe('https://staging.example/2026/02/a27/');
  });

  it('of a series, too, brings the newest first', () => {
    const parts = [1, 2, 3].map((part) => anArticle({ date: `2026-02-1${part}`, series: { id: 's', part } }, { id: `2026/02/p${part}` }));
    const entries = someEntries({
      articles: parts,
      series: [{ kind: 'series', edition: 'en', id: 's', file: '', title: 'S', description: 'S.', body: parts[0]!.body } as never],
    });
    const feed = feedViews(publish(entries)).find(({ address }) => address === '/series/s/feed.xml');
    expect(feed?.view.items.map(({ published }) => published.slice(8, 10))).toEqual(['13', '12', '11']);
  });

  it('has only absolute addresses and a digest that covers its articles', () => {
    for (const { view, digest } of feedsOf()) {
      for (const address of [view.home, view.rss, view.site, ...view.items.map(({ url }) => url)]) expect(address).toMatch(/^https:\/\//);
      expect(digest).toMatch(/^[0-9a-f]{32}$/);
    }
  });
});
