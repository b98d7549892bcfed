import { sentence, summary } from './report.ts';
import type { Report } from './report.ts';

/**
 * Tells faults to GitHub Actions, which shows them in the changed lines of a pull request.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function github(report: Report): string {
  const lines = report.faults.map((fault) => {
    const place = `file=${property(`${report.folder}/${fault.file}`)},line=${fault.line},col=${fault.column},title=${property(fault.rule)}`;
    return `::${fault.severity} ${place}::${message(sentence(fault))}`;
  });
  return [...lines, summary(report)].join('\n');
}

function message(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string): string {
  return message(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
