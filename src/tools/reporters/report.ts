import type { Fault } from '../../editorial/fault.ts';

/** What a reporter is given. */
export interface Report {
  /** By file and place. */
  faults: readonly Fault[];
  files: number;
  errors: number;
  warnings: number;
  /** The content folder as it is shown before a file: `content`. */
  folder: string;
}

/** The last line of a report. */
export function summary({ files, errors, warnings }: Report): string {
  const checked = `${count(files, 'file')} checked`;
  if (errors + warnings === 0) return `${checked}: no faults`;
  return `${checked}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}

/** The fault in one line: what was found · what was expected · the nearest valid value. */
export function sentence({ found, expected, nearest }: Fault): string {
  return [found, expected, ...(nearest === null ? [] : [nearest])].join(' · ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
