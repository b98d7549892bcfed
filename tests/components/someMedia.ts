import type { FilmFigureView, FilmView, GalleryTeaserView, PhotoGalleryView } from '#src/views/galleryView.ts';
import type { MapFigureView, MapView } from '#src/views/mapView.ts';
import { aBody, aDay, aFrame, aLink, aPicture, aSearchRecord } from './someViews.ts';

export const aMapFigure = (given: Partial<MapFigureView> = {}): MapFigureView => ({
  title: 'Passages and borders, latest developments',
  description: 'Dated events at six passages between the Bosporus and Malacca.',
  href: '/maps/passages/',
  width: 800,
  height: 400,
  land: 'M40 60L300 40L420 160L380 300L160 340L60 240ZM480 80L760 60L780 300L600 360L500 260Z',
  borders: 'M160 340L200 60M600 360L640 70',
  graticule: 'M0 100H800M0 200H800M0 300H800M200 0V400M400 0V400M600 0V400',
  marks: ['Bosporus', 'Suez', 'Hormuz', 'Bab al-Mandab', 'Durand Line', 'Malacca'].map((title, index) => ({
    number: index + 1,
    x: 120 + index * 110,
    y: 90 + ((index * 97) % 220),
    title,
    href: `/maps/passages/#event-${index + 1}`,
    label: { x: 120 + index * 110 + 13, y: 95 + ((index * 97) % 220), anchor: 'start', text: title },
  })),
  boundaries: 'Boundaries: Natural Earth, de facto; disputed lines are not marked as settled.',
  extent: '6 dated events, 1869 to 2025',
  ...given,
});

export const aGalleryTeaser = (given: Partial<GalleryTeaserView> = {}): GalleryTeaserView => ({
  kind: 'photo',
  title: 'Eight passages from above',
  href: '/gallery/passages-from-above/',
  description: 'The straits and canals that trade cannot go round, seen from orbit.',
  extent: '8 pictures',
  pictures: [aPicture(), aPicture(), aPicture()],
  ...given,
});

export const aFilmFigure = (given: Partial<FilmFigureView> = {}): FilmFigureView => ({
  title: 'A year of the Suez Canal in fifteen seconds',
  href: '/gallery/suez-opening/',
  src: '/_media/0f.mp4',
  type: 'video/mp4',
  poster: '/_pictures/0f-share.jpeg',
  width: 1280,
  height: 720,
  captions: '/_media/0f.vtt',
  captionsLocale: 'en-GB',
  captionsLabel: 'English',
  duration: '0:15',
  ...given,
});

export const aPhotoGallery = (given: Partial<PhotoGalleryView> = {}): PhotoGalleryView => ({
  ...aFrame({ accent: null }),
  kind: 'photo',
  title: 'Eight passages from above',
  description: 'The straits and canals that trade cannot go round, seen from orbit.',
  date: aDay(),
  pictures: [1, 2, 3].map((number) => ({ id: `picture-${number}`, picture: aPicture(), position: `${number} of 3` })),
  topics: [aLink('Suez Canal', '/topics/suez-canal/')],
  body: aBody(),
  search: aSearchRecord({ kind: 'gallery', kindLabel: 'Gallery' }),
  ...given,
});

export const aFilm = (given: Partial<FilmView> = {}): FilmView => ({
  ...aFrame({ accent: null }),
  kind: 'film',
  title: 'A year of the Suez Canal in fifteen seconds',
  description: 'Every passage of a year, one dot each.',
  date: aDay(),
  film: aFilmFigure(),
  topics: [],
  body: aBody(),
  search: aSearchRecord({ kind: 'film', kindLabel: 'Film' }),
  ...given,
});

export const aMap = (given: Partial<MapView> = {}): MapView => ({
  ...aFrame({ accent: null }),
  title: 'Passages and borders',
  description: 'Dated events at six passages between the Bosporus and Malacca.',
  map: aMapFigure(),
  events: [2, 1].map((number) => ({
    id: `event-${number}`,
    number,
    date: aDay(),
    title: `Event ${number}`,
    text: 'What happened at the passage on that day.',
    source: 'Suez Canal Authority',
    topics: [aLink('Suez Canal', '/topics/suez-canal/')],
    article: aLink('What six days at Suez measured', '/2026/02/suez-six-days/'),
  })),
  topics: [aLink('Suez Canal', '/topics/suez-canal/')],
  search: aSearchRecord({ kind: 'map', kindLabel: 'Map' }),
  ...given,
});
