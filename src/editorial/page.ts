import type { Body } from './body.ts';
import type { EditionId, PageId } from './identity.ts';

/** A validated standing page such as About. */
export interface PageEntry {
  kind: 'page';
  edition: EditionId;
  id: PageId;
  file: string;
  title: string;
  description: string | null;
  body: Body;
}
