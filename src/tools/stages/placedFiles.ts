import type { Entries } from '../../editorial/entries.ts';
import type { MediaFile } from '../../editorial/gallery.ts';
import type { PictureFile } from '../../editorial/picture.ts';

/** Picture and media files that the content names, each once, by hash. */
export interface PlacedFiles {
  pictures: Map<string, PictureFile>;
  media: Map<string, MediaFile>;
}

/** Finds every picture and film that any entry names, in whatever field it stands. */
export function placedFiles(entries: Entries): PlacedFiles {
  const found: PlacedFiles = { pictures: new Map(), media: new Map() };
  collect(entries, found);
  return found;
}

function collect(value: unknown, found: PlacedFiles): void {
  if (typeof value !== 'object' || value === null) return;
  if (isPicture(value)) return void found.pictures.set(value.hash, value);
  if (isMedia(value)) return void found.media.set(value.hash, value);
  for (const member of Object.values(value)) collect(member, found);
}

function isPicture(value: object): value is PictureFile {
  return 'hash' in value && 'format' in value && 'width' in value;
}

function isMedia(value: object): value is MediaFile {
  return 'hash' in value && 'extension' in value && 'size' in value;
}
