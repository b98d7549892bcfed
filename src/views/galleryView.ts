import type { BodyView } from './bodyView.ts';
import type { SearchRecord } from './articleView.ts';
import type { DateView, Link } from './link.ts';
import type { PageFrame } from './page.ts';
import type { PictureView } from './pictureView.ts';

/** A photo gallery's page. */
export interface PhotoGalleryView extends PageFrame {
  kind: 'photo';
  title: string;
  description: string | null;
  date: DateView;
  /** Each with its fragment, `picture-3`. */
  pictures: { id: string; picture: PictureView; position: string }[];
  topics: Link[];
  body: BodyView;
  search: SearchRecord;
}

/** A film's page; the body is the transcript. */
export interface FilmView extends PageFrame {
  kind: 'film';
  title: string;
  description: string | null;
  date: DateView;
  film: FilmFigureView;
  topics: Link[];
  body: BodyView;
  search: SearchRecord;
}

/** A film as a figure, on its page and in articles. */
export interface FilmFigureView {
  title: string;
  href: string;
  src: string;
  type: string;
  poster: string;
  width: number;
  height: number;
  captions: string;
  captionsLocale: string;
  captionsLabel: string;
  /** `0:15` */
  duration: string;
}

/** A gallery or film as a link with pictures, in articles and on the front. */
export interface GalleryTeaserView {
  kind: 'photo' | 'film';
  title: string;
  href: string;
  description: string | null;
  /** `8 pictures` or `0:15`. */
  extent: string;
  /** The first pictures, at most three; the poster of a film. */
  pictures: PictureView[];
}
