import type { Body } from './body.ts';
import type { AuthorId, EditionId } from './identity.ts';
import type { Picture } from './picture.ts';

/** A validated author file: who signs; a desk or a person. */
export interface AuthorEntry {
  kind: 'author';
  edition: EditionId;
  id: AuthorId;
  file: string;
  name: string;
  description: string | null;
  image: Picture | null;
  contact: string | null;
  links: { name: string; url: string }[];
  body: Body;
}
