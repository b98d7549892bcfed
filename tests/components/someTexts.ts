import type { ArticleView } from '#src/views/articleView.ts';
import { someComments } from './someComments.ts';
import { aBody, aDay, aFrame, aLink, aPicture, aSearchRecord, someCards } from './someViews.ts';

export const anArticle = (given: Partial<ArticleView> = {}): ArticleView => ({
  ...aFrame(),
  id: 'en/2026/02/suez-six-days',
  title: 'What six days at Suez measured',
  standfirst:
    'For six days and seven hours in March 2021 one ship closed the Suez Canal. The figures it left behind are unusually complete.',
  section: aLink('Analysis'),
  kicker: 'Canals',
  byline: [aLink('Routes Desk', '/authors/routes-desk/'), aLink('Maps Desk', '/authors/maps-desk/')],
  date: aDay(),
  updated: { iso: '2026-03-02', full: 'Monday 2 March 2026', short: '2 March 2026' },
  dateline: 'London',
  readingTime: '9 min read',
  picture: aPicture(),
  keyPoints: ['The canal was closed from 23 to 29 March 2021.', 'Some four hundred ships waited at either end when it reopened.'],
  contents: ['The six days', 'What the queue showed', 'The law of 1888'].map((label, index) => aLink(label, `#part-${index}`)),
  body: aBody(),
  places: [{ name: 'Suez', position: '30.0° N 32.6° E' }],
  corrections: [{ date: aDay('2026-03-02'), text: 'The width of the ship was given as 49 metres; it is 59.' }],
  sources: [
    {
      title: 'Boskalis celebrates unblocking the Suez Canal',
      href: 'https://example.org/boskalis',
      detail: 'The Construction Index, 30 March 2021',
    },
  ],
  series: {
    series: aLink('Passages', '/series/passages/'),
    position: 'Part 2 of 3',
    parts: [1, 2, 3].map((part) => ({ ...aLink(`Part ${part} of the series`, `/2026/0${part}/part/`), current: part === 2 })),
  },
  topics: [aLink('Suez Canal', '/topics/suez-canal/')],
  tags: [aLink('shipping', '/tags/shipping/'), aLink('salvage', '/tags/salvage/')],
  related: someCards(4, 1),
  backlinks: [aLink('Montreux, clause by clause', '/2026/04/montreux/')],
  translations: [],
  reportError: 'mailto:desk@meridian.example?subject=Error',
  comments: someComments(),
  standing: null,
  search: aSearchRecord(),
  ...given,
});
