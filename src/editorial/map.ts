import type { ArticleRef, EditionId, MapId, TopicId } from './identity.ts';
import type { Day } from './moment.ts';

/** A validated map: dated, located, sourced events. */
export interface MapEntry {
  kind: 'map';
  edition: EditionId;
  id: MapId;
  file: string;
  title: string;
  description: string;
  /** West, south, east, north in degrees; null draws what the events need. */
  region: [number, number, number, number] | null;
  /** Source of the boundaries and the policy on disputed ones. */
  boundaries: string;
  events: MapEvent[];
}

export interface MapEvent {
  date: Day;
  at: [number, number];
  title: string;
  text: string;
  source: string;
  topics: TopicId[];
  article: ArticleRef | null;
}
