import type { DatedEvent, Embed, Forecast, Heading } from '../editorial/body.ts';
import type { ArticleRef, TopicId } from '../editorial/identity.ts';

/** Where a body stands and how its edition is set. */
export interface BodyContext {
  /** Path relative to the content folder, with `/`: `en/articles/2026/02/slug.md`. */
  file: string;
  /** BCP 47 tag of the edition. */
  locale: string;
  dir: 'ltr' | 'rtl';
  /** Calendar of the edition, in which dates are written; absent, that of the locale. */
  calendar?: string | undefined;
}

/** A body that went through the pipeline; lines and columns count from the body's own first line. */
export interface RenderedBody {
  /** HTML with one NUL where each slot is to be filled, in the order of `slots`; no writer can type a NUL. */
  html: string;
  slots: Slot[];
  /** Direction of the text, which a feed reader must be told. */
  dir: 'ltr' | 'rtl';
  /** Words of running text; footnotes, pull quotes and code are left out. */
  words: number;
  headings: Heading[];
  topicLinks: TopicId[];
  articleLinks: ArticleRef[];
  /** Paths relative to the content folder, each once, in order of appearance. */
  pictureSources: string[];
  embeds: Embed[];
  events: DatedEvent[];
  forecasts: Forecast[];
  /** Everything the body points at, in order of appearance, for the gate to check. */
  references: BodyReference[];
  /** In order of place. */
  faults: BodyFault[];
  /** Every fragment id that the body's HTML carries. */
  anchors: string[];
}

/** What a rendered body says, without its HTML. */
export type WithoutHtml = Omit<RenderedBody, 'html' | 'slots'>;

/** Leaves the HTML of a body out. */
export function withoutHtml(rendered: RenderedBody): WithoutHtml {
  const rest: Partial<RenderedBody> = { ...rendered };
  delete rest.html;
  delete rest.slots;
  return rest as WithoutHtml;
}

/** What a slot is filled with when the page is made; `close` ends the link that was opened last. */
export type Slot =
  | { kind: 'topic'; id: string; fragment: string | null }
  | { kind: 'topicName'; id: string }
  | { kind: 'article'; ref: string; fragment: string | null }
  | { kind: 'articleTitle'; ref: string }
  | { kind: 'close' }
  | { kind: 'picture'; file: string; alt: string; title: string | null; width: PictureWidth }
  | { kind: 'pause'; comma: string }
  | { kind: 'embed'; embed: Embed };

/** How wide a picture stands: in the text's column, wider, across the page, or within a line. */
export type PictureWidth = 'column' | 'wide' | 'full' | 'inline';

/**
 * Something a body points at. `topic`, `map`, `gallery` and `film` name an id, `article` a ref, `picture` a path
 * relative to the content folder, `page` a typed address that begins with `/`, `external` a whole URL; the target of an
 * `anchor` is empty, since it is the body's own page.
 */
export interface BodyReference {
  kind: 'topic' | 'article' | 'map' | 'gallery' | 'film' | 'picture' | 'page' | 'external' | 'anchor';
  target: string;
  fragment: string | null;
  line: number;
  column: number;
}

/** A fault of a body, still without its file. */
export interface BodyFault {
  severity: 'error' | 'warning';
  rule: string;
  line: number;
  column: number;
  found: string;
  expected: string;
  nearest: string | null;
}
