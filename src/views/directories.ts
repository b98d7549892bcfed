import type { Imprint } from './imprint.ts';
import type { DirectoryKind } from '../wording/phrases.ts';

/** Tells whether a directory has anything to list; one that has not is no page and in no navigation. The archive always stands. */
export function directoryStands({ shelf }: Imprint, kind: DirectoryKind): boolean {
  const sizes: Record<DirectoryKind, number> = {
    topics: shelf.topics.length,
    tags: shelf.tags.length,
    authors: shelf.authors.length,
    series: shelf.series.length,
    archive: 1,
    galleries: shelf.galleries.length,
    maps: shelf.maps.length,
  };
  return sizes[kind] > 0;
}

/** Address of a directory. */
export function directoryAddress({ addresses }: Imprint, kind: DirectoryKind): string {
  const all: Record<DirectoryKind, () => string> = {
    topics: addresses.topics,
    tags: addresses.tags,
    authors: addresses.authors,
    series: addresses.seriesIndex,
    archive: addresses.archive,
    galleries: addresses.galleries,
    maps: addresses.maps,
  };
  return all[kind]();
}
