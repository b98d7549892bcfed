import type { Body } from '../editorial/body.ts';
import type { Entries } from '../editorial/entries.ts';
import type { MediaFile } from '../editorial/gallery.ts';
import type { PictureFile } from '../editorial/picture.ts';
import type { Settings } from '../editorial/settings.ts';
import type { BodyFacts } from './bodyFacts.ts';
import type { ContentFile } from './discover.ts';
import type { NamedFile } from './entryParts.ts';
import { formOf } from './forms.ts';
import type { AnyEntry } from './forms.ts';
import { pathFrom } from '../addresses/parse.ts';
import type { Media, Wanted } from './media.ts';
import type { FileRecord } from './records.ts';
import { typesetEntry } from './typesetEntry.ts';

/** A file with what was read of it. */
export interface ReadFile {
  file: ContentFile;
  record: FileRecord;
}

/** Files that the fields of a content file name. */
export function namedFiles({ file, record }: ReadFile, timeZone: string): NamedFile[] {
  const { fields } = record.judged;
  return fields ? formOf(file.list, fields, timeZone).files(fields) : [];
}

/** All pictures, films and captions that fields and bodies name. */
export function wantedFiles(files: readonly ReadFile[], timeZone: string): Wanted[] {
  return files.flatMap((read) => {
    const named = namedFiles(read, timeZone).flatMap(({ src, as }): Wanted[] => {
      const path = pathFrom(read.file.file, src);
      return path === null ? [] : [{ path, as }];
    });
    const shown = (read.record.body?.pictureSources ?? []).map((path): Wanted => ({ path, as: 'picture' }));
    return [...named, ...shown];
  });
}

/** Makes entries of all files that could be read, also of those with faults: the others are judged against them. */
export function assemble(settings: Settings, files: readonly ReadFile[], media: Media): Entries {
  const lists: Record<string, AnyEntry[]> = {};
  for (const read of files) {
    const entry = entryOf(read, settings, media);
    if (entry) (lists[read.file.list] ??= []).push(entry);
  }
  const none = {
    fronts: [],
    articles: [],
    topics: [],
    sections: [],
    authors: [],
    series: [],
    galleries: [],
    maps: [],
    pages: [],
    tags: [],
  };
  return { settings, ...none, ...lists } as Entries;
}

function entryOf({ file, record }: ReadFile, { timeZone, editions }: Settings, media: Media): AnyEntry | null {
  const { fields } = record.judged;
  if (!fields) return null;
  const entry = formOf(file.list, fields, timeZone).entry(fields, file, {
    picture: (src) => pictureAt(pathFrom(file.file, src), media),
    media: (src) => mediaAt(pathFrom(file.file, src), media),
    body: bodyOf(record.body, media),
  });
  const edition = editions.find(({ id }) => id === entry.edition) ?? editions[0];
  return typesetEntry(entry, edition.locale);
}

/** A file that is missing is a fault of its own; its entry is judged with a blank in its place and then left out. */
function pictureAt(path: string | null, media: Media): PictureFile {
  return media.pictures.get(path ?? '') ?? { file: path ?? '', hash: '', format: 'png', width: 1, height: 1 };
}

function mediaAt(path: string | null, media: Media): MediaFile {
  return media.others.get(path ?? '') ?? { file: path ?? '', hash: '', extension: 'mp4', size: 0 };
}

function bodyOf(facts: BodyFacts | null, media: Media): Body {
  if (!facts)
    return { digest: '', words: 0, headings: [], topicLinks: [], articleLinks: [], pictures: [], embeds: [], events: [], forecasts: [] };
  const { digest, words, headings, topicLinks, articleLinks, embeds, events, forecasts } = facts;
  const pictures = facts.pictureSources.flatMap((source) => media.pictures.get(source) ?? []);
  return { digest, words, headings, topicLinks, articleLinks, pictures, embeds, events, forecasts };
}
