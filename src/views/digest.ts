import { createHash } from 'node:crypto';
import { wordingVersion } from '../wording/version.ts';
import type { Imprint } from './imprint.ts';
import type { Page, PageFrame } from './page.ts';
import { isShared } from './remembered.ts';

/** Puts a view at its address, with the digest of everything that the page shows. */
export function pageOf<View extends PageFrame>(imprint: Imprint, address: string, view: View): Page<View> {
  const edition = imprint.shelf.isDefault ? null : imprint.edition.id;
  return { address, edition, view, digest: digestOf(view, wordingVersion(imprint.edition.locale)) };
}

/** First 32 hex digits of the SHA-256 of a value as canonical JSON, together with the version of what is shown beside it. */
export function digestOf(value: unknown, version = ''): string {
  return createHash('sha256').update(version).update(canonical(value)).digest('hex').slice(0, 32);
}

/** JSON with its keys in order, so that equal values give equal text; that of a shared view is written once. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const known = TEXTS.get(value);
  if (known !== undefined) return known;
  const text = Array.isArray(value) ? listText(value) : recordText(value as Record<string, unknown>);
  if (isShared(value)) TEXTS.set(value, text);
  return text;
}

const TEXTS = new WeakMap<object, string>();

function listText(list: readonly unknown[]): string {
  return `[${list.map((member) => canonical(member ?? null)).join(',')}]`;
}

function recordText(record: Record<string, unknown>): string {
  const keys = Object.keys(record).filter((key) => record[key] !== undefined);
  const members = keys.sort().map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`);
  return `{${members.join(',')}}`;
}
