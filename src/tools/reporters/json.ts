import type { Report } from './report.ts';

/** Tells faults to programs. */
export function json({ faults, files, errors, warnings }: Report): string {
  return JSON.stringify({ files, errors, warnings, faults }, null, 2);
}
