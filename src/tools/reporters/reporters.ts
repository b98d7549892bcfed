import { github } from './github.ts';
import { json } from './json.ts';
import type { Report } from './report.ts';
import { text } from './text.ts';

/** How the faults of a check are told, by the name of the format. */
export const REPORTERS = { text, json, github } satisfies Record<string, (report: Report) => string>;

export type Format = keyof typeof REPORTERS;

/** Tells whether there is a reporter of this name. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(REPORTERS, name);
}
