import type { Fault } from './fault.ts';

/** A fault that knows the field it is about, and not yet its line. */
export interface Finding extends Omit<Fault, 'line' | 'column'> {
  /** Path of the field, such as `['topics', 1]`; or a place that the body named. */
  spot: (string | number)[] | { line: number; column: number };
}

/** The first line of a file, for what is wrong with the file itself. */
export const WHOLE_FILE = { line: 1, column: 1 };

/** Makes a finding that stops a build. */
export function error(
  file: string,
  spot: Finding['spot'],
  words: Pick<Finding, 'rule' | 'found' | 'expected'> & { nearest?: string | null },
): Finding {
  return { severity: 'error', file, spot, nearest: null, ...words };
}

/** Makes a finding that is worth a look and stops nothing. */
export function warning(
  file: string,
  spot: Finding['spot'],
  words: Pick<Finding, 'rule' | 'found' | 'expected'> & { nearest?: string | null },
): Finding {
  return { ...error(file, spot, words), severity: 'warning' };
}
