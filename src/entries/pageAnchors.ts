import { COMMENTS, eventFragment, MATTER, pictureFragment } from '../addresses/fragments.ts';
import type { Entries } from '../editorial/entries.ts';
import type { ReadFile } from './assemble.ts';

/** Fragment ids of the page that each file becomes: its body's, and those that its kind of page has. */
export function pageAnchors({ articles, galleries, maps }: Entries, files: readonly ReadFile[]): Map<string, string[]> {
  const numbered = (things: readonly unknown[], fragment: (number: number) => string) => things.map((_, index) => fragment(index + 1));
  const ofKind = new Map<string, readonly string[]>([
    ...articles.map(({ file }) => [file, [COMMENTS]] as const),
    ...galleries.map((gallery) => [gallery.file, gallery.kind === 'photo' ? numbered(gallery.pictures, pictureFragment) : []] as const),
    ...maps.map(({ file, events }) => [file, numbered(events, eventFragment)] as const),
  ]);
  return new Map(files.map(({ file: { file }, record }) => [file, [...(record.body?.anchors ?? []), ...(ofKind.get(file) ?? []), MATTER]]));
}
