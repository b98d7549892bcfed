import { geoAzimuthalEqualArea } from 'd3-geo';
import { frameOf, ground } from './frame.ts';
import type { Lettering } from './lettering.ts';
import { target } from './marks.ts';
import { palette, sheet } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The plate about the powers that signed at Constantinople in 1888. */
export function powerPlates(lettering: Lettering): Plate[] {
  return [{ file: 'articles/2026/10/constantinople-convention-signed.png', svg: drawing(ninePowers(lettering)) }];
}

const powers: { city: string; at: [number, number]; dx: number; dy: number; anchor: 'start' | 'middle' | 'end' }[] = [
  { city: 'London', at: [-0.12, 51.5], dx: -16, dy: 8, anchor: 'end' },
  { city: 'Paris', at: [2.35, 48.86], dx: -16, dy: 24, anchor: 'end' },
  { city: 'Madrid', at: [-3.7, 40.42], dx: -16, dy: 10, anchor: 'end' },
  { city: 'The Hague', at: [4.3, 52.08], dx: 0, dy: -20, anchor: 'middle' },
  { city: 'Berlin', at: [13.4, 52.52], dx: 14, dy: -12, anchor: 'start' },
  { city: 'St Petersburg', at: [30.3, 59.94], dx: -18, dy: 10, anchor: 'end' },
  { city: 'Vienna', at: [16.37, 48.21], dx: 16, dy: -10, anchor: 'start' },
  { city: 'Rome', at: [12.5, 41.9], dx: -14, dy: 22, anchor: 'end' },
];
const constantinople: [number, number] = [28.98, 41.01];
const canal: [number, number] = [32.35, 30.6];

function ninePowers(lettering: Lettering): string {
  const projection = geoAzimuthalEqualArea()
    .rotate([-17, -46.5, 0])
    .scale(1190)
    .translate([590, 392])
    .clipExtent([
      [-20, -20],
      [sheet.width + 20, sheet.height + 20],
    ])
    .precision(0.2);
  const frame = frameOf(projection);
  const [cx, cy] = frame.at(constantinople);
  const [sx, sy] = frame.at(canal);
  const lines = powers.map(({ at }) => frame.line([at, constantinople], { stroke: palette.red, 'stroke-width': 2.2 }));
  const cities = powers.map(({ city, at, dx, dy, anchor }) => {
    const [x, y] = frame.at(at);
    return (
      `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="6" fill="${palette.ink}" stroke="${palette.paper}" stroke-width="2"/>` +
      lettering.line(city, x + dx, y + dy, { size: 27, anchor, halo: palette.land })
    );
  });
  return [
    ground(frame, { detail: '50m', graticule: 10, borders: false }),
    lines.join(''),
    `<path d="M${cx.toFixed(1)} ${cy.toFixed(1)}L${sx.toFixed(1)} ${sy.toFixed(1)}" stroke="${palette.red}" stroke-width="5" stroke-dasharray="0.1 11" stroke-linecap="round"/>`,
    cities.join(''),
    target(cx, cy, 1.15),
    lettering.line('Constantinople', cx + 26, cy - 8, { face: 'sansBold', size: 32, halo: palette.land }),
    target(sx, sy, 0.9),
    lettering.lines(['Suez', 'Canal'], sx + 26, sy - 6, 36, { face: 'sansBold', size: 31, halo: palette.land }),
  ].join('');
}
