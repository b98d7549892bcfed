import { describe, expect, it } from 'vitest';
import { createPublication } from '#src/editorial/createPublication.ts';
import { articlePages } from '#src/views/articlePages.ts';
import { withdrawnPages } from '#src/views/withdrawnPages.ts';
import { anArticle, someEntries, someSettings } from '../../fixtures/builders.ts';
import { publish, wholeEntries } from './aPublication.ts';

const pageAt = (address: string, publication = publish()) => articlePages(publication).find((page) => page.address === address)!;
const { view } = pageAt('/2026/02/six-days/');

describe('an article’s page', () => {
  it('shows what stands around the headline', () => {
    expect(view).toMatchObject({
      id: 'en/2026/02/six-days',
      section: { href: '/analysis/', label: 'Analysis' },
      byline: [{ href: '/authors/routes-desk/', label: 'Routes desk' }],
      date: { iso: '2026-02-24', full: 'Tuesday 24 February 2026', short: '24 February 2026' },
      updated: null,
      readingTime: '9 min read',
      standing: null,
    });
  });

  it('offers the picture in widths up to its own, best format first', () => {
    const [avif, webp] = view.picture?.sources ?? [];
    expect([avif?.type, webp?.type]).toEqual(['image/avif', 'image/webp']);
    expect(avif?.srcset).toMatch(/-400\.avif 400w, \S+-800\.avif 800w, \S+-1280\.avif 1280w, \S+-1600\.avif 1600w$/);
    expect(view.picture).toMatchObject({ width: 1600, height: 900, caption: 'The canal.', credit: 'Public domain' });
  });

  it('lists its second-level subheads when there are three or more', () => {
    expect(view.contents.map(({ href }) => href)).toEqual(['#part-0', '#part-1', '#part-3']);
    expect(pageAt('/2026/03/two-lanes/').view.contents).toEqual([]);
  });

  it('fills the references and embeds of its body', () => {
    expect(view.body.references.topics).toEqual({
      'port-said': { href: '/topics/port-said/', name: 'Port Said', definition: 'A sea-level waterway in Egypt.', asOf: '2026-01-01' },
    });
    expect(view.body.references.articles).toEqual({ '2026/03/two-lanes': { href: '/2026/03/two-lanes/', title: 'Two lanes' } });
    expect(Object.keys(view.body.embeds)).toEqual(['map:passages', 'gallery:canals', 'film:convoy']);
  });

  it('writes out the day of a source and leaves any other date as typed', () => {
    expect(view.sources).toEqual([
      { title: 'Log', href: null, detail: 'Port, 29 October 1888' },
      { title: 'Report', href: null, detail: null },
    ]);
  });

  it('tells where the reader is in a series', () => {
    expect(view.series).toEqual({
      series: { href: '/series/clause-by-clause/', label: 'Clause by clause' },
      position: 'Part 1 of 2',
      parts: [
        { href: '/2026/02/six-days/', label: 'Six days', current: true },
        { href: '/2026/03/two-lanes/', label: 'Two lanes', current: false },
      ],
    });
  });

  it('links merged labels to the tag that took them over', () => {
    expect(view.tags).toEqual([
      { href: '/tags/transit-passage/', label: 'Transit passage' },
      { href: '/tags/canals/', label: 'Canals' },
    ]);
  });

  it('links to its translation in body, head and masthead, and back', () => {
    expect(view.translations).toEqual([{ href: '/fa/2026/02/six-days/', label: 'شش روز', locale: 'fa-IR', dir: 'rtl' }]);
    const alternates = [
      { hreflang: 'en-GB', href: 'https://meridian.example/2026/02/six-days/' },
      { hreflang: 'fa-IR', href: 'https://meridian.example/fa/2026/02/six-days/' },
    ];
    expect(view.head.alternates).toEqual(alternates);
    expect(view.chrome.editions[0]?.href).toBe('/fa/2026/02/six-days/');
    expect(pageAt('/fa/2026/02/six-days/').view.head.alternates).toEqual(alternates);
  });

  it('that is not translated has no alternates and leads to the other front', () => {
    const { head, chrome } = pageAt('/fa/2026/02/alone/').view;
    expect(head.alternates).toEqual([]);
    expect(chrome.editions.map(({ href }) => href)).toEqual(['/']);
    expect([chrome.locale, chrome.dir]).toEqual(['fa-IR', 'rtl']);
  });

  it('lists the articles that link to it', () => {
    expect(pageAt('/2026/03/two-lanes/').view.backlinks).toEqual([{ href: '/2026/02/six-days/', label: 'Six days' }]);
  });

  it('lets readers report an error by mail where there is a contact', () => {
    expect(view.reportError).toBe('mailto:desk@meridian.example?subject=Error%20in%20%E2%80%9CSix%20days%E2%80%9D');
    const without = publish({ ...wholeEntries(), settings: someSettings() });
    expect(pageAt('/2026/02/six-days/', without).view.reportError).toBeNull();
  });

  it.each([
    ['open', 'open', true],
    ['open', 'closed', false],
    ['closed', 'open', false],
  ])('with comments %s in the publication and %s in the article has its form: %s', (publication, article, open) => {
    const entries = someEntries({ settings: someSettings({ comments: publication }), articles: [anArticle({ comments: article })] });
    const { comments } = pageAt('/2026/02/slug/', publish(entries)).view;
    expect(comments).toMatchObject({
      article: 'en/2026/02/slug',
      open,
      action: '/api/comments',
      thread: '/api/comments/thread?article=en/2026/02/slug',
      policy: null,
    });
  });

  it('names the comment policy where there is one', () => {
    expect(view.comments.policy).toBe('/comment-policy/');
  });

  it('is marked as draft or scheduled in the writer’s preview alone, and asks not to be indexed there', () => {
    const entries = someEntries({
      articles: [anArticle({ draft: true }, { id: '2026/02/draft' }), anArticle({ date: '2027-01-01' }, { id: '2027/01/later' })],
    });
    const preview = articlePages(createPublication(entries, { now: '2026-11-22T00:00:00Z', preview: true }));
    expect(preview.map((page) => [page.view.standing, page.view.head.robots])).toEqual([
      ['Scheduled', 'noindex'],
      ['Draft', 'noindex'],
    ]);
    expect(articlePages(publish(entries))).toEqual([]);
  });

  it('gives search its facets', () => {
    expect(view.search).toEqual({
      kind: 'article',
      kindLabel: 'Article',
      section: 'Analysis',
      topics: ['Suez Canal'],
      authors: ['Routes desk'],
      year: '2026',
      date: '2026-02-24',
      dateLabel: '24 February 2026',
    });
    expect(pageAt('/fa/2026/02/alone/').view.search).toMatchObject({ year: '۱۴۰۴', dateLabel: '۵ اسفند ۱۴۰۴', date: '2026-02-24' });
  });
});

describe('a withdrawn article', () => {
  it('keeps its address with a notice that search engines leave out', () => {
    const [page] = withdrawnPages(publish());
    expect(page?.address).toBe('/2026/01/gone/');
    expect(page?.view).toMatchObject({
      reason: 'It was wrong.',
      withdrawn: { full: 'Sunday 1 February 2026' },
      head: { robots: 'noindex' },
    });
    expect(page?.view.head.structuredData).toEqual([]);
  });
});
