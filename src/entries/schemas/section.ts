import { z } from 'zod';
import type { SectionId } from '../../editorial/identity.ts';
import type { SectionEntry } from '../../editorial/section.ts';
import type { NamedFile, Place } from '../entryParts.ts';
import { text } from './fields.ts';

const COLOUR = 'a colour in quotes such as "#7a1f2b"';

/** What the frontmatter of a section may say. */
export function sectionSchema() {
  return z.strictObject({
    name: text(100),
    description: text(1000).optional(),
    order: z.number({ error: 'a number' }).optional(),
    accent: z
      .string({ error: COLOUR })
      .regex(/^#[0-9a-f]{6}$/i, { error: COLOUR })
      .optional(),
  });
}

export type SectionFields = z.output<ReturnType<typeof sectionSchema>>;

/** Stands in for fields that could not be read. */
export const BLANK_SECTION: SectionFields = { name: '' };

/** Files that a section's frontmatter names: none. */
export function sectionFiles(): NamedFile[] {
  return [];
}

/** Makes the entry of a section. */
export function sectionEntry(fields: SectionFields, place: Place): SectionEntry {
  return {
    kind: 'section',
    edition: place.edition,
    id: place.id as SectionId,
    file: place.file,
    name: fields.name,
    description: fields.description ?? null,
    order: fields.order ?? null,
    accent: fields.accent?.toLowerCase() ?? null,
  };
}
