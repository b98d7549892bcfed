import { z } from 'zod';
import type { ArticleRef, MapId, TopicId } from '../../editorial/identity.ts';
import type { MapEntry } from '../../editorial/map.ts';
import type { NamedFile, Place } from '../entryParts.ts';
import { day, idOf, list, position, text } from './fields.ts';

const A_REGION = 'west, south, east, north in degrees, such as [20, 10, 60, 45]';

const region = () => {
  const degrees = z.number({ error: A_REGION }).min(-180, { error: A_REGION }).max(180, { error: A_REGION });
  return z
    .tuple([degrees, degrees, degrees, degrees], { error: A_REGION })
    .refine(([, south, , north]) => south >= -90 && north <= 90 && south < north, { error: `${A_REGION}; south below north` })
    .refine(([west, , east]) => (east - west) % 360 !== 0, { error: `${A_REGION}; west and east apart` });
};

const event = () =>
  z.strictObject(
    {
      date: day(),
      at: position(),
      title: text(200),
      text: text(2000),
      source: text(1000),
      topics: list(idOf<TopicId>('a topic'), 'a list of topic ids').default([]),
      article: idOf<ArticleRef>('an article').optional(),
    },
    { error: 'an event: date, at, title, text, source, topics, article' },
  );

/** What the frontmatter of a map may say. */
export function mapSchema() {
  return z.strictObject({
    title: text(300),
    description: text(1000),
    region: region().optional(),
    boundaries: text(1000, 'the source of the boundaries and the policy on disputed ones'),
    events: list(event(), 'a list of events').min(1, { error: 'at least one event' }),
  });
}

export type MapFields = z.output<ReturnType<typeof mapSchema>>;

/** Stands in for fields that could not be read. */
export const BLANK_MAP: MapFields = { title: '', description: '', boundaries: '', events: [] };

/** Files that a map's frontmatter names: none. */
export function mapFiles(): NamedFile[] {
  return [];
}

/** Makes the entry of a map. */
export function mapEntry(fields: MapFields, place: Place): MapEntry {
  return {
    kind: 'map',
    edition: place.edition,
    id: place.id as MapId,
    file: place.file,
    title: fields.title,
    description: fields.description,
    region: fields.region ?? null,
    boundaries: fields.boundaries,
    events: fields.events.map((happening) => ({ ...happening, article: happening.article ?? null })),
  };
}
