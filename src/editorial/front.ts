import type { ArticleRef, EditionId, GalleryId, MapId, SectionId, TopicId } from './identity.ts';

/** What `front.yaml` curates; null or empty is filled automatically. */
export interface FrontEntry {
  kind: 'front';
  edition: EditionId;
  file: string;
  lead: ArticleRef | null;
  editorsChoice: ArticleRef[];
  inFocus: TopicId[];
  map: MapId | null;
  gallery: GalleryId[];
  bands: { section: SectionId; count: number | null }[];
}
