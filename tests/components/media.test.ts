import { describe, expect, it } from 'vitest';
import Body from '#src/components/base/Body.astro';
import Film from '#src/components/media/Film.astro';
import MapPage from '#src/components/media/MapPage.astro';
import PhotoGallery from '#src/components/media/PhotoGallery.astro';
import { drawnPage, texts } from './draw.ts';
import { aFilm, aFilmFigure, aGalleryTeaser, aMap, aMapFigure, aPhotoGallery } from './someMedia.ts';
import { someProse } from './someViews.ts';

describe('a photo gallery', () => {
  it('gives every picture a caption, a credit and an address', async () => {
    const gallery = await drawnPage(PhotoGallery, { view: aPhotoGallery(), segments: [] });
    expect([...gallery.querySelectorAll('li[id]')].map((plate) => plate.id)).toEqual(['picture-1', 'picture-2', 'picture-3']);
    expect([...gallery.querySelectorAll('figcaption a')].map((link) => link.getAttribute('href'))).toEqual([
      '#picture-1',
      '#picture-2',
      '#picture-3',
    ]);
    expect(texts(gallery, '.credit')).toHaveLength(3);
    for (const picture of gallery.querySelectorAll('img')) expect(picture.getAttribute('width')).toBe('1800');
  });
});

describe('a film', () => {
  it('has controls, a poster, captions and a transcript, and fetches nothing unasked', async () => {
    const film = await drawnPage(Film, { view: aFilm(), segments: someProse('<p>A ship passes.</p>') });
    const video = film.querySelector('video');
    expect(video?.hasAttribute('controls')).toBe(true);
    expect(video?.getAttribute('preload')).toBe('none');
    expect(video?.getAttribute('poster')).toBe('/_pictures/0f-share.jpeg');
    expect(video?.querySelector('track')?.getAttribute('kind')).toBe('captions');
    expect(texts(film, '.transcript h2')).toEqual(['Transcript']);
  });
});

describe('a map', () => {
  it('links every mark to its event in the list', async () => {
    const map = await drawnPage(MapPage, { view: aMap({ map: aMapFigure({ marks: aMapFigure().marks.slice(0, 2) }) }) });
    const marks = [...map.querySelectorAll('svg a')].map((mark) => mark.getAttribute('href'));
    expect(marks).toEqual(['/maps/passages/#event-1', '/maps/passages/#event-2']);
    expect([...map.querySelectorAll('li[id]')].map((event) => event.id)).toEqual(['event-2', 'event-1']);
    expect(map.querySelector('svg a')?.getAttribute('aria-label')).toBe('1 Bosporus');
  });

  it('dates and sources every event', async () => {
    const map = await drawnPage(MapPage, { view: aMap() });
    expect(map.querySelectorAll('.map-events time')).toHaveLength(2);
    expect(texts(map, '.map-events .source')).toEqual(Array(2).fill('Source: Suez Canal Authority'));
  });
});

describe('a body', () => {
  it('has its maps, galleries and films where the writer put them', async () => {
    const segments = [
      ...someProse('<p>One.</p>'),
      { kind: 'embed', key: 'map:a' },
      ...someProse('<p>Two.</p>'),
      { kind: 'embed', key: 'film:b' },
      { kind: 'embed', key: 'gallery:c' },
    ];
    const embeds = {
      'map:a': { kind: 'map', map: aMapFigure() },
      'film:b': { kind: 'film', film: aFilmFigure() },
      'gallery:c': { kind: 'gallery', gallery: aGalleryTeaser() },
    };
    const body = await drawnPage(Body, { segments, embeds, locale: 'en-GB' });
    const order = [...(body.querySelector('.prose')?.children ?? [])].map(
      (part) => part.querySelector('svg, video, .plates')?.localName ?? part.localName,
    );
    expect(order).toEqual(['p', 'svg', 'p', 'video', 'div']);
    expect(body.querySelectorAll('.embed[data-pagefind-ignore]')).toHaveLength(3);
  });
});
