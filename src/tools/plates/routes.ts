import { geoOrthographic } from 'd3-geo';
import { landOf } from './atlas.ts';
import { frameOf } from './frame.ts';
import type { Lettering } from './lettering.ts';
import { target } from './marks.ts';
import { palette } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The plates about what the Suez Canal earns and what it shortens. */
export function routePlates(lettering: Lettering): Plate[] {
  return [
    { file: 'articles/2026/02/suez-ledger.png', svg: drawing(ledger(lettering)) },
    { file: 'articles/2026/11/suez-canal-opened.png', svg: drawing(twoWays(lettering)) },
  ];
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

// Waypoints at sea, chosen by eye: the lines show the way, not a distance.
const byTheCape: [number, number][] = [
  [-0.1, 51.4],
  [1.3, 51.2],
  [-1.8, 50],
  [-5.6, 48.8],
  [-10, 43.5],
  [-15, 35],
  [-19, 25],
  [-19.5, 15],
  [-14.5, 6],
  [-4, -8],
  [8, -24],
  [17, -34.6],
  [20.2, -35.6],
  [28, -34.5],
  [36, -28.5],
  [46, -28],
  [55, -12],
  [62, 4],
  [70.5, 18],
  [72.8, 18.9],
];
const bySuez: [number, number][] = [
  [-0.1, 51.4],
  [1.3, 51.2],
  [-1.8, 50],
  [-5.6, 48.8],
  [-9.9, 43.4],
  [-9.9, 37],
  [-5.6, 35.95],
  [0, 36.6],
  [9, 37.8],
  [11.3, 37.1],
  [16, 35.6],
  [25, 33.4],
  [32.3, 31.4],
  [32.56, 29.9],
  [34, 27.4],
  [38, 21],
  [42.6, 13.8],
  [43.4, 12.5],
  [46, 12.2],
  [52, 13.6],
  [62, 16.5],
  [72.8, 18.9],
];

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
    ...[
      [-0.1, 51.5],
      [72.85, 18.95],
    ].map((at) => target(...frame.at(at as [number, number]), 0.85)),
    lettering.line('London', frame.at([-0.1, 51.5])[0] - 24, frame.at([-0.1, 51.5])[1] + 4, {
      face: 'sansBold',
      size: 31,
      anchor: 'end',
      halo: palette.sea,
    }),
    lettering.line('Bombay', frame.at([72.85, 18.95])[0] + 22, frame.at([72.85, 18.95])[1] + 6, {
      face: 'sansBold',
      size: 31,
      halo: palette.paper,
    }),
    `<path d="M955 196H1045" stroke="${palette.red}" stroke-width="5.5"/><path d="M957 396H1045" stroke="${palette.ink}" stroke-width="4" stroke-dasharray="0.1 10" stroke-linecap="round"/>`,
    lettering.lines(['Through', 'the canal,', 'from 1869'], 955, 240, 38, { face: 'sansBold', size: 33, fill: palette.red }),
    lettering.lines(['Round', 'the Cape,', 'before'], 955, 440, 38, { face: 'sansBold', size: 33 }),
  ].join('');
}
