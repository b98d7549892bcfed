import { digitisedLine } from './atlas.ts';
import type { Frame } from './frame.ts';
import { ground, mercator } from './frame.ts';
import type { Lettering } from './lettering.ts';
import { country, place, target, water } from './marks.ts';
import { palette } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The maps of the Suez Canal. */
export function suezPlates(lettering: Lettering): Plate[] {
  return [
    { file: 'articles/2026/02/suez-six-days.png', svg: drawing(queue(lettering)) },
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
    lettering.lines(['Great', 'Bitter Lake'], ...offset(frame.at([32.3, 30.36]), -6, -6), 27, {
      face: 'italic',
      size: 25,
      fill: '#4d6a77',
      anchor: 'end',
      halo: palette.land,
    }),
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
