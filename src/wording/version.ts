import { createHash } from 'node:crypto';
import { labelsOf } from './labels.ts';

const VERSIONS = new Map<string, string>();

/**
 * Digest of the labels of a locale. Components show them without a view, so it is part of every page's digest;
 * a label that is a function counts by what it says around a placeholder.
 */
export function wordingVersion(locale: string): string {
  const known = VERSIONS.get(locale);
  if (known !== undefined) return known;
  const said = JSON.stringify(labelsOf(locale), (_, label: unknown) => (typeof label === 'function' ? (label as (name: string) => unknown)('{}') : label));
  const made = createHash('sha256').update(said).digest('hex').slice(0, 16);
  VERSIONS.set(locale, made);
  return made;
}
