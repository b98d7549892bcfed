import { describe, expect, it } from 'vitest';
import { directoryPages } from '#src/views/directoryPages.ts';
import { frontPages } from '#src/views/frontPages.ts';
import { filmPages, photoPages } from '#src/views/galleryPages.ts';
import { hubPages } from '#src/views/hubPages.ts';
import type { ListingView } from '#src/views/hubView.ts';
import { topicPages } from '#src/views/topicPages.ts';
import { anArticle, aTopic, someEntries } from '../../fixtures/builders.ts';
import { publish, wholeEntries } from './aPublication.ts';

const publication = publish();
const shown = (listing: ListingView) => listing.groups.map(({ label, cards }) => [label, cards.length]);

describe('a section’s hub', () => {
  const pages = hubPages(publication, 'section').filter(({ address }) => address.startsWith('/news/'));
  const [hub, oldest] = pages.map(({ view }) => view);

  it('shows the newest and leads to older, numbered pages that lead back', () => {
    expect(pages.map(({ address }) => address)).toEqual(['/news/', '/news/page/1/']);
    expect([shown(hub!.listing), shown(oldest!.listing)]).toEqual([[[null, 25]], [[null, 20]]]);
    expect(hub?.listing).toMatchObject({ newer: null, older: { href: '/news/page/1/' }, position: null, count: '45 articles' });
    expect(oldest?.listing).toMatchObject({ newer: { href: '/news/' }, older: null, position: 'Page 1', count: '20 articles' });
  });

  it('has its feeds on the hub alone and stands in the navigation', () => {
    expect(hub?.feeds.map(({ href }) => href)).toEqual(['/news/feed.xml', '/news/feed.json']);
    expect(oldest?.feeds).toEqual([]);
    expect(hub?.chrome.navigation.filter(({ current }) => current).map(({ label }) => label)).toEqual(['News']);
  });
});

describe('a series’ hub', () => {
  it('is read from its first part on', () => {
    const [hub] = hubPages(publication, 'series');
    expect(hub?.view.listing.groups[0]?.cards.map(({ href }) => href)).toEqual(['/2026/02/six-days/', '/2026/03/two-lanes/']);
  });
});

describe('the archive', () => {
  it('groups a year by month and leads to its months and the years around', () => {
    const year = hubPages(publication, 'year').find(({ address }) => address === '/2026/')!.view;
    expect(shown(year.listing)).toEqual([
      ['March', 1],
      ['February', 1],
    ]);
    expect(year.links).toEqual([
      { href: '/2026/03/', label: 'March' },
      { href: '/2026/02/', label: 'February' },
      { href: '/2025/', label: '2025' },
    ]);
  });

  it('leads from a month to its year and the other months', () => {
    const month = hubPages(publication, 'month').find(({ address }) => address === '/2026/03/')!.view;
    expect([month.title, month.links.map(({ href }) => href), month.feeds]).toEqual(['March 2026', ['/2026/', '/2026/02/'], []]);
  });

  it('lists years with their months', () => {
    const [directory] = directoryPages(publication, 'archive');
    expect(directory?.view.groups.map(({ label, href, rows }) => [label, href, rows.length])).toEqual([
      ['2026', '/2026/', 2],
      ['2025', '/2025/', 9],
    ]);
  });
});

describe('a topic’s hub', () => {
  const [hub] = topicPages(publication).map(({ view }) => view);

  it('defines the topic with date and source', () => {
    expect(topicPages(publication)[1]?.view).toMatchObject({
      name: 'Suez Canal',
      kind: 'place',
      definition: 'A sea-level waterway in Egypt.',
      asOf: { full: 'Thursday 1 January 2026' },
      source: { title: 'Suez Canal Authority', href: null },
    });
    expect(hub?.name).toBe('Port Said');
  });

  it('gathers what surrounds the topic', () => {
    const suez = topicPages(publication)[1]!.view;
    expect(suez.children).toEqual([{ href: '/topics/port-said/', label: 'Port Said' }]);
    expect(suez.timeline).toEqual([
      {
        date: { iso: '1869-11-17', full: 'Wednesday 17 November 1869', short: '17 November 1869' },
        text: 'The canal opens.',
        source: 'Log',
        article: { href: '/2026/02/six-days/#event-1', label: 'Six days' },
      },
    ]);
    expect(suez.galleries).toEqual([{ href: '/gallery/canals/', label: 'Canals from above' }]);
    expect(hub?.backlinks).toEqual([{ href: '/2026/02/six-days/', label: 'Six days' }]);
    expect(hub?.parents).toEqual([{ href: '/topics/suez-canal/', label: 'Suez Canal' }]);
  });

  it('groups its articles by year and counts pages from the oldest', () => {
    const articles = Array.from({ length: 62 }, (_, index) =>
      anArticle({ date: `20${20 + Math.floor(index / 12)}-0${1 + (index % 9)}-01`, topics: ['suez-canal'] }, { id: `2020/01/a${index}` }),
    );
    const pages = topicPages(publish(someEntries({ articles, topics: [aTopic()] })));
    expect(pages.map(({ address, view }) => [address, shown(view.listing)])).toEqual([
      [
        '/topics/suez-canal/',
        [
          ['2025', 2],
          ['2024', 12],
          ['2023', 8],
        ],
      ],
      [
        '/topics/suez-canal/page/1/',
        [
          ['2021', 8],
          ['2020', 12],
        ],
      ],
      [
        '/topics/suez-canal/page/2/',
        [
          ['2023', 4],
          ['2022', 12],
          ['2021', 4],
        ],
      ],
    ]);
    expect(pages.map(({ view }) => [view.search === null, view.body === null, view.feeds.length])).toEqual([
      [false, false, 2],
      [true, true, 0],
      [true, true, 0],
    ]);
  });

  it('groups by the edition’s own calendar', () => {
    const persian = topicPages(publication).find(({ edition }) => edition === 'fa');
    expect(persian?.address).toBe('/fa/topics/suez-canal/');
    expect(shown(persian!.view.listing)).toEqual([['۱۴۰۴', 1]]);
    expect(persian?.view.asOf.short).toBe('۱۱ دی ۱۴۰۴');
  });
});

describe('directories', () => {
  it('stand only where they have something to list', () => {
    const kinds = ['topics', 'tags', 'authors', 'series', 'archive', 'galleries', 'maps'] as const;
    const standing = kinds.map((kind) => directoryPages(publish(someEntries()), kind).length);
    expect(standing).toEqual([0, 0, 1, 0, 1, 0, 0]);
  });

  it('list photo galleries and films apart, with what they hold', () => {
    const [directory] = directoryPages(publication, 'galleries');
    expect(directory?.view.groups.map(({ label, rows }) => [label, rows.map(({ name, count }) => [name, count])])).toEqual([
      ['Photo', [['Canals from above', '1 picture']]],
      ['Film', [['A convoy', '1:42']]],
    ]);
  });
});

describe('galleries', () => {
  it('give every picture a fragment and its place', () => {
    const [gallery] = photoPages(publication);
    expect(gallery?.view.pictures.map(({ id, position }) => [id, position])).toEqual([['picture-1', 'Picture 1 of 1']]);
  });

  it('play a film with poster and captions in the edition’s language', () => {
    const [film] = filmPages(publication);
    expect(film?.view.film).toMatchObject({ type: 'video/mp4', captionsLocale: 'en-GB', captionsLabel: 'English', duration: '1:42' });
    expect(film?.view.film.poster).toMatch(/^\/_pictures\/[0-9a-f]{16}-1280\.webp$/);
  });
});

describe('the front page', () => {
  it('is dated in the publication’s zone and shows no counts that nobody counted', () => {
    const [front] = frontPages(publish(wholeEntries(), '2026-06-30T23:30:00Z'));
    expect(front?.view.asOf.full).toBe('Wednesday 1 July 2026');
    expect(front?.view.mostViewed).toBeNull();
  });

  it('stands in every edition', () => {
    expect(frontPages(publication).map(({ address, edition, view }) => [address, edition, view.chrome.dir, view.asOf.full])).toEqual([
      ['/', null, 'ltr', 'Sunday 22 November 2026'],
      ['/fa/', 'fa', 'rtl', 'یکشنبه ۱ آذر ۱۴۰۵'],
    ]);
  });
});
