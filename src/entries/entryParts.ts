import type { Body } from '../editorial/body.ts';
import type { MediaFile } from '../editorial/gallery.ts';
import type { EditionId } from '../editorial/identity.ts';
import type { Picture, PictureFile } from '../editorial/picture.ts';
import type { PictureFields } from './schemas/picture.ts';

/** Where an entry stands: what the path of its file says. */
export interface Place {
  edition: EditionId;
  /** Name inside its folder, in Unicode form C: `2026/02/slug`, `nato`. */
  id: string;
  /** Path relative to the content folder. */
  file: string;
}

/** What the frontmatter only names: opened pictures and media, and what the body says. */
export interface EntryParts {
  picture(src: string): PictureFile;
  media(src: string): MediaFile;
  body: Body;
}

/** A file that frontmatter names, and where in the frontmatter. */
export interface NamedFile {
  path: (string | number)[];
  src: string;
  as: 'picture' | 'film' | 'captions';
}

/** Puts an opened file into a picture as the writer placed it. */
export function placedPicture(fields: PictureFields | undefined, parts: EntryParts): Picture | null {
  if (!fields) return null;
  return { source: parts.picture(fields.src), alt: fields.alt, caption: fields.caption, credit: fields.credit };
}

/** The one picture that many kinds carry in `image`. */
export function imageFile(image: PictureFields | undefined): NamedFile[] {
  return image ? [{ path: ['image', 'src'], src: image.src, as: 'picture' }] : [];
}
