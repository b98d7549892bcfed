import type { Position } from 'geojson';
import { countriesOf, digitisedLine, riversWithin } from './atlas.ts';
import { southAsianBorders } from './disputed.ts';
import type { Frame } from './frame.ts';
import { ground, mercator, waterways } from './frame.ts';
import type { Lettering } from './lettering.ts';
import { country, place, water } from './marks.ts';
import { palette } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The plates about the Indus and the Nile. */
export function riverPlates(lettering: Lettering): Plate[] {
  return [
    { file: 'articles/2026/05/indus-treaty-divides.png', svg: drawing(sixRivers(lettering)) },
    { file: 'topics/indus-waters-treaty.png', svg: drawing(indusMap(lettering)) },
    { file: 'articles/2026/08/nile-treaties-1929-1959.png', svg: drawing(division(lettering)) },
    { file: 'topics/nile-basin.png', svg: drawing(nileMap(lettering)) },
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
  { name: 'Ravi', colour: eastern, points: [[1150, 350], [715, 350], [560, 505], [445, 505]] },
  { name: 'Beas', colour: eastern, points: [[1150, 475], [925, 475], [800, 600]] },
  { name: 'Sutlej', colour: eastern, points: [[1150, 600], [350, 600]] },
  { name: 'Jhelum', colour: western, points: [[1150, 175], [620, 175], [620, 330]] },
  { name: 'Chenab', colour: western, points: [[1150, 262], [688, 262], [350, 600], [230, 600]] },
  { name: 'Indus', colour: western, points: [[1150, 88], [420, 88], [230, 278], [230, 600], [120, 710]] },
];

function sixRivers(lettering: Lettering): string {
  const lines = scheme.map(({ colour, points }) => `<polyline points="${points.map((point) => point.join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="14" stroke-linejoin="round" stroke-linecap="round"/>`);
  const names = scheme.map(({ name, points }) => lettering.line(name, 1150, (points[0]?.[1] ?? 0) - 18, { face: 'sansBold', size: 36, anchor: 'end' }));
  const confluences = [[620, 330], [445, 505], [350, 600], [800, 600], [230, 600]].map(([x, y]) => `<circle cx="${x}" cy="${y}" r="11" fill="${palette.paper}" stroke="${palette.ink}" stroke-width="4"/>`);
  return [
    lines.join(''),
    confluences.join(''),
    names.join(''),
    lettering.lines(['to the', 'Arabian Sea'], 172, 682, 34, { face: 'italic', size: 31, fill: '#4d6a77' }),
    lettering.line('Western Rivers', 44, 92, { face: 'display', size: 42, fill: western }) + lettering.line('to Pakistan', 44, 132, { size: 30, fill: western }),
    lettering.line('Eastern Rivers', 1150, 672, { face: 'display', size: 42, fill: eastern, anchor: 'end' }) + lettering.line('to India', 1150, 712, { size: 30, fill: eastern, anchor: 'end' }),
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
  { stroke: eastern, points: [[73.267, 30.142], [76.667, 31.283], [78.517, 31.708]] },
  { stroke: western, points: [[71.05, 29.575], [75.075, 33.183], [68.933, 27.717], [72.825, 34.2], [75.433, 35.442], [79.733, 32.442]] },
];

function indusMap(lettering: Lettering): string {
  const frame = mercator([73.2, 30.05], 22);
  const thick = (stroke: string): Record<string, string | number> => ({ stroke, 'stroke-width': 5 });
  const named = (name: string, at: [number, number], fill: string): string => lettering.line(name, ...frame.at(at), { face: 'sansBold', size: 29, fill, halo: palette.land });
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

interface Share {
  from: number;
  volume: number;
  top: number;
  fill: string;
  figure: string;
  name: string;
}

// Milliards of cubic metres a year at Aswan, agreement of 8 November 1959.
const shares: Share[] = [
  { from: 0, volume: 55.5, top: 70, fill: '#3f6b81', figure: '55.5', name: 'Egypt' },
  { from: 55.5, volume: 18.5, top: 388, fill: '#7fa1b1', figure: '18.5', name: 'Sudan' },
  { from: 74, volume: 10, top: 524, fill: '#c6d3d6', figure: '10', name: 'evaporation and seepage' },
];

function division(lettering: Lettering): string {
  const unit = 5;
  const source = 150;
  const bands = shares.map(({ from, volume, top, fill }) => {
    const left = source + from * unit;
    const height = volume * unit;
    return `<path d="M0 ${left}H330C500 ${left} 480 ${top} 650 ${top}H770V${top + height}H650C480 ${top + height} 500 ${left + height} 330 ${left + height}H0Z" fill="${fill}"/>`;
  });
  const labels = shares.map(({ volume, top, figure, name }) => {
    const middle = top + (volume * unit) / 2;
    return lettering.line(figure, 800, middle + 6, { face: 'display', size: 64 }) + lettering.line(name, 800, middle + 42, { size: 30, fill: palette.grey });
  });
  return [
    bands.join(''),
    labels.join(''),
    lettering.line('84', 44, 330, { face: 'display', size: 120, fill: palette.paper }),
    lettering.lines(['milliard m³ a year', 'reach Aswan'], 48, 378, 38, { size: 30, fill: palette.paper }),
    `<path d="M650 672H770" stroke="${palette.red}" stroke-width="4"/>`,
    lettering.line('0', 800, 678, { face: 'display', size: 64, fill: palette.red }) + lettering.line('the nine other states', 850, 674, { size: 30, fill: palette.red }),
  ].join('');
}

const basinStates = ['Burundi', 'Dem. Rep. Congo', 'Egypt', 'Eritrea', 'Ethiopia', 'Kenya', 'Rwanda', 'S. Sudan', 'Sudan', 'Tanzania', 'Uganda'];
const nileBox: [number, number, number, number] = [29, -4.5, 39.5, 31.6];

/** Rivers that rise in the box and flow elsewhere: the Omo, the Shebelle, the Uele and the Tana's neighbours. */
function leavesTheBasin([x = 0, y = 0]: Position): boolean {
  return (x > 36 && y > 2 && y < 8.6) || (x > 38.9 && y < 25) || (x < 29.3 && y > 1 && y < 5.5) || (x > 34.6 && y < -1.6);
}

function nile(frame: Frame): string {
  const { coordinates } = riversWithin(nileBox);
  return coordinates.filter((line) => !line.some(leavesTheBasin)).map((line) => frame.line(line, { stroke: '#47758c', 'stroke-width': 4.5 })).join('');
}

function nileMap(lettering: Lettering): string {
  const frame = mercator([33.5, 15.1], 58);
  return [
    ground(frame, { detail: '50m', graticule: 10, borders: false }),
    frame.draw(countriesOf('50m', basinStates), { fill: '#d9d0b8', stroke: palette.coast, 'stroke-width': 0.8 }),
    ground(frame, { detail: '50m', graticule: 0, sea: 'none', land: 'none' }),
    nile(frame),
    waterways(frame, nileBox, 0),
    place(frame, lettering, [32.88, 23.97], 'Aswan', 'left', { quiet: true, size: 30, halo: '#d9d0b8' }),
    place(frame, lettering, [32.53, 15.6], 'Khartoum', 'left', { quiet: true, size: 30, halo: '#d9d0b8' }),
    place(frame, lettering, [35.09, 11.21], 'Renaissance Dam', 'right', { size: 30, halo: '#d9d0b8' }),
    lettering.line('White Nile', ...frame.at([31.4, 8.6]), { face: 'italic', size: 27, fill: '#3f6b81', anchor: 'end', halo: '#d9d0b8' }),
    lettering.line('Blue Nile', ...frame.at([35, 12.55]), { face: 'italic', size: 25, fill: '#3f6b81', halo: '#d9d0b8' }),
    lettering.lines(['Lake', 'Victoria'], ...frame.at([34.4, -0.6]), 28, { face: 'italic', size: 25, fill: '#3f6b81', halo: '#d9d0b8' }),
    country(frame, lettering, [28.6, 27], 'Egypt', { halo: '#d9d0b8' }),
    country(frame, lettering, [28.4, 13], 'Sudan', { halo: '#d9d0b8' }),
    country(frame, lettering, [40.6, 8.3], 'Ethiopia', { halo: '#d9d0b8' }),
    water(frame, lettering, [38.3, 20.3], ['Red Sea'], { size: 26, turn: 55 }),
  ].join('');
}

