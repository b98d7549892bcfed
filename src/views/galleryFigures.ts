import { mediaAddress } from '../addresses/picture.ts';
import type { FilmEntry, GalleryEntry } from '../editorial/gallery.ts';
import { playingTime } from '../wording/numbers.ts';
import type { FilmFigureView, GalleryTeaserView } from './galleryView.ts';
import type { Imprint } from './imprint.ts';
import { posterAddress, thumbnailView } from './pictures.ts';
import { remembered } from './remembered.ts';

const TEASED_PICTURES = 3;

/** A film as a figure. */
export const filmFigure = remembered(({ addresses, edition }: Imprint, film: FilmEntry): FilmFigureView => ({
  title: film.title,
  href: addresses.gallery(film.id),
  src: mediaAddress(film.video),
  type: `video/${film.video.extension}`,
  poster: posterAddress(film.poster),
  width: film.poster.width,
  height: film.poster.height,
  captions: mediaAddress(film.captions),
  captionsLocale: edition.locale,
  captionsLabel: edition.name,
  duration: playingTime(film.duration, edition.locale),
}));

/** A gallery or film as a link with pictures. */
export const galleryTeaser = remembered(({ addresses, edition, phrases }: Imprint, gallery: GalleryEntry): GalleryTeaserView => {
  const shared = { title: gallery.title, href: addresses.gallery(gallery.id), description: gallery.description };
  if (gallery.kind === 'film') {
    const poster = thumbnailView({ source: gallery.poster, alt: '', caption: null, credit: null });
    return { ...shared, kind: 'film', extent: playingTime(gallery.duration, edition.locale), pictures: [poster] };
  }
  const pictures = gallery.pictures.slice(0, TEASED_PICTURES).map(thumbnailView);
  return { ...shared, kind: 'photo', extent: phrases.pictures(gallery.pictures.length), pictures };
});
