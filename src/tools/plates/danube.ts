import type { MultiLineString, Position } from 'geojson';
import { bordersOf, countriesOf, riversWithin } from './atlas.ts';
import type { Frame } from './frame.ts';
import { borderStyle, ground, mercator } from './frame.ts';
import type { Lettering } from './lettering.ts';
import type { Side } from './marks.ts';
import { country, dot, place, water } from './marks.ts';
import { palette } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The map of the Danube and the states on it in 1948. */
export function danubePlates(lettering: Lettering): Plate[] {
  return [{ file: 'articles/2026/08/danube-belgrade-1948.png', svg: drawing(riparians(lettering)) }];
}

// States of 1948 that have come apart, by the names of the parts.
const czechoslovakia = ['Czechia', 'Slovakia'];
const yugoslavia = ['Bosnia and Herz.', 'Croatia', 'Kosovo', 'Macedonia', 'Montenegro', 'Serbia', 'Slovenia'];
const sovietUnion = ['Belarus', 'Moldova', 'Russia', 'Ukraine'];
const unions = [czechoslovakia, yugoslavia, sovietUnion];
const signatories = [...unions.flat(), 'Bulgaria', 'Hungary', 'Romania'];

/** Whether a boundary of today stood in 1948. */
function stood(one: string, other: string): boolean {
  return !unions.some((union) => union.includes(one) && union.includes(other));
}

const ulm = 9.95;
const delta: Position[] = [
  [28.75, 45.233],
  [28.875, 45.175],
  [29.667, 45.15],
];

/** Natural Earth's Danube from Ulm to the delta, and then its middle arm to Sulina. */
function danube(): MultiLineString {
  const upper = riversWithin([9.9, 48, 17.3, 49]).coordinates;
  const lower = riversWithin([20, 44.7, 20.6, 45]).coordinates.filter((line) => line.some(([x = 0]) => x < 17.3));
  const lines = [...new Set([...upper, ...lower])].map((line) => line.filter(([x = 0]) => x >= ulm));
  return { type: 'MultiLineString', coordinates: [...lines, delta] };
}

function names(frame: Frame, lettering: Lettering): string {
  const signed = { size: 25, tracking: 80, fill: palette.ink, halo: palette.landDark };
  return [
    country(frame, lettering, [10.85, 49.7], 'Germany', { size: 25, tracking: 80 }),
    country(frame, lettering, [14.3, 47.3], 'Austria', { size: 25, tracking: 80 }),
    country(frame, lettering, [16.3, 49.3], 'Czechoslovakia', signed),
    country(frame, lettering, [17.62, 46.8], 'Hungary', { ...signed, size: 22, tracking: 20 }),
    country(frame, lettering, [19.4, 43.6], 'Yugoslavia', signed),
    country(frame, lettering, [24.9, 45.9], 'Romania', signed),
    country(frame, lettering, [25.2, 42.6], 'Bulgaria', signed),
    country(frame, lettering, [28.4, 48.8], 'Soviet Union', signed),
    country(frame, lettering, [28.4, 48.3], 'Ukraine', { ...signed, size: 22 }),
  ].join('');
}

function riparians(lettering: Lettering): string {
  const frame = mercator([20.7, 46.5], 23);
  const [x, y] = frame.at([16.37, 48.21]);
  const city = (at: Position, name: string, side: Side, halo: string): string =>
    place(frame, lettering, at, name, side, { quiet: true, size: 30, halo });
  return [
    ground(frame, { detail: '50m', graticule: 5, borders: false }),
    frame.draw(countriesOf('50m', signatories), { fill: palette.landDark, stroke: palette.landDark, 'stroke-width': 1 }),
    ground(frame, { detail: '50m', land: 'none', sea: 'none', graticule: 0, borders: false }),
    frame.draw(bordersOf('50m', stood), borderStyle),
    frame.draw(danube(), { stroke: palette.red, 'stroke-width': 6 }),
    names(frame, lettering),
    city([9.99, 48.4], 'Ulm', 'above', palette.land),
    dot(x, y) + lettering.line('Vienna', x + 22, y + 36, { size: 30, anchor: 'end', halo: palette.land }),
    city([19.04, 47.5], 'Budapest', 'right', palette.landDark),
    city([29.65, 45.16], 'Sulina', 'right', palette.sea),
    place(frame, lettering, [20.46, 44.82], 'Belgrade', 'below', { size: 33, halo: palette.landDark }),
    water(frame, lettering, [30.4, 43.6], ['Black', 'Sea'], { size: 33 }),
  ].join('');
}
