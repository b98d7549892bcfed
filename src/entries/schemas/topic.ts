import { z } from 'zod';
import type { TopicId } from '../../editorial/identity.ts';
import { TOPIC_KINDS } from '../../editorial/topic.ts';
import type { TopicEntry } from '../../editorial/topic.ts';
import { imageFile, placedPicture } from '../entryParts.ts';
import type { EntryParts, NamedFile, Place } from '../entryParts.ts';
import { day, idOf, list, text, url } from './fields.ts';
import { picture } from './picture.ts';

/** What the frontmatter of a topic may say. */
export function topicSchema() {
  return z.strictObject({
    name: text(200),
    definition: text(300),
    asOf: day(),
    source: z.strictObject({ title: text(500), url: url().optional() }, { error: 'a source: title, url' }),
    kind: z.enum(TOPIC_KINDS, { error: `one of ${TOPIC_KINDS.join(', ')}` }),
    aliases: list(text(200), 'a list of names').default([]),
    parents: list(idOf<TopicId>('a topic'), 'a list of topic ids').default([]),
    image: picture().optional(),
    earlier: list(
      z.strictObject({ asOf: day(), definition: text(300) }, { error: 'an earlier definition: asOf, definition' }),
      'a list of earlier definitions',
    ).default([]),
  });
}

export type TopicFields = z.output<ReturnType<typeof topicSchema>>;

/** Stands in for fields that could not be read. */
export const BLANK_TOPIC: TopicFields = {
  name: '',
  definition: '',
  asOf: '',
  source: { title: '' },
  kind: 'idea',
  aliases: [],
  parents: [],
  earlier: [],
};

/** Files that a topic's frontmatter names. */
export function topicFiles(fields: TopicFields): NamedFile[] {
  return imageFile(fields.image);
}

/** Makes the entry of a topic. */
export function topicEntry(fields: TopicFields, place: Place, parts: EntryParts): TopicEntry {
  return {
    kind: 'topic',
    edition: place.edition,
    id: place.id as TopicId,
    file: place.file,
    name: fields.name,
    definition: fields.definition,
    asOf: fields.asOf,
    source: { title: fields.source.title, url: fields.source.url ?? null },
    topicKind: fields.kind,
    aliases: fields.aliases,
    parents: fields.parents,
    image: placedPicture(fields.image, parts),
    earlier: fields.earlier.toSorted((a, b) => (a.asOf > b.asOf ? -1 : 1)),
    body: parts.body,
  };
}
