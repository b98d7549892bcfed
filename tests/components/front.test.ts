import { describe, expect, it } from 'vitest';
import Front from '#src/components/front/Front.astro';
import { drawnPage, texts } from './draw.ts';
import { aFront, someMostViewed } from './someFronts.ts';
import { someCards } from './someViews.ts';

const page = (given: Parameters<typeof aFront>[0] = {}) => drawnPage(Front, { view: aFront(given) });
const bands = (front: Document) =>
  [...front.querySelectorAll('section[aria-label], section[aria-labelledby]')].map(
    (band) => band.getAttribute('aria-label') ?? 'Editor’s Choice',
  );

describe('the front', () => {
  it('has the bands of the reference site in order', async () => {
    expect(bands(await page({ mostViewed: someMostViewed() }))).toEqual([
      'Editor’s Choice',
      'News',
      'Analysis',
      'Most viewed',
      'In focus',
      'Passages and borders, latest developments',
      'Gallery',
    ]);
  });

  it('shows no most viewed before anything has been counted', async () => {
    const front = await page();
    expect(bands(front)).not.toContain('Most viewed');
    expect(front.querySelector('input')).toBeNull();
  });

  it('offers day, week and month without any script: every list is in the page, one is chosen', async () => {
    const front = await page({ mostViewed: someMostViewed() });
    expect(texts(front, '.most-viewed label')).toEqual(['Day', 'Week', 'Month']);
    expect([...front.querySelectorAll('.most-viewed ol')].map((list) => list.getAttribute('data-period'))).toEqual([
      'day',
      'week',
      'month',
    ]);
    expect(front.querySelectorAll('.most-viewed input[checked]')).toHaveLength(1);
    expect(front.querySelectorAll('.most-viewed li')).toHaveLength(24);
  });

  it('needs no tabs for a single list', async () => {
    const [day] = someMostViewed().periods;
    const front = await page({ mostViewed: { edition: 'en', periods: day ? [day] : [] } });
    expect(front.querySelector('.most-viewed input')).toBeNull();
    expect(front.querySelectorAll('.most-viewed li')).toHaveLength(8);
  });

  it('shows most viewed even where no second section has articles', async () => {
    const [news] = aFront().bands;
    expect(bands(await page({ bands: news ? [news] : [], mostViewed: someMostViewed() }))).toContain('Most viewed');
  });

  it('stands without any band', async () => {
    const bare = await page({ lead: null, editorsChoice: [], bands: [], inFocus: [], map: null, photo: [], film: [] });
    expect(bare.querySelectorAll('article, .in-focus, .map, .shelf')).toHaveLength(0);
  });

  it('shows photo and film side by side, and only the one that there is', async () => {
    expect(texts(await page(), '.shelf h3')).toEqual(['Photo', 'Film']);
    expect(texts(await page({ photo: [] }), '.shelf h3')).toEqual(['Film']);
  });

  it('links every story once', async () => {
    const front = await page({ bands: [{ section: { href: '/news/', label: 'News' }, accent: null, cards: someCards(3, 20) }] });
    const stories = [...front.querySelectorAll('.card .title a')].map((link) => link.getAttribute('href'));
    expect(new Set(stories).size).toBe(stories.length);
  });

  it('fetches the lead picture at once and every other one when it comes near', async () => {
    const loading = [...(await page()).querySelectorAll('img')].map((picture) => picture.getAttribute('loading'));
    expect(loading[0]).toBe('eager');
    expect(new Set(loading.slice(1))).toEqual(new Set(['lazy']));
  });
});
