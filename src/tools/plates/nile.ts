import type { Position } from 'geojson';
import { countriesOf, riversWithin } from './atlas.ts';
import type { Frame } from './frame.ts';
import { ground, mercator, waterways } from './frame.ts';
import type { Lettering } from './lettering.ts';
import { country, place, water } from './marks.ts';
import { palette } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The plates about the Nile. */
export function nilePlates(lettering: Lettering): Plate[] {
  return [
    { file: 'articles/2026/08/nile-treaties-1929-1959.png', svg: drawing(division(lettering)) },
    { file: 'topics/nile-basin.png', svg: drawing(nileMap(lettering)) },
  ];
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
    return (
      lettering.line(figure, 800, middle + 6, { face: 'display', size: 64 }) +
      lettering.line(name, 800, middle + 42, { size: 30, fill: palette.grey })
    );
  });
  return [
    bands.join(''),
    labels.join(''),
    lettering.line('84', 44, 330, { face: 'display', size: 120, fill: palette.paper }),
    lettering.lines(['milliard m³ a year', 'reach Aswan'], 48, 378, 38, { size: 30, fill: palette.paper }),
    `<path d="M650 672H770" stroke="${palette.red}" stroke-width="4"/>`,
    lettering.line('0', 800, 678, { face: 'display', size: 64, fill: palette.red }) +
      lettering.line('the nine other states', 850, 674, { size: 30, fill: palette.red }),
  ].join('');
}

const basinStates = [
  'Burundi',
  'Dem. Rep. Congo',
  'Egypt',
  'Eritrea',
  'Ethiopia',
  'Kenya',
  'Rwanda',
  'S. Sudan',
  'Sudan',
  'Tanzania',
  'Uganda',
];
const nileBox: [number, number, number, number] = [29, -4.5, 39.5, 31.6];

/** Rivers that rise in the box and flow elsewhere: the Omo, the Shebelle, the Uele and the Tana's neighbours. */
function leavesTheBasin([x = 0, y = 0]: Position): boolean {
  return (x > 36 && y > 2 && y < 8.6) || (x > 38.9 && y < 25) || (x < 29.3 && y > 1 && y < 5.5) || (x > 34.6 && y < -1.6);
}

function nile(frame: Frame): string {
  const { coordinates } = riversWithin(nileBox);
  return coordinates
    .filter((line) => !line.some(leavesTheBasin))
    .map((line) => frame.line(line, { stroke: '#47758c', 'stroke-width': 4.5 }))
    .join('');
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
