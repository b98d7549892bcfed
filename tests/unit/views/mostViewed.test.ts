import { describe, expect, it } from 'vitest';
import { createPublication } from '#src/editorial/createPublication.ts';
import { frontPages } from '#src/views/frontPages.ts';
import { anArticle, someEntries } from '../../fixtures/builders.ts';
import { aSnapshot } from '../../fixtures/snapshots.ts';
import { NOW } from './aPublication.ts';

const articles = Array.from({ length: 12 }, (_, index) => anArticle({ title: `Story ${index}` }, { id: `2026/02/s${index}` }));
const ranked = (...views: [string, number][]) => views.map(([slug, count]) => ({ id: `en/2026/02/${slug}`, views: count }));
const NONE = { day: [], week: [], month: [] };

function mostViewed(popular: Record<string, unknown>) {
  const snapshot = aSnapshot({}, popular);
  const [front] = frontPages(createPublication(someEntries({ articles }), { now: NOW, preview: false, snapshot }));
  return front!.view.mostViewed;
}

describe('the most viewed', () => {
  it('are absent while nothing has been counted', () => {
    expect(mostViewed({})).toBeNull();
    expect(mostViewed({ en: NONE })).toBeNull();
    expect(mostViewed({ fa: { ...NONE, day: ranked(['s1', 3]) } })).toBeNull();
  });

  it('are listed by the periods in which there are any', () => {
    expect(mostViewed({ en: { ...NONE, week: ranked(['s2', 1204], ['s1', 1]), month: ranked(['s2', 1300]) } })).toEqual({
      edition: 'en',
      periods: [
        {
          id: 'week',
          label: 'Week',
          entries: [
            { id: 'en/2026/02/s2', href: '/2026/02/s2/', title: 'Story 2', views: '1,204 readings' },
            { id: 'en/2026/02/s1', href: '/2026/02/s1/', title: 'Story 1', views: '1 reading' },
          ],
        },
        {
          id: 'month',
          label: 'Month',
          entries: [{ id: 'en/2026/02/s2', href: '/2026/02/s2/', title: 'Story 2', views: '1,300 readings' }],
        },
      ],
    });
  });

  it('leave out articles that are no longer there', () => {
    expect(mostViewed({ en: { ...NONE, day: ranked(['gone', 9]) } })).toBeNull();
    expect(mostViewed({ en: { ...NONE, day: ranked(['gone', 9], ['s1', 2]) } })?.periods[0]?.entries).toHaveLength(1);
  });

  it('are ten at most', () => {
    const all = ranked(...articles.map(({ ref }, index): [string, number] => [ref.replace('2026/02/', ''), 100 - index]));
    expect(mostViewed({ en: { ...NONE, day: all } })?.periods[0]?.entries).toHaveLength(10);
  });
});
