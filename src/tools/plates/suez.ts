import { geoOrthographic } from 'd3-geo';
import { digitisedLine, landOf } from './atlas.ts';
import type { Frame } from './frame.ts';
import { frameOf, ground, mercator } from './frame.ts';
import type { Lettering } from './lettering.ts';
import { country, place, target, water } from './marks.ts';
import { palette, sheet } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The plates about the Suez Canal. */
export function suezPlates(lettering: Lettering): Plate[] {
  return [
    { file: 'articles/2026/02/suez-six-days.png', svg: drawing(queue(lettering)) },
    { file: 'articles/2026/02/suez-ledger.png', svg: drawing(ledger(lettering)) },
    { file: 'articles/2026/11/suez-canal-opened.png', svg: drawing(twoWays(lettering)) },
    { file: 'topics/suez-canal.png', svg: drawing(isthmus(lettering)) },
  ];
}

const canalStyle = { stroke: palette.red, 'stroke-width': 4.5 } as const;

/** The canal's lakes, in the colour of the sea. */
function lakes(frame: Frame): string {
  const names = ['greatBitterLake', 'littleBitterLake', 'lakeTimsah'];
  return names.map((name) => frame.curve(digitisedLine(name), { fill: palette.sea, stroke: palette.coast, 'stroke-width': 1 })).join('');
}

const portSaid: [number, number] = [32.307, 31.25];
const suez: [number, number] = [32.556, 29.95];
const kilometre151: [number, number] = [32.583, 30.01];

function queue(lettering: Lettering): string {
  const frame = mercator([32.95, 30.66], 3.2);
  const [x, y] = frame.at(kilometre151);
  const callout = `<path d="M${x + 20} ${y}H${x + 150}" stroke="${palette.red}" stroke-width="2" fill="none"/>`;
  return [
    ground(frame, { detail: '10m', graticule: 1, borders: true, rivers: [30, 29, 33, 32] }),
    lakes(frame),
    frame.curve(digitisedLine('suezCanal'), canalStyle),
    place(frame, lettering, portSaid, 'Port Said', 'left', { quiet: true, size: 29, halo: palette.sea }),
    place(frame, lettering, [32.28, 30.592], 'Ismailia', 'left', { quiet: true, size: 29 }),
    place(frame, lettering, suez, 'Suez', 'left', { quiet: true, size: 29 }),
    water(frame, lettering, [33.45, 31.42], ['Mediterranean Sea']),
    lettering.lines(['Great', 'Bitter Lake'], ...offset(frame.at([32.3, 30.36]), -6, -6), 27, { face: 'italic', size: 25, fill: '#4d6a77', anchor: 'end', halo: palette.land }),
    callout,
    target(x, y, 1.1),
    shipBlock(lettering, 765, 318),
    lettering.line('Kilometre 151', x + 160, y + 1, { face: 'sansBold', size: 31, halo: palette.land }),
    lettering.line('blocked 23–29 March 2021', x + 160, y + 36, { size: 25, fill: palette.grey, halo: palette.land }),
  ].join('');
}

function offset([x, y]: [number, number], dx: number, dy: number): [number, number] {
  return [x + dx, y + dy];
}

const waiting = 422;
const column = 32;

/** One hull for every ship that waited when the canal was free again. */
function shipBlock(lettering: Lettering, left: number, top: number): string {
  const hulls = Array.from({ length: waiting }, (_, ship) => {
    const x = left + (ship % column) * 12.2;
    const y = top + Math.floor(ship / column) * 17;
    return `M${x.toFixed(1)} ${y}h4.4v9l-2.2 3.6l-2.2 -3.6z`;
  });
  return (
    lettering.line('422', left - 3, top - 56, { face: 'display', size: 84, fill: palette.red, tracking: -15 }) +
    lettering.line('ships waiting when it reopened', left, top - 20, { size: 25.5, face: 'sansBold' }) +
    `<path d="${hulls.join('')}" fill="${palette.ink}"/>`
  );
}

interface Account {
  year: string;
  value: number;
  label: string;
  note: string;
}

// Suez Canal Authority's calendar years, as the article cites them.
const accounts: Account[] = [
  { year: '2021', value: 6.3, label: '$6.3bn', note: 'shut for six days' },
  { year: '2023', value: 10.2, label: '$10.2bn', note: 'open' },
  { year: '2024', value: 4, label: 'about $4bn', note: 'open, and avoided' },
];

function ledger(lettering: Lettering): string {
  const scale = 62;
  const rows = accounts.map((account, index) => {
    const y = 230 + index * 165;
    const colour = account.year === '2021' ? palette.red : palette.ink;
    return (
      lettering.line(account.year, 70, y + 62, { face: 'display', size: 54 }) +
      `<rect x="240" y="${y}" width="${account.value * scale}" height="88" fill="${colour}"/>` +
      lettering.line(account.label, 240 + account.value * scale + 20, y + 42, { face: 'sansBold', size: 34 }) +
      lettering.line(account.note, 240 + account.value * scale + 20, y + 78, { size: 26, fill: palette.grey })
    );
  });
  return (
    lettering.line('A closed canal, and an empty one', 70, 96, { face: 'display', size: 50, tracking: -10 }) +
    lettering.line('Canal revenue by calendar year, as published', 70, 146, { size: 28, fill: palette.grey }) +
    `<path d="M240 200V720" stroke="${palette.ink}" stroke-width="2"/>` +
    rows.join('')
  );
}

function isthmus(lettering: Lettering): string {
  const frame = mercator([34.4, 29.2], 13.5);
  return [
    ground(frame, { detail: '10m', graticule: 2, rivers: [28, 22, 34, 33] }),
    lakes(frame),
    frame.curve(digitisedLine('suezCanal'), { ...canalStyle, 'stroke-width': 7 }),
    lettering.lines(['Suez', 'Canal'], ...offset(frame.at([32.65, 30.75]), 12, -4), 36, { face: 'sansBold', size: 33, halo: palette.land }),
    water(frame, lettering, [30.6, 32.35], ['Mediterranean Sea'], { size: 33 }),
    water(frame, lettering, [35.35, 26.2], ['Red', 'Sea'], { size: 36 }),
    place(frame, lettering, [31.24, 30.05], 'Cairo', 'left', { quiet: true }),
    country(frame, lettering, [29.6, 27.3], 'Egypt'),
    country(frame, lettering, [33.75, 29.55], 'Sinai', { size: 19 }),
    country(frame, lettering, [38.4, 28.1], 'Saudi Arabia'),
    country(frame, lettering, [36.55, 30.55], 'Jordan', { size: 20 }),
  ].join('');
}

// Waypoints at sea, chosen by eye: the lines show the way, not a distance.
const byTheCape: [number, number][] = [[-0.1, 51.4], [1.3, 51.2], [-1.8, 50], [-5.6, 48.8], [-10, 43.5], [-15, 35], [-19, 25], [-19.5, 15], [-14.5, 6], [-4, -8], [8, -24], [17, -34.6], [20.2, -35.6], [28, -34.5], [36, -28.5], [46, -28], [55, -12], [62, 4], [70.5, 18], [72.8, 18.9]];
const bySuez: [number, number][] = [[-0.1, 51.4], [1.3, 51.2], [-1.8, 50], [-5.6, 48.8], [-9.9, 43.4], [-9.9, 37], [-5.6, 35.95], [0, 36.6], [9, 37.8], [11.3, 37.1], [16, 35.6], [25, 33.4], [32.3, 31.4], [32.56, 29.9], [34, 27.4], [38, 21], [42.6, 13.8], [43.4, 12.5], [46, 12.2], [52, 13.6], [62, 16.5], [72.8, 18.9]];

function twoWays(lettering: Lettering): string {
  const projection = geoOrthographic().rotate([-30, -9, 0]).scale(470).translate([455, 400]).clipAngle(90).precision(0.3);
  const frame = frameOf(projection);
  const route = { 'stroke-width': 5.5, stroke: palette.red };
  const rim = (style: Record<string, string | number>): string => frame.draw({ type: 'Sphere' }, style);
  return [
    rim({ fill: palette.sea }),
    frame.draw(landOf('50m'), { fill: palette.land, stroke: palette.coast, 'stroke-width': 1 }),
    rim({ stroke: palette.coast, 'stroke-width': 1.4 }),
    frame.curve(byTheCape, { ...route, stroke: palette.ink, 'stroke-width': 4, 'stroke-dasharray': '0.1 10' }),
    frame.curve(bySuez, route),
    ...[[-0.1, 51.5], [72.85, 18.95]].map((at) => target(...frame.at(at as [number, number]), 0.85)),
    lettering.line('London', frame.at([-0.1, 51.5])[0] - 24, frame.at([-0.1, 51.5])[1] + 4, { face: 'sansBold', size: 31, anchor: 'end', halo: palette.sea }),
    lettering.line('Bombay', frame.at([72.85, 18.95])[0] + 22, frame.at([72.85, 18.95])[1] + 6, { face: 'sansBold', size: 31, halo: palette.paper }),
    `<path d="M955 196H1045" stroke="${palette.red}" stroke-width="5.5"/><path d="M957 396H1045" stroke="${palette.ink}" stroke-width="4" stroke-dasharray="0.1 10" stroke-linecap="round"/>`,
    lettering.lines(['Through', 'the canal,', 'from 1869'], 955, 240, 38, { face: 'sansBold', size: 33, fill: palette.red }),
    lettering.lines(['Round', 'the Cape,', 'before'], 955, 440, 38, { face: 'sansBold', size: 33 }),
  ].join('');
}
