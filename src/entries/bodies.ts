import type { Entries } from '../editorial/entries.ts';
import type { BodyReferences } from '../editorial/references.ts';
import type { SafeHtml } from '../editorial/safeHtml.ts';
import { stitchBody, stitchForFeed } from '../markdown/stitch.ts';
import type { BodySegment, FeedSurroundings } from '../markdown/stitch.ts';
import { renderedBody } from './renderedBody.ts';

export type { BodySegment };

/** A body to be put together: the digest of its rendered HTML, and what its placeholders are resolved with. */
interface Stitching {
  digest: string;
  references: BodyReferences;
}

/** Where content and cache lie. */
interface Places {
  contentRoot: string;
  cacheDir: string;
}

/** Puts a body together for its page: HTML, and between it the embeds. */
export function bodySegments({ digest, references }: Stitching, entries: Entries, places: Places): BodySegment[] {
  return stitchBody(renderedBody(digest, entries, places), references);
}

/** Puts a body together for feed readers: absolute addresses, and links in place of embeds. */
export function feedBody({ digest, references }: Stitching, surroundings: FeedSurroundings, entries: Entries, places: Places): SafeHtml {
  return stitchForFeed(renderedBody(digest, entries, places), references, surroundings);
}
