import { createHash } from 'node:crypto';
import { type Labels, labelsOf } from './labels.ts';

const VERSIONS = new Map<string, string>();

/** Version of the labels that components show a locale without a view; it is part of every page's digest. */
export function wordingVersion(locale: string): string {
  const known = VERSIONS.get(locale);
  if (known !== undefined) return known;
  const made = versionOf(labelsOf(locale));
  VERSIONS.set(locale, made);
  return made;
}

/** Digest of labels; one that is a function counts by what it says around a placeholder. */
export function versionOf(labels: Labels): string {
  const said = JSON.stringify(labels, (_, label: unknown) =>
    typeof label === 'function' ? (label as (name: string) => unknown)('{}') : label,
  );
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}
