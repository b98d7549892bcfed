import type { CardView } from './cardView.ts';
import type { GalleryTeaserView } from './galleryView.ts';
import type { DateView, Link } from './link.ts';
import type { MapFigureView } from './mapView.ts';
import type { PageFrame } from './page.ts';
import type { PictureView } from './pictureView.ts';

/** All that the front shows; a null or empty band is absent. No story stands twice, Most Viewed aside. */
export interface FrontView extends PageFrame {
  /** Day of the build in the publication's zone. */
  asOf: DateView;
  lead: CardView | null;
  /** Beside the lead. */
  editorsChoice: CardView[];
  /** News, Analysis and what else front.yaml names, in order. */
  bands: { section: Link; accent: string | null; cards: CardView[] }[];
  mostViewed: MostViewedView | null;
  inFocus: TopicTeaserView[];
  map: MapFigureView | null;
  photo: GalleryTeaserView[];
  film: GalleryTeaserView[];
}

/** Ranked lists; absent while nothing has been counted. */
export interface MostViewedView {
  /** Whose articles are ranked. */
  edition: string;
  periods: { id: 'day' | 'week' | 'month'; label: string; entries: { id: string; href: string; title: string; views: string }[] }[];
}

export interface TopicTeaserView {
  name: string;
  href: string;
  kind: string;
  definition: string;
  asOf: DateView;
  count: string;
  picture: PictureView | null;
}
