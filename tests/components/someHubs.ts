import type { DirectoryView, HubView, TopicView } from '#src/views/hubView.ts';
import { aBody, aDay, aFrame, aLink, aPicture, aSearchRecord, someCards } from './someViews.ts';

export const aTopic = (given: Partial<TopicView> = {}): TopicView => ({
  ...aFrame({ accent: null }),
  id: 'durand-line',
  name: 'Durand Line',
  kind: 'place',
  definition:
    'Line between Afghanistan and British India agreed at Kabul on 12 November 1893 by the Amir Abdur Rahman Khan and Sir Mortimer Durand.',
  asOf: aDay('2025-10-19'),
  source: { title: 'Agreement respecting the Frontier between India and Afghanistan', href: 'https://example.org/agreement' },
  earlier: [{ asOf: aDay('2024-01-01'), definition: 'An earlier reading of the line.' }],
  aliases: ['Durand agreement', 'Afghanistan–Pakistan border'],
  picture: aPicture(),
  body: aBody(),
  parents: [aLink('Pakistan–Afghanistan relations')],
  children: [],
  neighbours: [aLink('Indus Waters Treaty'), aLink('NATO')],
  timeline: [
    {
      date: aDay('1893-11-12'),
      text: 'The agreement is signed at Kabul.',
      source: 'Agreement of 1893',
      article: aLink('A stream on the wrong bank', '/2026/06/durand/#event-1'),
    },
    {
      date: aDay('1949-07-26'),
      text: 'An assembly in Kabul rejects the treaties.',
      source: null,
      article: aLink('A stream on the wrong bank', '/2026/06/durand/#event-2'),
    },
  ],
  galleries: [],
  maps: [aLink('Passages', '/maps/passages/')],
  listing: {
    groups: [
      { label: '2026', cards: someCards(3) },
      { label: '2025', cards: someCards(2, 3) },
    ],
    newer: null,
    older: null,
    position: null,
    count: '5 articles',
  },
  backlinks: [],
  feeds: [aLink('RSS', '/topics/durand-line/feed.xml'), aLink('JSON Feed', '/topics/durand-line/feed.json')],
  search: aSearchRecord({ kind: 'topic', kindLabel: 'Topic' }),
  ...given,
});

export const aHub = (given: Partial<HubView> = {}): HubView => ({
  ...aFrame(),
  kind: 'section',
  title: 'Analysis',
  label: 'Section',
  description: 'Longer pieces that take one border, river or route and work through what is known about it.',
  picture: null,
  body: null,
  links: [],
  listing: {
    groups: [{ label: null, cards: someCards(5) }],
    newer: null,
    older: aLink('Older articles', '/analysis/page/1/'),
    position: null,
    count: '25 articles',
  },
  feeds: [aLink('RSS', '/analysis/feed.xml')],
  ...given,
});

export const aDirectory = (given: Partial<DirectoryView> = {}): DirectoryView => ({
  ...aFrame({ accent: null }),
  kind: 'topics',
  title: 'Topics',
  description: null,
  groups: [
    {
      label: 'Places',
      href: null,
      rows: ['Durand Line', 'Suez Canal', 'Strait of Hormuz'].map((name) => ({
        href: `/topics/${name.toLowerCase().replaceAll(' ', '-')}/`,
        name,
        text: 'Line between Afghanistan and British India agreed at Kabul on 12 November 1893.',
        count: '3 articles',
        label: 'place',
        picture: aPicture(),
      })),
    },
  ],
  ...given,
});
