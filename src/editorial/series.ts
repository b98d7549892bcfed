import type { Body } from './body.ts';
import type { EditionId, SeriesId } from './identity.ts';

/** A validated series file; its parts are named by the articles. */
export interface SeriesEntry {
  kind: 'series';
  edition: EditionId;
  id: SeriesId;
  file: string;
  title: string;
  description: string;
  body: Body;
}
