import { createHash } from 'node:crypto';
import { wordingVersion } from '../wording/version.ts';
import type { Imprint } from './imprint.ts';
import type { Page, PageFrame } from './page.ts';

/** Puts a view at its address, with the digest of everything that the page shows. */
export function pageOf<View extends PageFrame>(imprint: Imprint, address: string, view: View): Page<View> {
  const edition = imprint.shelf.isDefault ? null : imprint.edition.id;
  return { address, edition, view, digest: digestOf(view, wordingVersion(imprint.edition.locale)) };
}

/** First 32 hex digits of the SHA-256 of a value as canonical JSON, together with the version of what is shown beside it. */
export function digestOf(value: unknown, version = ''): string {
  return createHash('sha256').update(version).update(canonical(value)).digest('hex').slice(0, 32);
}

/** JSON with its keys in order, so that equal values give equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((member) => canonical(member ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = value as Record<string, unknown>;
  const keys = Object.keys(members).filter((key) => members[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(members[key])}`)
    .join(',')}}`;
}
