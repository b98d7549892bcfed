import { cpuPerAnswer, percentile, rate, type Findings, type Line, type Reading } from './readings.ts';

/** Ours may spend at most this share of their processor time on reading, and must take at least this share of their comments. */
const BARS = { read: 1 / 5, send: 1 / 2 } as const;

const MEASURES: [label: string, line: Line, measure: (reading: Reading) => number | null, unit: string][] = [
  ['CPU per GET, all comments', 'list', cpuPerAnswer, 'ms'],
  ['CPU per GET, first page of 8 threads', 'page', cpuPerAnswer, 'ms'],
  ['CPU per GET, unchanged (304)', 'unchanged', cpuPerAnswer, 'ms'],
  ['GET, answers a second', 'list', rate, '/s'],
  ['GET, p50', 'list', (reading) => percentile(reading, 0.5), 'ms'],
  ['GET, p99', 'list', (reading) => percentile(reading, 0.99), 'ms'],
  ['GET, bytes of an answer', 'list', ({ bytes }) => bytes, 'B'],
  ['comments a second, one writer', 'sendOne', rate, '/s'],
  ['one writer, p50', 'sendOne', (reading) => percentile(reading, 0.5), 'ms'],
  ['one writer, p99', 'sendOne', (reading) => percentile(reading, 0.99), 'ms'],
  ['comments a second, sixteen writers', 'sendMany', rate, '/s'],
  ['sixteen writers, p50', 'sendMany', (reading) => percentile(reading, 0.5), 'ms'],
  ['sixteen writers, p99', 'sendMany', (reading) => percentile(reading, 0.99), 'ms'],
  ['CPU per comment, sixteen writers', 'sendMany', cpuPerAnswer, 'ms'],
];

/** The table of both servers, ours first; with one alone, its column. */
export function table(ours: Findings, theirs: Findings | null): string[] {
  const rows = MEASURES.flatMap(([label, line, measure, unit]) => {
    const values = [ours, theirs].map((findings) => valueOf(findings?.lines[line], measure));
    return values.every((value) => value === null) ? [] : [row(label, values, unit)];
  });
  const memory = (label: string, read: (findings: Findings) => number | undefined) =>
    row(
      label,
      [ours, theirs].map((findings) => inMegabytes(findings ? read(findings) : undefined)),
      'MB',
    );
  return [
    cells('', [ours.name, theirs?.name ?? '', theirs ? 'ratio' : '']),
    ...rows,
    memory('memory at rest, before the load', ({ before }) => before?.now),
    memory('memory at rest, after the load', ({ after }) => after?.now),
    memory('memory at its most', ({ after }) => after?.peak),
  ];
}

function valueOf(reading: Reading | undefined, measure: (reading: Reading) => number | null): number | null {
  return reading === undefined ? null : measure(reading);
}

function inMegabytes(bytes: number | undefined): number | null {
  return bytes === undefined ? null : bytes / 1e6;
}

function row(label: string, [ours = null, theirs = null]: (number | null)[], unit: string): string {
  const ratio = ours === null || theirs === null ? '' : (ours / theirs).toFixed(2);
  return cells(label, [shown(ours, unit), shown(theirs, unit), ratio]);
}

function cells(label: string, columns: string[]): string {
  return [label.padEnd(38), ...columns.map((text) => text.padStart(14))].join('').trimEnd();
}

function shown(value: number | null, unit: string): string {
  if (value === null) return '';
  return `${value.toFixed(value >= 100 || unit === 'B' ? 0 : value >= 10 ? 1 : 3)} ${unit}`;
}

/** Each bar with what was found: met, not met, or not measured. */
export function verdicts(ours: Findings, theirs: Findings | null): string[] {
  const ratio = (line: Line, measure: (reading: Reading) => number | null): number | null => {
    const [own, other] = [valueOf(ours.lines[line], measure), valueOf(theirs?.lines[line], measure)];
    return own === null || other === null ? null : own / other;
  };
  const read = ratio('list', cpuPerAnswer);
  const one = ratio('sendOne', rate);
  const many = ratio('sendMany', rate);
  return [
    verdict('CPU per GET at most a fifth of Twikoo’s', read, (found) => found <= BARS.read),
    verdict('durable comments a second, one writer, at least half of Twikoo’s', one, (found) => found >= BARS.send),
    verdict('durable comments a second, sixteen writers, at least half of Twikoo’s', many, (found) => found >= BARS.send),
  ];
}

function verdict(bar: string, ratio: number | null, isMet: (ratio: number) => boolean): string {
  if (ratio === null) return `not measured  ${bar}`;
  return `${(isMet(ratio) ? 'met' : 'NOT MET').padEnd(14)}${bar}: ${ratio.toFixed(2)}`;
}
