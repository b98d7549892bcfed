import { eventFragment } from '../addresses/fragments.ts';
import type { MapEntry, MapEvent } from '../editorial/map.ts';
import { byCodeUnits } from '../editorial/ordering.ts';
import { yearOf } from '../wording/dates.ts';
import type { Imprint } from './imprint.ts';
import { drawMap } from './mapDrawing.ts';
import { placeMarks } from './mapMarks.ts';
import { frameOf, regionOf } from './mapRegion.ts';
import type { MapFigureView } from './mapView.ts';
import { remembered } from './remembered.ts';

/** A map's event with its number: the oldest is 1, so that a new event renumbers none. */
export interface NumberedEvent {
  number: number;
  /** Fragment in the map's list of events. */
  fragment: string;
  event: MapEvent;
}

/** Events oldest first. */
export function numberedEvents(map: MapEntry): NumberedEvent[] {
  return map.events
    .toSorted((a, b) => byCodeUnits(a.date, b.date))
    .map((event, index) => ({ number: index + 1, fragment: eventFragment(index + 1), event }));
}

/** How many events over which years: `14 dated events, 1869 to 2025`. */
export function mapExtent({ edition, phrases }: Imprint, events: readonly NumberedEvent[]): string {
  const year = (numbered: NumberedEvent | undefined) => (numbered ? yearOf(numbered.event.date, edition) : '');
  return phrases.events(events.length, year(events[0]), year(events.at(-1)));
}

/** A map as a figure, drawn once for all pages that show it. */
export const mapFigure = remembered((imprint: Imprint, map: MapEntry): MapFigureView => {
  const href = imprint.addresses.map(map.id);
  const events = numberedEvents(map);
  const frame = frameOf(regionOf(map));
  const places = events.map(({ number, event }) => ({ number, at: event.at, title: event.title }));
  return {
    title: map.title,
    description: map.description,
    href,
    width: frame.width,
    height: frame.height,
    ...drawMap(frame),
    marks: placeMarks(places, frame).map((mark) => ({ ...mark, href: `${href}#${eventFragment(mark.number)}` })),
    boundaries: map.boundaries,
    extent: mapExtent(imprint, events),
  };
});
