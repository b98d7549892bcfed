import { closest, distance } from 'fastest-levenshtein';

/** Finds the valid value that was probably meant; null when none is near enough to be worth naming. */
export function nearest(found: string, valid: readonly string[]): string | null {
  if (found === '' || valid.length === 0) return null;
  const folded = fold(found);
  const same = valid.find((candidate) => fold(candidate) === folded);
  if (same !== undefined) return same;
  const swapped = valid.find((candidate) => isSwap(folded, fold(candidate)));
  if (swapped !== undefined) return swapped;
  const ending = valid.filter((candidate) => candidate.endsWith(`/${found}`));
  if (ending.length === 1) return ending[0] ?? null;
  const begun = valid.filter((candidate) => found.length > 2 && fold(candidate).startsWith(folded.replace(/\/$/, '')));
  if (begun.length === 1) return begun[0] ?? null;
  const best = closest(folded, valid.map(fold));
  if (distance(folded, best) > tolerance(folded, best)) return null;
  return valid.find((candidate) => fold(candidate) === best) ?? null;
}

function fold(value: string): string {
  return value.normalize('NFC').toLowerCase();
}

/** Two neighbouring letters in the other order: the commonest slip of all. */
function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = Array.from({ length: one.length }).findIndex((_, index) => one[index] !== other[index]);
  return one === `${other.slice(0, at)}${other[at + 1] ?? ''}${other[at] ?? ''}${other.slice(at + 2)}`;
}

/** A third of the longer word may differ, up to eight letters; of a path only the part counts that is not the same. */
function tolerance(one: string, other: string): number {
  const shared = sharedFolder(one, other);
  return Math.min(8, Math.max(1, Math.floor((Math.max(one.length, other.length) - shared) / 3)));
}

function sharedFolder(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one.lastIndexOf('/', at - 1) + 1;
}
