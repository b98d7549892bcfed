import { z } from 'zod';
import type { PageId } from '../../editorial/identity.ts';
import type { PageEntry } from '../../editorial/page.ts';
import type { EntryParts, NamedFile, Place } from '../entryParts.ts';
import { text } from './fields.ts';

/** What the frontmatter of a standing page may say. */
export function pageSchema() {
  return z.strictObject({ title: text(300), description: text(1000).optional() });
}

export type PageFields = z.output<ReturnType<typeof pageSchema>>;

/** Stands in for fields that could not be read. */
export const BLANK_PAGE: PageFields = { title: '' };

/** Files that a page's frontmatter names: none. */
export function pageFiles(): NamedFile[] {
  return [];
}

/** Makes the entry of a standing page. */
export function pageEntry(fields: PageFields, place: Place, parts: EntryParts): PageEntry {
  return {
    kind: 'page',
    edition: place.edition,
    id: place.id as PageId,
    file: place.file,
    title: fields.title,
    description: fields.description ?? null,
    body: parts.body,
  };
}
