import { z } from 'zod';
import type { AuthorEntry } from '../../editorial/author.ts';
import type { AuthorId } from '../../editorial/identity.ts';
import { imageFile, placedPicture } from '../entryParts.ts';
import type { EntryParts, NamedFile, Place } from '../entryParts.ts';
import { contact } from './contact.ts';
import { list, text, url } from './fields.ts';
import { picture } from './picture.ts';

/** What the frontmatter of an author may say. */
export function authorSchema() {
  return z.strictObject({
    name: text(200),
    description: text(1000).optional(),
    image: picture().optional(),
    contact: contact().optional(),
    links: list(z.strictObject({ name: text(100), url: url() }, { error: 'a link: name, url' }), 'a list of links').default([]),
  });
}

export type AuthorFields = z.output<ReturnType<typeof authorSchema>>;

/** Stands in for fields that could not be read. */
export const BLANK_AUTHOR: AuthorFields = { name: '', links: [] };

/** Files that an author's frontmatter names. */
export function authorFiles(fields: AuthorFields): NamedFile[] {
  return imageFile(fields.image);
}

/** Makes the entry of an author. */
export function authorEntry(fields: AuthorFields, place: Place, parts: EntryParts): AuthorEntry {
  return {
    kind: 'author',
    edition: place.edition,
    id: place.id as AuthorId,
    file: place.file,
    name: fields.name,
    description: fields.description ?? null,
    image: placedPicture(fields.image, parts),
    contact: fields.contact ?? null,
    links: fields.links,
    body: parts.body,
  };
}
