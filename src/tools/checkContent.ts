import type { Content, ReadOptions } from '../entries/readContent.ts';
import { readContent } from '../entries/readContent.ts';
import { REPORTERS } from './reporters/reporters.ts';
import type { Format } from './reporters/reporters.ts';
import { shownPath } from './shownPath.ts';

/** What a check found, and how it is told. */
export interface Checked extends Content {
  errors: number;
  warnings: number;
  /** The report, without a line break at its end. */
  report: string;
}

/** Reads and judges the content; a build does this first and tells the same. */
export async function checkContent(options: ReadOptions, format: Format = 'text'): Promise<Checked> {
  const content = await readContent(options);
  const errors = content.faults.filter(({ severity }) => severity === 'error').length;
  const warnings = content.faults.length - errors;
  const report = REPORTERS[format]({ ...content, errors, warnings, folder: shownPath(options.contentRoot) });
  return { ...content, errors, warnings, report };
}
