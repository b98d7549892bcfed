import type { FrontView, TopicTeaserView } from '#src/views/frontView.ts';
import { aGalleryTeaser, aMapFigure } from './someMedia.ts';
import { aCard, aDay, aFrame, aLink, aPicture, someCards } from './someViews.ts';

export const aTopicTeaser = (name: string, given: Partial<TopicTeaserView> = {}): TopicTeaserView => ({
  name,
  href: `/topics/${name.toLowerCase()}/`,
  kind: 'organisation',
  definition: 'Military alliance founded on the treaty signed in Washington on 4 April 1949; thirty-two members since 2024.',
  asOf: aDay('2025-06-01'),
  count: '7 articles',
  picture: aPicture({ caption: null, credit: null }),
  ...given,
});

export const aFront = (given: Partial<FrontView> = {}): FrontView => ({
  ...aFrame({ accent: null }),
  asOf: { iso: '2026-11-22', full: 'Sunday 22 November 2026', short: '22 November 2026' },
  lead: aCard(0),
  editorsChoice: someCards(4, 1),
  bands: [
    { section: aLink('News'), accent: '#1f4e79', cards: someCards(5, 5) },
    { section: aLink('Analysis'), accent: '#a3281d', cards: someCards(4, 10) },
  ],
  mostViewed: null,
  inFocus: ['NATO', 'Durand Line', 'Kurds', 'Gulf Cooperation Council', 'Bab al-Mandab'].map((name) => aTopicTeaser(name)),
  map: aMapFigure(),
  photo: [aGalleryTeaser()],
  film: [aGalleryTeaser({ kind: 'film', title: 'A year of the canal', extent: '0:15', pictures: [aPicture()] })],
  ...given,
});

export const someMostViewed = (): NonNullable<FrontView['mostViewed']> => ({
  edition: 'en',
  periods: (['day', 'week', 'month'] as const).map((id) => ({
    id,
    label: { day: 'Day', week: 'Week', month: 'Month' }[id],
    entries: someCards(8).map((card) => ({ id: card.id, href: card.href, title: `${card.title}`, views: '1,204 readings' })),
  })),
});
