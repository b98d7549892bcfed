import type { EditionId, SectionId } from './identity.ts';

/** A validated section file: the department of articles. */
export interface SectionEntry {
  kind: 'section';
  edition: EditionId;
  id: SectionId;
  file: string;
  name: string;
  description: string | null;
  /** Place in the navigation; sections without one follow by name. */
  order: number | null;
  /** Accent colour, `#rrggbb`. */
  accent: string | null;
}
