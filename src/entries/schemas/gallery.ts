import { z } from 'zod';
import type { FilmEntry, PhotoGalleryEntry } from '../../editorial/gallery.ts';
import type { GalleryId, TopicId } from '../../editorial/identity.ts';
import type { EntryParts, NamedFile, Place } from '../entryParts.ts';
import { duration } from './duration.ts';
import { filePath, idOf, list, moment, text } from './fields.ts';
import { galleryPicture } from './picture.ts';

const shared = (timeZone: string) => ({
  title: text(300),
  date: moment(timeZone),
  description: text(1000).optional(),
  topics: list(idOf<TopicId>('a topic'), 'a list of topic ids such as [nato]').default([]),
});

/** What the frontmatter of a photo gallery may say. */
export function photoSchema(timeZone: string) {
  return z.strictObject({
    ...shared(timeZone),
    kind: z.enum(['photo', 'film'], { error: 'photo or film' }),
    pictures: list(galleryPicture(), 'a list of pictures').min(1, { error: 'at least one picture' }),
  });
}

/** What the frontmatter of a film may say; the body is its transcript. */
export function filmSchema(timeZone: string) {
  return z.strictObject({
    ...shared(timeZone),
    kind: z.literal('film', { error: 'photo or film' }),
    video: filePath('the path of a film such as ./canal.mp4 or ./canal.webm'),
    poster: filePath('the path of a picture such as ./poster.jpg'),
    captions: filePath('the path of a captions file such as ./canal.vtt'),
    duration: duration(),
  });
}

export type PhotoFields = z.output<ReturnType<typeof photoSchema>>;
export type FilmFields = z.output<ReturnType<typeof filmSchema>>;

const BLANK = { title: '', date: { instant: '', precision: 'day', day: '' }, topics: [] } as const;

/** Stands in for fields that could not be read. */
export const BLANK_PHOTO: PhotoFields = { ...BLANK, topics: [], kind: 'photo', pictures: [] };
/** Stands in for fields that could not be read. */
export const BLANK_FILM: FilmFields = { ...BLANK, topics: [], kind: 'film', video: '', poster: '', captions: '', duration: 0 };

/** Files that a photo gallery's frontmatter names. */
export function photoFiles(fields: PhotoFields): NamedFile[] {
  return fields.pictures.map((picture, index) => ({ path: ['pictures', index, 'src'], src: picture.src, as: 'picture' }));
}

/** Files that a film's frontmatter names. */
export function filmFiles(fields: FilmFields): NamedFile[] {
  const named: NamedFile[] = [
    { path: ['video'], src: fields.video, as: 'film' },
    { path: ['poster'], src: fields.poster, as: 'picture' },
    { path: ['captions'], src: fields.captions, as: 'captions' },
  ];
  return named.filter((file) => file.src !== '');
}

/** Makes the entry of a photo gallery. */
export function photoEntry(fields: PhotoFields, place: Place, parts: EntryParts): PhotoGalleryEntry {
  const pictures = fields.pictures.map(({ src, alt, caption, credit }) => ({ source: parts.picture(src), alt, caption, credit }));
  return { kind: 'photo', ...galleryBase(fields, place, parts), pictures };
}

/** Makes the entry of a film. */
export function filmEntry(fields: FilmFields, place: Place, parts: EntryParts): FilmEntry {
  return {
    kind: 'film',
    ...galleryBase(fields, place, parts),
    video: parts.media(fields.video),
    poster: parts.picture(fields.poster),
    captions: parts.media(fields.captions),
    duration: fields.duration,
  };
}

function galleryBase(fields: PhotoFields | FilmFields, place: Place, parts: EntryParts) {
  return {
    edition: place.edition,
    id: place.id as GalleryId,
    file: place.file,
    title: fields.title,
    date: fields.date,
    description: fields.description ?? null,
    topics: fields.topics,
    body: parts.body,
  };
}
