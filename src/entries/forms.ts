import type { z } from 'zod';
import type { Entries } from '../editorial/entries.ts';
import type { ListName } from '../editorial/register.ts';
import type { EntryParts, NamedFile, Place } from './entryParts.ts';
import { articleEntry, articleFiles, articleSchema, BLANK_ARTICLE } from './schemas/article.ts';
import { authorEntry, authorFiles, authorSchema, BLANK_AUTHOR } from './schemas/author.ts';
import { BLANK_FRONT, frontEntry, frontFiles, frontSchema } from './schemas/front.ts';
import { BLANK_FILM, BLANK_PHOTO, filmEntry, filmFiles, filmSchema, photoEntry, photoFiles, photoSchema } from './schemas/gallery.ts';
import { BLANK_MAP, mapEntry, mapFiles, mapSchema } from './schemas/map.ts';
import { BLANK_PAGE, pageEntry, pageFiles, pageSchema } from './schemas/page.ts';
import { BLANK_SECTION, sectionEntry, sectionFiles, sectionSchema } from './schemas/section.ts';
import { BLANK_SERIES, seriesEntry, seriesFiles, seriesSchema } from './schemas/series.ts';
import { BLANK_TAG, tagEntry, tagFiles, tagSchema } from './schemas/tag.ts';
import { BLANK_TOPIC, topicEntry, topicFiles, topicSchema } from './schemas/topic.ts';

export type AnyEntry = Entries[ListName][number];

/** What one kind of file must look like, and how an entry is made of it. */
export interface Form {
  schema: z.ZodObject;
  /** Files that the fields name; fields that could not be read may be absent. */
  files(fields: object): NamedFile[];
  entry(fields: object, place: Place, parts: EntryParts): AnyEntry;
}

interface FormParts<Schema extends z.ZodObject, Entry extends AnyEntry> {
  schema: Schema;
  blank: z.output<Schema>;
  files(fields: z.output<Schema>): NamedFile[];
  entry(fields: z.output<Schema>, place: Place, parts: EntryParts): Entry;
}

/** Finds the form of a file by the list it belongs to; a gallery's depends on what it says it is. */
export function formOf(list: ListName, written: unknown, timeZone: string): Form {
  if (list === 'galleries' && isFilm(written)) return formsIn(timeZone).film;
  return formsIn(timeZone)[list];
}

/** Whether what is written means a film, whatever else is wrong with it. */
function isFilm(written: unknown): boolean {
  if (typeof written !== 'object' || written === null) return false;
  return 'kind' in written && written.kind === 'film' ? true : 'video' in written;
}

let known: { timeZone: string; forms: ReturnType<typeof makeForms> } | null = null;

function formsIn(timeZone: string) {
  if (known?.timeZone !== timeZone) known = { timeZone, forms: makeForms(timeZone) };
  return known.forms;
}

function makeForms(timeZone: string): Record<ListName | 'film', Form> {
  return {
    fronts: form({ schema: frontSchema(), blank: BLANK_FRONT, files: frontFiles, entry: frontEntry }),
    articles: form({ schema: articleSchema(timeZone), blank: BLANK_ARTICLE, files: articleFiles, entry: articleEntry }),
    topics: form({ schema: topicSchema(), blank: BLANK_TOPIC, files: topicFiles, entry: topicEntry }),
    sections: form({ schema: sectionSchema(), blank: BLANK_SECTION, files: sectionFiles, entry: sectionEntry }),
    authors: form({ schema: authorSchema(), blank: BLANK_AUTHOR, files: authorFiles, entry: authorEntry }),
    series: form({ schema: seriesSchema(), blank: BLANK_SERIES, files: seriesFiles, entry: seriesEntry }),
    galleries: form({ schema: photoSchema(timeZone), blank: BLANK_PHOTO, files: photoFiles, entry: photoEntry }),
    film: form({ schema: filmSchema(timeZone), blank: BLANK_FILM, files: filmFiles, entry: filmEntry }),
    maps: form({ schema: mapSchema(), blank: BLANK_MAP, files: mapFiles, entry: mapEntry }),
    pages: form({ schema: pageSchema(), blank: BLANK_PAGE, files: pageFiles, entry: pageEntry }),
    tags: form({ schema: tagSchema(), blank: BLANK_TAG, files: tagFiles, entry: tagEntry }),
  };
}

/** Forgets the types of one kind, so that all kinds go one way; the fields are what the schema gave. */
function form<Schema extends z.ZodObject, Entry extends AnyEntry>(parts: FormParts<Schema, Entry>): Form {
  const whole = (fields: object) => ({ ...parts.blank, ...fields });
  return {
    schema: parts.schema,
    files: (fields) => parts.files(whole(fields)),
    entry: (fields, place, entryParts) => parts.entry(whole(fields), place, entryParts),
  };
}
