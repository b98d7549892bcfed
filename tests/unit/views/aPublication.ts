import { createPublication } from '#src/editorial/createPublication.ts';
import type { Entries } from '#src/editorial/entries.ts';
import type { Publication } from '#src/editorial/publication.ts';
import { articlePages } from '#src/views/articlePages.ts';
import { directoryPages } from '#src/views/directoryPages.ts';
import { feedsPages } from '#src/views/feedsPages.ts';
import { frontPages } from '#src/views/frontPages.ts';
import { filmPages, photoPages } from '#src/views/galleryPages.ts';
import { hubPages } from '#src/views/hubPages.ts';
import { mapPages } from '#src/views/mapPages.ts';
import type { Page } from '#src/views/page.ts';
import { notFoundPage, searchPages, standingPages } from '#src/views/standingPages.ts';
import { topicPages } from '#src/views/topicPages.ts';
import { withdrawnPages } from '#src/views/withdrawnPages.ts';
import {
  aFilm,
  aMap,
  anArticle,
  anAuthor,
  aPage,
  aPhotoGallery,
  aPictureFile,
  aSection,
  aSeries,
  aTag,
  aTopic,
  someEntries,
  someSettings,
  TWO_EDITIONS,
} from '../../fixtures/builders.ts';

export const NOW = '2026-11-22T00:00:00Z';
const IMAGE = { src: './plate.png', alt: 'A canal from above', caption: 'The canal.', credit: 'Public domain' };

/** Entries with something of every kind in two editions, and a section that fills numbered pages. */
export function wholeEntries(): Entries {
  const plain = Array.from({ length: 45 }, (_, index) =>
    anArticle(
      { title: `Brief ${index}`, standfirst: `Brief number ${index}.`, date: `2025-0${1 + (index % 9)}-1${index % 10}`, section: 'news' },
      { id: `2025/0${1 + (index % 9)}/brief-${index}` },
    ),
  );
  return someEntries({
    settings: someSettings({ editions: TWO_EDITIONS, tagline: 'Borders and rivers', contact: 'desk@meridian.example' }),
    articles: [...plain, ...leadingArticles()],
    sections: ['en', 'fa'].flatMap((edition) => [
      aSection({ name: 'Analysis', order: 1, accent: '#8a1c1c' }, { edition }),
      aSection({ name: 'News', order: 2 }, { id: 'news', edition }),
    ]),
    authors: ['en', 'fa'].map((edition) => anAuthor({}, { edition })),
    topics: [
      aTopic({ image: IMAGE }, { body: { words: 30 } }),
      aTopic({ name: 'Port Said', parents: ['suez-canal'] }, { id: 'port-said' }),
      aTopic({ name: 'کانال سوئز' }, { edition: 'fa' }),
    ],
    series: [aSeries()],
    galleries: [aPhotoGallery({ title: 'Canals from above', topics: ['suez-canal'] }), aFilm()],
    maps: [aMap()],
    pages: [aPage(), aPage({ title: 'Comment policy' }, { id: 'comment-policy' }), aPage({ title: 'درباره' }, { edition: 'fa' })],
    tags: [aTag({ name: 'Transit passage', merge: ['Passage'] })],
  });
}

function leadingArticles(): Entries['articles'] {
  return [
    anArticle(
      {
        title: 'Six days',
        image: IMAGE,
        topics: ['suez-canal'],
        tags: ['Passage', 'Canals'],
        series: { id: 'clause-by-clause', part: 1 },
        sources: [{ title: 'Log', publisher: 'Port', date: '1888-10-29' }, { title: 'Report' }],
        places: [{ name: 'Suez', at: [32.55, 29.93] }],
        redirectFrom: ['/old/six-days'],
      },
      {
        id: '2026/02/six-days',
        body: {
          words: 2070,
          topicLinks: ['port-said'] as never,
          articleLinks: ['2026/03/two-lanes'] as never,
          pictures: [aPictureFile()],
          embeds: [
            { kind: 'map', id: 'passages' },
            { kind: 'gallery', id: 'canals' },
            { kind: 'film', id: 'convoy' },
          ] as never,
          headings: [2, 2, 3, 2].map((depth, index) => ({ depth: depth as 2 | 3, id: `part-${index}`, text: `Part ${index}` })),
          events: [{ date: '1869-11-17', anchor: 'event-1', text: 'The canal opens.', source: 'Log' }],
        },
      },
    ),
    anArticle(
      { date: '2026-03-17', topics: ['suez-canal'], series: { id: 'clause-by-clause', part: 2 }, comments: 'closed' },
      { id: '2026/03/two-lanes' },
    ),
    anArticle({ date: '2026-01-05', withdrawn: { date: '2026-02-01', reason: 'It was wrong.' } }, { id: '2026/01/gone' }),
    anArticle({ title: 'شش روز', topics: ['suez-canal'] }, { id: '2026/02/six-days', edition: 'fa' }),
    anArticle({ title: 'تنها', tags: ['مرز آبی'] }, { id: '2026/02/alone', edition: 'fa' }),
  ];
}

export function publish(entries: Entries = wholeEntries(), now = NOW): Publication {
  return createPublication(entries, { now, preview: false });
}

/** Pages of every route, with the route's pattern. */
export function routesOf(publication: Publication): [string, Page<{ chrome: { home: string } }>[]][] {
  const hub = '[...page]';
  return [
    ['[...edition]', frontPages(publication)],
    ['[...edition]/[year]/[month]/[slug]', [...articlePages(publication), ...withdrawnPages(publication)]],
    [`[...edition]/topics/[topic]/${hub}`, topicPages(publication)],
    [`[...edition]/[section]/${hub}`, hubPages(publication, 'section')],
    [`[...edition]/tags/[tag]/${hub}`, hubPages(publication, 'tag')],
    [`[...edition]/authors/[author]/${hub}`, hubPages(publication, 'author')],
    [`[...edition]/series/[series]/${hub}`, hubPages(publication, 'series')],
    [`[...edition]/[year]/${hub}`, hubPages(publication, 'year')],
    [`[...edition]/[year]/[month]/${hub}`, hubPages(publication, 'month')],
    ...(['topics', 'tags', 'authors', 'series', 'archive', 'maps'] as const).map((kind): [string, Page<never>[]] => [
      `[...edition]/${kind}`,
      directoryPages(publication, kind) as never,
    ]),
    ['[...edition]/gallery', directoryPages(publication, 'galleries')],
    ['[...edition]/gallery/[gallery]', [...photoPages(publication), ...filmPages(publication)]],
    ['[...edition]/maps/[map]', mapPages(publication)],
    ['[...edition]/[page]', standingPages(publication)],
    ['[...edition]/search', searchPages(publication)],
    ['[...edition]/feeds', feedsPages(publication)],
    ['404.html', [notFoundPage(publication)]],
  ];
}

export function pagesOf(publication: Publication): Page<{ chrome: { home: string } }>[] {
  return routesOf(publication).flatMap(([, pages]) => pages);
}

/** All strings below a value that stand under one of the keys. */
export function stringsUnder(value: unknown, keys: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    typeof member === 'string' ? (keys.includes(key) ? [member] : []) : stringsUnder(member, keys),
  );
}
