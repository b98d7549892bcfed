import { pictureFragment } from '../addresses/fragments.ts';
import { mediaAddress } from '../addresses/picture.ts';
import type { FilmEntry, GalleryEntry, PhotoGalleryEntry } from '../editorial/gallery.ts';
import type { Publication } from '../editorial/publication.ts';
import { yearOf } from '../wording/dates.ts';
import type { SearchRecord } from './articleView.ts';
import { bodyView } from './bodies.ts';
import { topicLinks } from './cards.ts';
import { dayView, momentView } from './dates.ts';
import { pageOf } from './digest.ts';
import { counterpartsOf, type FrameMatter, frameOf } from './frame.ts';
import { filmFigure } from './galleryFigures.ts';
import type { FilmView, PhotoGalleryView } from './galleryView.ts';
import { type Imprint, imprintsOf } from './imprint.ts';
import type { Page, PageFrame } from './page.ts';
import { pictureView, sharePicture } from './pictures.ts';
import { breadcrumbs, filmData, galleryData } from './structuredData.ts';

/** Pages of all photo galleries, newest first. */
export function photoPages(publication: Publication): Page<PhotoGalleryView>[] {
  return imprintsOf(publication).flatMap((imprint) =>
    imprint.shelf.galleries.flatMap((gallery) =>
      gallery.kind === 'photo' ? [pageOf(imprint, imprint.addresses.gallery(gallery.id), photoView(imprint, gallery))] : [],
    ),
  );
}

/** Pages of all films, newest first. */
export function filmPages(publication: Publication): Page<FilmView>[] {
  return imprintsOf(publication).flatMap((imprint) =>
    imprint.shelf.galleries.flatMap((gallery) =>
      gallery.kind === 'film' ? [pageOf(imprint, imprint.addresses.gallery(gallery.id), filmView(imprint, gallery))] : [],
    ),
  );
}

function photoView(imprint: Imprint, gallery: PhotoGalleryEntry): PhotoGalleryView {
  const { phrases } = imprint;
  const [first] = gallery.pictures;
  const count = gallery.pictures.length;
  return {
    ...galleryFrame(imprint, gallery, {
      description: gallery.description ?? phrases.photographs(gallery.title),
      picture: first ? sharePicture(first.source, first.alt) : null,
      structuredData: [galleryData(imprint, gallery)],
    }),
    kind: 'photo',
    ...shared(imprint, gallery),
    pictures: gallery.pictures.map((picture, index) => ({
      id: pictureFragment(index + 1),
      picture: pictureView(picture),
      position: phrases.picture(index + 1, count),
    })),
    search: searchRecord(imprint, gallery),
  };
}

function filmView(imprint: Imprint, film: FilmEntry): FilmView {
  return {
    ...galleryFrame(imprint, film, {
      description: film.description ?? imprint.phrases.film(film.title),
      picture: sharePicture(film.poster, film.title),
      structuredData: [filmData(imprint, film, mediaAddress(film.video))],
    }),
    kind: 'film',
    ...shared(imprint, film),
    film: filmFigure(imprint, film),
    search: searchRecord(imprint, film),
  };
}

function shared(imprint: Imprint, gallery: GalleryEntry) {
  return {
    title: gallery.title,
    description: gallery.description,
    date: momentView(imprint, gallery.date),
    topics: topicLinks(imprint, gallery.topics),
    body: bodyView(imprint, gallery.body),
  };
}

type GalleryMatter = Pick<FrameMatter, 'description' | 'picture'> & Required<Pick<FrameMatter, 'structuredData'>>;

function galleryFrame(imprint: Imprint, gallery: GalleryEntry, matter: GalleryMatter): PageFrame {
  const { addresses, phrases } = imprint;
  const address = addresses.gallery(gallery.id);
  const way = [
    { href: addresses.galleries(), label: phrases.directories.galleries.title },
    { href: address, label: gallery.title },
  ];
  return frameOf(imprint, {
    ...matter,
    title: gallery.title,
    address,
    within: addresses.galleries(),
    counterparts: counterpartsOf(imprint, (other) => (other.shelf.gallery(gallery.id) ? other.addresses.gallery(gallery.id) : null)),
    structuredData: [...matter.structuredData, breadcrumbs(imprint, way)],
  });
}

function searchRecord(imprint: Imprint, gallery: GalleryEntry): SearchRecord {
  const kind = gallery.kind === 'film' ? 'film' : 'gallery';
  return {
    kind,
    kindLabel: imprint.phrases.searchKinds[kind],
    section: null,
    topics: topicLinks(imprint, gallery.topics).map(({ label }) => label),
    authors: [],
    year: yearOf(gallery.date.day, imprint.edition),
    date: gallery.date.day,
    dateLabel: dayView(imprint, gallery.date.day).short,
  };
}
