import type { SearchRecord } from './articleView.ts';
import type { DateView, Link } from './link.ts';
import type { PageFrame } from './page.ts';

/** A map's page. */
export interface MapView extends PageFrame {
  title: string;
  description: string;
  map: MapFigureView;
  /** Newest first; ids are the marks' fragments. */
  events: MapEventView[];
  topics: Link[];
  search: SearchRecord;
}

export interface MapEventView {
  /** `event-3`: the list's fragment that the mark links to. */
  id: string;
  number: number;
  date: DateView;
  title: string;
  text: string;
  source: string;
  topics: Link[];
  article: Link | null;
}

/** A drawn map: paths and marks in the units of its view box. */
export interface MapFigureView {
  title: string;
  description: string;
  href: string;
  width: number;
  height: number;
  land: string;
  borders: string;
  graticule: string;
  /** Marks; `x`, `y` in view box units, label placed so that it does not overlap others where it can. */
  marks: MapMarkView[];
  /** Source of the boundaries and policy. */
  boundaries: string;
  /** `14 dated events, 1869 to 2025` */
  extent: string;
}

export interface MapMarkView {
  number: number;
  x: number;
  y: number;
  title: string;
  /** Address of the event in the list. */
  href: string;
  label: { x: number; y: number; anchor: 'start' | 'end'; text: string } | null;
}
