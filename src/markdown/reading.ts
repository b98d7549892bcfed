import GithubSlugger from 'github-slugger';
import type { DatedEvent, Embed, Forecast, Heading } from '../editorial/body.ts';
import { bodyWords } from './bodyWords.ts';
import type { BodyWords } from './bodyWords.ts';
import type { BodyContext, BodyFault, BodyReference, Slot } from './rendered.ts';

/** A place in the body's text; lines and columns count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** One body on its way through the pipeline: what the steps find they write down here. */
export interface Reading {
  /** The body's lines, for places within nodes. */
  lines: string[];
  context: BodyContext;
  words: BodyWords;
  slugger: GithubSlugger;
  faults: BodyFault[];
  references: BodyReference[];
  headings: Heading[];
  embeds: Embed[];
  events: DatedEvent[];
  forecasts: Forecast[];
  slots: Slot[];
  anchors: string[];
  /** Tables so far. */
  tables: number;
}

/** Opens the reading of a body. */
export function openReading(text: string, context: BodyContext): Reading {
  return {
    lines: text.split(/\r\n|\n|\r/),
    context,
    words: bodyWords(context.locale),
    slugger: new GithubSlugger(),
    faults: [],
    references: [],
    headings: [],
    embeds: [],
    events: [],
    forecasts: [],
    slots: [],
    anchors: [],
    tables: 0,
  };
}

type FoundFault = Pick<BodyFault, 'rule' | 'found' | 'expected'> & Partial<Pick<BodyFault, 'severity' | 'nearest'>>;

/** Writes down a fault. */
export function fault(reading: Reading, place: Place, found: FoundFault): void {
  const { line, column } = place;
  reading.faults.push({ severity: 'error', nearest: null, ...found, line, column });
}

/** Writes down that the body points at something. */
export function refer(reading: Reading, place: Place, to: Pick<BodyReference, 'kind' | 'target' | 'fragment'>): void {
  reading.references.push({ ...to, line: place.line, column: place.column });
}

/** Where a node of either tree begins; a node that the pipeline made itself stands at the beginning. */
export function placeOf(node: { position?: { start: Place } | undefined }): Place {
  return node.position?.start ?? { line: 1, column: 1 };
}

/** Orders by place in the text, then by kind, so that reports read from top to bottom. */
export function byPlace<Placed extends Place & { rule?: string }>(a: Placed, b: Placed): number {
  if (a.line !== b.line) return a.line - b.line;
  if (a.column !== b.column) return a.column - b.column;
  return (a.rule ?? '') < (b.rule ?? '') ? -1 : 1;
}
