import { getCollection, getEntry } from 'astro:content';
import type { Entries } from '../editorial/entries.ts';
import type { ListName } from '../editorial/register.ts';
import type { Settings } from '../editorial/settings.ts';
import { LISTS, SETTINGS_COLLECTION } from './collections.ts';

/** All entries out of Astro's store, and a mark that changes with any of them. */
export async function readEntries(): Promise<{ entries: Entries; mark: string }> {
  const stored = await getEntry(SETTINGS_COLLECTION, SETTINGS_COLLECTION);
  if (!stored) throw new Error('The settings in publication.yaml cannot be used; npm run check tells why.');
  const { settings, filled } = stored.data as { settings: Settings; filled: ListName[] };
  const lists = await Promise.all(LISTS.map((list) => (filled.includes(list) ? readList(list) : { entries: [], marks: [] })));
  const entries = Object.fromEntries(LISTS.map((list, index) => [list, lists[index]?.entries ?? []])) as unknown as Omit<
    Entries,
    'settings'
  >;
  const mark = JSON.stringify([stored.digest, ...lists.map(({ marks }) => marks)]);
  return { entries: { settings, ...entries }, mark };
}

async function readList(list: ListName): Promise<{ entries: unknown[]; marks: string[] }> {
  const stored = await getCollection(list);
  // Astro keeps no order of its own.
  stored.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { entries: stored.map(({ data }) => data), marks: stored.map(({ id, digest }) => `${id} ${digest}`) };
}
