import type { Position } from 'geojson';
import { digitisedLine } from './atlas.ts';
import type { Frame } from './frame.ts';
import { ground, mercator, smooth } from './frame.ts';
import type { Lettering } from './lettering.ts';
import { place, target } from './marks.ts';
import { palette } from './palette.ts';

/** The film: a still ground, and what stands on it at a moment (seconds). */
export interface Film {
  ground: string;
  at(time: number): string;
}

interface Title {
  from: number;
  date: string;
  lines: string[];
}

// Dates: the trade journal of the canal company and Captain de Surville's report; see docs/plates.md.
const titles: Title[] = [
  { from: 0, date: '25 April 1859', lines: ['Work begins', 'at Port Said'] },
  { from: 2.6, date: '18 November 1862', lines: ['The Mediterranean', 'enters Lake Timsah'] },
  { from: 5.8, date: 'August 1869', lines: ['The two seas meet', 'in the Bitter Lakes'] },
  { from: 9, date: '17 November 1869', lines: ['The Aigle leads the first', 'procession to Ismailia'] },
  { from: 11.4, date: '19 November 1869', lines: ['A night at anchor', 'in the Bitter Lakes'] },
  { from: 13.2, date: '20 November 1869', lines: ['Half past twelve:', 'Suez'] },
];

const stations = { start: 31.27, timsah: 30.575, bitter: 30.34, end: 29.945 } as const;

/** The canal as many short steps, north to south. */
function steps(): Position[] {
  const line = digitisedLine('suezCanal').filter(([, y = 0]) => y <= stations.start + 0.01 && y >= stations.end - 0.01);
  return line.flatMap((point, index) => (index === 0 ? [point] : between(line[index - 1] ?? point, point)));
}

function between([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): Position[] {
  return Array.from({ length: 12 }, (_, index) => [x0 + ((x1 - x0) * (index + 1)) / 12, y0 + ((y1 - y0) * (index + 1)) / 12]);
}

/** How far a movement has come, 0 to 1, with a soft start and end. */
function eased(time: number, from: number, until: number): number {
  const t = Math.min(1, Math.max(0, (time - from) / (until - from)));
  return t * t * (3 - 2 * t);
}

const blend = (from: number, to: number, share: number): number => from + (to - from) * share;

function stretch(frame: Frame, north: number, south: number, stroke: string, width: number): string {
  const points = steps().filter(([, y = 0]) => y <= north && y >= south);
  if (points.length < 2) return '';
  return `<path d="${smooth(points.map(frame.at))}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function lake(frame: Frame, name: string, filled: number): string {
  const style = { stroke: palette.coast, 'stroke-width': 1.4 };
  return frame.curve(digitisedLine(name), {
    ...style,
    fill: palette.river,
    'fill-opacity': (filled * 0.75).toFixed(2),
    'stroke-dasharray': filled < 1 ? '4 4' : 'none',
  });
}

function waters(frame: Frame, time: number): string {
  const blue = '#47758c';
  const reached = blend(stations.start, stations.timsah, eased(time, 2.7, 4.6));
  const southward = blend(stations.timsah, stations.bitter, eased(time, 6, 7.4));
  const northward = blend(stations.end, stations.bitter, eased(time, 6, 7.4));
  return [
    lake(frame, 'lakeTimsah', eased(time, 4.4, 5.4)),
    lake(frame, 'greatBitterLake', eased(time, 7, 8.4)),
    lake(frame, 'littleBitterLake', eased(time, 6.6, 7.8)),
    time > 2.7 ? stretch(frame, stations.start + 0.01, reached, blue, 7) : '',
    time > 6 ? stretch(frame, stations.timsah + 0.02, southward, blue, 7) + stretch(frame, northward, stations.end - 0.01, blue, 7) : '',
  ].join('');
}

/** Where the Aigle is, as a latitude. */
function shipAt(time: number): number {
  if (time < 11.4) return blend(stations.start, stations.timsah, eased(time, 9.2, 11.2));
  if (time < 13.2) return blend(stations.timsah, stations.bitter, eased(time, 11.4, 12.6));
  return blend(stations.bitter, stations.end, eased(time, 13.2, 14.8));
}

function procession(frame: Frame, time: number): string {
  if (time < 9) return '';
  const latitude = shipAt(time);
  const last = steps()
    .filter(([, y = 0]) => y >= latitude)
    .at(-1) ?? [32.31, stations.start];
  return stretch(frame, stations.start + 0.01, latitude, palette.red, 6) + target(...frame.at(last), 1.1);
}

function title(lettering: Lettering, time: number): string {
  const current = titles.filter(({ from }) => from <= time).at(-1);
  if (current === undefined) return '';
  const shown = Math.min(1, (time - current.from + 0.04) / 0.35).toFixed(2);
  return `<g opacity="${shown}">${lettering.line(current.date, 560, 250, { face: 'display', size: 62, fill: palette.red, tracking: -12 })}${lettering.lines(current.lines, 562, 318, 52, { face: 'serif', size: 44 })}</g>`;
}

/** Draws the opening of the Suez Canal, from the first day of the works to the first arrival at Suez. */
export function opening(lettering: Lettering): Film {
  const frame = mercator([33.25, 30.6], 3.45, [0, -24]);
  const town = (name: string, at: [number, number]): string => place(frame, lettering, at, name, 'left', { quiet: true, size: 31 });
  const still = [
    ground(frame, { detail: '10m', graticule: 1, borders: false, rivers: [30, 29, 33, 32] }),
    stretch(frame, stations.start + 0.01, stations.end - 0.01, palette.landDark, 7),
    town('Port Said', [32.307, 31.26]),
    town('Ismailia', [32.275, 30.59]),
    town('Suez', [32.553, 29.965]),
  ].join('');
  return {
    ground: still,
    at: (time) => {
      const beginning = time < 2.7 ? target(...frame.at([32.307, 31.26]), 1 + 0.15 * Math.sin(time * 5)) : '';
      return waters(frame, time) + procession(frame, time) + beginning + title(lettering, time);
    },
  };
}
