import { describe, expect, it } from 'vitest';
import { createPublication } from '#src/editorial/createPublication.ts';
import type { Entries } from '#src/editorial/entries.ts';
import { fillFront, type Front } from '#src/editorial/fillFront.ts';
import { aFilm, aFront, aMap, anArticle, aPhotoGallery, aSection, aTopic, someEntries } from '../../fixtures/builders.ts';
import { seededEntries } from './seeded.ts';

const frontOf = (entries: Partial<Entries>) => {
  const shelf = createPublication(someEntries(entries), { now: '2026-11-22T00:00:00Z', preview: false }).edition('en' as never);
  return { shelf, front: fillFront(shelf) };
};
const stories = (front: Front) =>
  [...(front.lead ? [front.lead] : []), ...front.editorsChoice, ...front.bands.flatMap(({ articles }) => articles)].map(
    ({ ref }) => ref as string,
  );
const sections = [aSection({ name: 'News', order: 1 }, { id: 'news' }), aSection({ name: 'Analysis', order: 2 }, { id: 'analysis' })];
const articles = Array.from({ length: 16 }, (_, index) =>
  anArticle({ date: `2026-02-${10 + index}`, section: index % 2 ? 'news' : 'analysis' }, { id: `2026/02/s${10 + index}` }),
);

describe('the front', () => {
  it('is filled where the editor is silent: lead, choice, a band for every section in order', () => {
    const { front } = frontOf({ articles, sections });
    expect(front.lead?.ref).toBe('2026/02/s25');
    expect(front.editorsChoice.map(({ ref }) => ref)).toEqual(['2026/02/s24', '2026/02/s23', '2026/02/s22', '2026/02/s21']);
    expect(front.bands.map(({ section, articles: of }) => [section.id, of.length])).toEqual([
      ['news', 5],
      ['analysis', 5],
    ]);
  });

  it('follows the editor, who is not deprived of a choice by what fills itself', () => {
    const curated = aFront({ editorsChoice: ['2026/02/s25', '2026/02/s10'], bands: [{ section: 'analysis', count: 2 }] });
    const { front } = frontOf({ articles, sections, fronts: [curated] });
    expect(front.editorsChoice.map(({ ref }) => ref)).toEqual(['2026/02/s25', '2026/02/s10']);
    expect(front.lead?.ref).toBe('2026/02/s24');
    expect(front.bands.map(({ section, articles: of }) => [section.id, of.map(({ ref }) => ref)])).toEqual([
      ['analysis', ['2026/02/s22', '2026/02/s20']],
    ]);
  });

  it('prefers a lead with a picture among the newest few', () => {
    const image = { src: './plate.png', alt: 'A plate', caption: 'A plate.', credit: 'Ours' };
    const pictured = anArticle({ date: '2026-02-23', image }, { id: '2026/02/pictured' });
    expect(frontOf({ articles: [...articles, pictured], sections }).front.lead?.ref).toBe('2026/02/pictured');
    const old = anArticle({ date: '2026-01-01', image }, { id: '2026/01/old' });
    expect(frontOf({ articles: [...articles, old], sections }).front.lead?.ref).toBe('2026/02/s25');
  });

  it('shows the topics that the newest articles are about, a map and galleries of both kinds', () => {
    const topics = ['a', 'b', 'c'].map((id) => aTopic({ name: id }, { id }));
    const about = [anArticle({ topics: ['b'] }, { id: '2026/02/x' }), anArticle({ topics: ['b', 'a'] }, { id: '2026/02/y' })];
    const event = { date: '2026-06-01', at: [32, 30], title: 'Later', text: 'Later.', source: 'Log' };
    const maps = [aMap(), aMap({ title: 'Later', events: [event] }, { id: 'later' })];
    const { front } = frontOf({ articles: about, topics, maps, galleries: [aPhotoGallery(), aFilm()] });
    expect(front.inFocus.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(front.map?.id).toBe('later');
    expect([front.photos.map(({ id }) => id), front.films.map(({ id }) => id)]).toEqual([['canals'], ['convoy']]);
  });

  it('shows the editor’s topics, map and galleries, and fills the kind of gallery that is not named', () => {
    const topics = ['a', 'b'].map((id) => aTopic({ name: id }, { id }));
    const galleries = [aPhotoGallery(), aPhotoGallery({ date: '2026-01-01' }, { id: 'older' }), aFilm()];
    const curated = aFront({ inFocus: ['b'], map: 'passages', gallery: ['older'] });
    const { front } = frontOf({ topics, galleries, maps: [aMap(), aMap({}, { id: 'a-first' })], fronts: [curated] });
    expect(front.inFocus.map(({ id }) => id)).toEqual(['b']);
    expect(front.map?.id).toBe('passages');
    expect([front.photos.map(({ id }) => id), front.films.map(({ id }) => id)]).toEqual([['older'], ['convoy']]);
  });

  it('is empty, not broken, when nothing is published', () => {
    const { front } = frontOf({ sections });
    expect(front).toEqual({ lead: null, editorsChoice: [], bands: [], inFocus: [], map: null, photos: [], films: [] });
  });

  it('shows no story twice and none that is not published, in 200 publications', () => {
    let shown = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const { shelf, front } = frontOf(seededEntries(seed));
      const refs = stories(front);
      const published = new Set<string>(shelf.articles.map(({ ref }) => ref));
      expect(new Set(refs).size, `seed ${seed}`).toBe(refs.length);
      expect(
        refs.every((ref) => published.has(ref)),
        `seed ${seed}`,
      ).toBe(true);
      expect(front.lead === null).toBe(shelf.articles.length === 0);
      shown += refs.length;
    }
    expect(shown).toBeGreaterThan(1000);
  });
});
