import type { ArticleId } from '../editorial/identity.ts';

/** A year in which every publication that uses the engine can have held its domain. */
const FALLBACK_YEAR = '2026';

/** Permanent `tag:` URI of an article (RFC 4151): `tag:meridian.example,2026:en/2026/02/slug`. */
export function guidOf(authority: string, id: ArticleId): string {
  const year = id.split('/').find((segment) => /^\d{4}$/.test(segment)) ?? FALLBACK_YEAR;
  return `tag:${authority},${year}:${encodeURI(id)}`;
}
