import { error } from './finding.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';

/** Tells a fragment that the page it leads to does not have; pages of which no fragments are known are not judged. */
export function brokenAnchor(
  link: { file: string; spot: Finding['spot']; fragment: string | null },
  target: string,
  anchors: ReadonlyMap<string, readonly string[]>,
): Finding[] {
  const known = anchors.get(target);
  if (link.fragment === null || !known || known.includes(link.fragment)) return [];
  const meant = nearest(link.fragment, known);
  const expected = target === link.file ? 'an anchor of this page' : `an anchor of the page of ${target}`;
  const found = `the anchor "#${link.fragment}"`;
  return [error(link.file, link.spot, { rule: 'broken-anchor', found, expected, nearest: meant && `#${meant}` })];
}
