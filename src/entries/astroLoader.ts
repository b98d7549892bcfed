import type { Loader, LoaderContext } from 'astro/loaders';
import { sep } from 'node:path';
import type { Entries } from '../editorial/entries.ts';
import type { Fault } from '../editorial/fault.ts';
import type { ListName } from '../editorial/register.ts';
import { LISTS, SETTINGS_COLLECTION } from './collections.ts';
import type { Content } from './readContent.ts';
import { sharedReading } from './sharedReading.ts';
import { surroundings } from './surroundings.ts';

const SETTLED_MS = 60;

/** Loads one list of entries into Astro's store: metadata only, bodies stay in the cache. */
export function entriesLoader(collection: ListName | typeof SETTINGS_COLLECTION): Loader {
  return {
    name: `broadsheet:${collection}`,
    async load(context) {
      fill(context, soundEntries(await sharedReading(collection), context));
      if (context.watcher) watch(context.watcher, collection, () => refill(context, collection));
    },
  };
}

/** Reads again for the writer's preview, which goes on with what it has when that fails: a folder may go while it is read. */
async function refill(context: LoaderContext, collection: string): Promise<void> {
  try {
    fill(context, soundEntries(await sharedReading(collection), context));
  } catch (error) {
    context.logger.error(`The content was not read again: ${(error as Error).message}`);
  }
}

/** A build never goes on with faults, since a page could be wrong; the writer's preview shows what is sound. */
function soundEntries({ entries, faults }: Content, context: LoaderContext): Entries | null {
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && !context.watcher)
    throw new Error(`The content has faults; npm run check tells all.\n${errors.map(lineOf).join('\n')}`);
  return entries;
}

function lineOf({ file, line, column, found, expected }: Fault): string {
  return `${file}:${line}:${column}  ${found} · ${expected}`;
}

/** Without usable settings the store stays as it was. */
function fill({ collection, store, generateDigest }: LoaderContext, entries: Entries | null): void {
  if (!entries) return;
  const stored = collection === SETTINGS_COLLECTION ? [settingsRecord(entries)] : listRecords(entries, collection as ListName);
  const ids = new Set(stored.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const { id, data } of stored) store.set({ id, data, digest: generateDigest(data) });
}

function settingsRecord(entries: Entries): { id: string; data: Record<string, unknown> } {
  const filled = LISTS.filter((list) => entries[list].length > 0);
  return { id: SETTINGS_COLLECTION, data: { settings: entries.settings, filled } };
}

function listRecords(entries: Entries, list: ListName): { id: string; data: Record<string, unknown> }[] {
  return entries[list].map((entry) => ({ id: entry.file, data: { ...entry } }));
}

/** Loads again when something in the content folder was saved; several files saved together are one change. */
function watch(watcher: NonNullable<LoaderContext['watcher']>, collection: string, reload: () => Promise<void>): void {
  const { contentRoot } = surroundings();
  if (collection === SETTINGS_COLLECTION) watcher.add(contentRoot);
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, file) => {
    if (!file.startsWith(contentRoot + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void reload(), SETTLED_MS);
  });
}
