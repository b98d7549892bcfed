import type { Body } from './body.ts';
import type { EditionId, GalleryId, TopicId } from './identity.ts';
import type { Moment } from './moment.ts';
import type { Picture, PictureFile } from './picture.ts';

interface GalleryBase {
  edition: EditionId;
  id: GalleryId;
  file: string;
  title: string;
  date: Moment;
  description: string | null;
  topics: TopicId[];
  body: Body;
}

/** A validated photo gallery: ordered captioned pictures. */
export interface PhotoGalleryEntry extends GalleryBase {
  kind: 'photo';
  pictures: Picture[];
}

/** A validated film; its body is the transcript. */
export interface FilmEntry extends GalleryBase {
  kind: 'film';
  video: MediaFile;
  poster: PictureFile;
  captions: MediaFile;
  /** Seconds. */
  duration: number;
}

/** A film or captions file, copied as it is. */
export interface MediaFile {
  file: string;
  hash: string;
  extension: 'mp4' | 'webm' | 'vtt';
  /** Bytes. */
  size: number;
}

export type GalleryEntry = PhotoGalleryEntry | FilmEntry;
