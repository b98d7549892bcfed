import type { EditionId, TagSlug } from './identity.ts';

/** A label as a writer typed it, with its slug. */
export interface TagLabel {
  label: string;
  slug: TagSlug;
}

/** A validated tag file: optional; gives a tag a name, a description and labels that merge into it. */
export interface TagEntry {
  kind: 'tag';
  edition: EditionId;
  slug: TagSlug;
  file: string;
  name: string;
  description: string | null;
  merge: TagLabel[];
}
