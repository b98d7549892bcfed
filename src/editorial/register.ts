import type { Entries } from './entries.ts';
import { nearest } from './nearest.ts';

/** The name of a list of entries: `articles`, `topics`. */
export type ListName = Exclude<keyof Entries, 'settings'>;

/** A file that claims an id, whether or not it could be read. */
export interface Claim {
  edition: string;
  list: ListName;
  id: string;
  file: string;
}

/** All ids that files claim: a reference to a file with a fault of its own is not a fault too. */
export interface Register {
  knows(edition: string, list: ListName, id: string): boolean;
  ids(edition: string, list: ListName): readonly string[];
}

/** Enters all claimed ids, in the order of their files. */
export function registerOf(claims: readonly Claim[]): Register {
  const shelves = new Map<string, Set<string>>();
  for (const { edition, list, id } of claims) {
    const shelf = shelves.get(`${edition} ${list}`) ?? new Set();
    shelves.set(`${edition} ${list}`, shelf.add(id));
  }
  const lists = new Map([...shelves].map(([shelf, ids]) => [shelf, [...ids]]));
  return {
    knows: (edition, list, id) => shelves.get(`${edition} ${list}`)?.has(id) ?? false,
    ids: (edition, list) => lists.get(`${edition} ${list}`) ?? [],
  };
}

const FEW = 12;

/** Says what was expected in place of an unknown id: the nearest one, or all of them where they are few. */
export function expectedOf(id: string, thing: string, ids: readonly string[]): { expected: string; nearest: string | null } {
  const meant = nearest(id, ids);
  const isShort = meant === null && ids.length > 0 && ids.length <= FEW;
  return { expected: isShort ? `the id of ${thing}: ${ids.join(', ')}` : `the id of ${thing}`, nearest: meant };
}
