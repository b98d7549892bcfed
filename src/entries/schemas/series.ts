import { z } from 'zod';
import type { SeriesId } from '../../editorial/identity.ts';
import type { SeriesEntry } from '../../editorial/series.ts';
import type { EntryParts, NamedFile, Place } from '../entryParts.ts';
import { text } from './fields.ts';

/** What the frontmatter of a series may say; its parts are named by the articles. */
export function seriesSchema() {
  return z.strictObject({ title: text(300), description: text(1000) });
}

export type SeriesFields = z.output<ReturnType<typeof seriesSchema>>;

/** Stands in for fields that could not be read. */
export const BLANK_SERIES: SeriesFields = { title: '', description: '' };

/** Files that a series' frontmatter names: none. */
export function seriesFiles(): NamedFile[] {
  return [];
}

/** Makes the entry of a series. */
export function seriesEntry(fields: SeriesFields, place: Place, parts: EntryParts): SeriesEntry {
  return { kind: 'series', edition: place.edition, id: place.id as SeriesId, file: place.file, ...fields, body: parts.body };
}
