import { z } from 'zod';
import { slugOf } from '../../addresses/slug.ts';
import type { TagSlug } from '../../editorial/identity.ts';
import type { TagEntry } from '../../editorial/tag.ts';
import type { NamedFile, Place } from '../entryParts.ts';
import { list, text } from './fields.ts';

/** What the frontmatter of a tag may say. */
export function tagSchema() {
  return z.strictObject({
    name: text(100),
    description: text(1000).optional(),
    merge: list(text(100), 'a list of labels').default([]),
  });
}

export type TagFields = z.output<ReturnType<typeof tagSchema>>;

/** Stands in for fields that could not be read. */
export const BLANK_TAG: TagFields = { name: '', merge: [] };

/** Files that a tag's frontmatter names: none. */
export function tagFiles(): NamedFile[] {
  return [];
}

/** Makes the entry of a tag. */
export function tagEntry(fields: TagFields, place: Place): TagEntry {
  return {
    kind: 'tag',
    edition: place.edition,
    slug: place.id as TagSlug,
    file: place.file,
    name: fields.name,
    description: fields.description ?? null,
    merge: fields.merge.map((label) => ({ label, slug: slugOf(label) as TagSlug })),
  };
}
