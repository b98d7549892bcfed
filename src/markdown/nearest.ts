import { closest, distance } from 'fastest-levenshtein';

/** The valid value that was probably meant; null when none is near. */
export function nearestOf(found: string, valid: readonly string[]): string | null {
  if (valid.length === 0 || found.length > 100) return null;
  const nearest = closest(found.toLowerCase(), valid);
  return distance(found.toLowerCase(), nearest) <= Math.max(2, Math.floor(nearest.length / 3)) ? nearest : null;
}
