import type { Position } from 'geojson';
import { digitisedLine, riversWithin } from './atlas.ts';
import { southAsianBorders } from './disputed.ts';
import type { Frame } from './frame.ts';
import { ground, mercator } from './frame.ts';
import type { Lettering } from './lettering.ts';
import { country, place } from './marks.ts';
import { palette } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The plates about the Indus. */
export function indusPlates(lettering: Lettering): Plate[] {
  return [
    { file: 'articles/2026/05/indus-treaty-divides.png', svg: drawing(sixRivers(lettering)) },
    { file: 'topics/indus-waters-treaty.png', svg: drawing(indusMap(lettering)) },
  ];
}

interface SchemeLine {
  name: string;
  colour: string;
  points: Position[];
}

const western = '#47758c';
const eastern = palette.red;

// A scheme, like an underground map: order and confluences are true, distances are not.
const scheme: SchemeLine[] = [
  {
    name: 'Ravi',
    colour: eastern,
    points: [
      [1150, 350],
      [715, 350],
      [560, 505],
      [445, 505],
    ],
  },
  {
    name: 'Beas',
    colour: eastern,
    points: [
      [1150, 475],
      [925, 475],
      [800, 600],
    ],
  },
  {
    name: 'Sutlej',
    colour: eastern,
    points: [
      [1150, 600],
      [350, 600],
    ],
  },
  {
    name: 'Jhelum',
    colour: western,
    points: [
      [1150, 175],
      [620, 175],
      [620, 330],
    ],
  },
  {
    name: 'Chenab',
    colour: western,
    points: [
      [1150, 262],
      [688, 262],
      [350, 600],
      [230, 600],
    ],
  },
  {
    name: 'Indus',
    colour: western,
    points: [
      [1150, 88],
      [420, 88],
      [230, 278],
      [230, 600],
      [120, 710],
    ],
  },
];

function sixRivers(lettering: Lettering): string {
  const lines = scheme.map(
    ({ colour, points }) =>
      `<polyline points="${points.map((point) => point.join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="14" stroke-linejoin="round" stroke-linecap="round"/>`,
  );
  const names = scheme.map(({ name, points }) =>
    lettering.line(name, 1150, (points[0]?.[1] ?? 0) - 18, { face: 'sansBold', size: 36, anchor: 'end' }),
  );
  const confluences = [
    [620, 330],
    [445, 505],
    [350, 600],
    [800, 600],
    [230, 600],
  ].map(([x, y]) => `<circle cx="${x}" cy="${y}" r="11" fill="${palette.paper}" stroke="${palette.ink}" stroke-width="4"/>`);
  return [
    lines.join(''),
    confluences.join(''),
    names.join(''),
    lettering.lines(['to the', 'Arabian Sea'], 172, 682, 34, { face: 'italic', size: 31, fill: '#4d6a77' }),
    lettering.line('Western Rivers', 44, 92, { face: 'display', size: 42, fill: western }) +
      lettering.line('to Pakistan', 44, 132, { size: 30, fill: western }),
    lettering.line('Eastern Rivers', 1150, 672, { face: 'display', size: 42, fill: eastern, anchor: 'end' }) +
      lettering.line('to India', 1150, 712, { size: 30, fill: eastern, anchor: 'end' }),
  ].join('');
}

const indusBasin: [number, number, number, number] = [64, 23, 82, 36.5];

/** The river that passes through a point. */
function riverThrough(frame: Frame, [x = 0, y = 0]: Position, style: Record<string, string | number>): string {
  const lines = riversWithin(indusBasin).coordinates.filter((line) => line.some(([lx = 0, ly = 0]) => Math.hypot(lx - x, ly - y) < 0.05));
  return lines.map((line) => frame.line(line, style)).join('');
}

// A point on each stretch, as Natural Earth parts the rivers.
const reaches: { stroke: string; points: Position[] }[] = [
  {
    stroke: eastern,
    points: [
      [73.267, 30.142],
      [76.667, 31.283],
      [78.517, 31.708],
    ],
  },
  {
    stroke: western,
    points: [
      [71.05, 29.575],
      [75.075, 33.183],
      [68.933, 27.717],
      [72.825, 34.2],
      [75.433, 35.442],
      [79.733, 32.442],
    ],
  },
];

function indusMap(lettering: Lettering): string {
  const frame = mercator([73.2, 30.05], 22);
  const thick = (stroke: string): Record<string, string | number> => ({ stroke, 'stroke-width': 5 });
  const named = (name: string, at: [number, number], fill: string): string =>
    lettering.line(name, ...frame.at(at), { face: 'sansBold', size: 29, fill, halo: palette.land });
  return [
    ground(frame, { detail: '10m', graticule: 5, borders: false }),
    southAsianBorders(frame, '10m'),
    ...reaches.flatMap(({ stroke, points }) => points.map((point) => riverThrough(frame, point, thick(stroke)))),
    ...['ravi', 'beas'].map((name) => frame.curve(digitisedLine(name), thick(eastern))),
    frame.curve(digitisedLine('jhelum'), thick(western)),
    named('Indus', [69.55, 31.6], western),
    named('Jhelum', [71.15, 32.75], western),
    named('Chenab', [76.05, 33.45], western),
    named('Ravi', [72.75, 30.25], eastern),
    named('Beas', [77.35, 32.1], eastern),
    named('Sutlej', [73.4, 29.2], eastern),
    place(frame, lettering, [67.01, 24.86], 'Karachi', 'right', { quiet: true, size: 29 }),
    country(frame, lettering, [66.6, 28.4], 'Pakistan', { size: 25 }),
    country(frame, lettering, [77.3, 27.4], 'India', { size: 25 }),
    country(frame, lettering, [66.3, 33.7], 'Afghanistan', { size: 21 }),
    country(frame, lettering, [80.2, 33.4], 'China', { size: 21 }),
  ].join('');
}
