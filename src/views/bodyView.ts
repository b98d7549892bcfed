import type { BodyReferences } from '../editorial/references.ts';
import type { GalleryTeaserView } from './galleryView.ts';
import type { MapFigureView } from './mapView.ts';
import type { FilmFigureView } from './galleryView.ts';

/** A body to be put together when the page is drawn: the cached HTML's digest and what fills its placeholders. */
export interface BodyView {
  digest: string;
  references: BodyReferences;
  /** By `kind:id`, as in the placeholders: `map:passages`. */
  embeds: Record<string, EmbedView>;
}

export type EmbedView =
  { kind: 'map'; map: MapFigureView } | { kind: 'gallery'; gallery: GalleryTeaserView } | { kind: 'film'; film: FilmFigureView };
