import { isVisible } from './text.ts';

/** Bidirectional embeddings, overrides and isolates, which turn what stands after them; what XML cannot hold; control characters. */
const UNWANTED = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

/** A name as it is kept: one line of whole Unicode; null when nothing of it can be seen. */
export function cleanName(name: string): string | null {
  const clean = name
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .toWellFormed()
    .replace(UNWANTED, '')
    .trim();
  return isVisible(clean) ? clean : null;
}
