import { sentence, summary } from './report.ts';
import type { Report } from './report.ts';

/** Tells faults to people: one line each, a blank line between files, a count at the end. */
export function text(report: Report): string {
  const lines: string[] = [];
  let file = '';
  for (const fault of report.faults) {
    if (fault.file !== file && file !== '') lines.push('');
    file = fault.file;
    const warning = fault.severity === 'warning' ? 'warning: ' : '';
    lines.push(`${report.folder}/${fault.file}:${fault.line}:${fault.column}  ${warning}${sentence(fault)}`);
  }
  if (lines.length > 0) lines.push('');
  return [...lines, summary(report)].join('\n');
}
