import { readContent } from './readContent.ts';
import type { Content } from './readContent.ts';
import { surroundings } from './surroundings.ts';

let current: { content: Promise<Content>; takenBy: Set<string> } | null = null;

/** Reads the content once for all collections that are loaded together; a collection that comes back starts a new reading. */
export function sharedReading(collection: string): Promise<Content> {
  if (!current || current.takenBy.has(collection)) current = { content: readContent(surroundings()), takenBy: new Set() };
  current.takenBy.add(collection);
  return current.content;
}
