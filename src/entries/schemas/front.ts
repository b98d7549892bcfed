import { z } from 'zod';
import type { FrontEntry } from '../../editorial/front.ts';
import type { ArticleRef, GalleryId, MapId, SectionId, TopicId } from '../../editorial/identity.ts';
import type { NamedFile, Place } from '../entryParts.ts';
import { idOf, list } from './fields.ts';

const COUNT = 'a whole number from 1';

/** What the editor may say in `front.yaml`; what is absent is filled automatically. */
export function frontSchema() {
  return z.strictObject({
    lead: idOf<ArticleRef>('an article').optional(),
    editorsChoice: list(idOf<ArticleRef>('an article'), 'a list of article ids').default([]),
    inFocus: list(idOf<TopicId>('a topic'), 'a list of topic ids').default([]),
    map: idOf<MapId>('a map').optional(),
    gallery: list(idOf<GalleryId>('a gallery'), 'a list of gallery ids').default([]),
    bands: list(
      z.strictObject(
        { section: idOf<SectionId>('a section'), count: z.int({ error: COUNT }).min(1, { error: COUNT }).optional() },
        { error: 'a band: section, count' },
      ),
      'a list of bands',
    ).default([]),
  });
}

export type FrontFields = z.output<ReturnType<typeof frontSchema>>;

/** Stands in for fields that could not be read. */
export const BLANK_FRONT: FrontFields = { editorsChoice: [], inFocus: [], gallery: [], bands: [] };

/** Files that a front names: none. */
export function frontFiles(): NamedFile[] {
  return [];
}

/** Makes the entry of a front. */
export function frontEntry(fields: FrontFields, place: Place): FrontEntry {
  return {
    kind: 'front',
    edition: place.edition,
    file: place.file,
    lead: fields.lead ?? null,
    editorsChoice: fields.editorsChoice,
    inFocus: fields.inFocus,
    map: fields.map ?? null,
    gallery: fields.gallery,
    bands: fields.bands.map((band) => ({ section: band.section, count: band.count ?? null })),
  };
}
