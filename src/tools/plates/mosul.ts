import { borderBetween, countriesOf, riversWithin } from './atlas.ts';
import { ground, mercator } from './frame.ts';
import type { Lettering } from './lettering.ts';
import { country, place } from './marks.ts';
import { palette } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The map of the frontier that the treaty of Ankara settled in 1926. */
export function mosulPlates(lettering: Lettering): Plate[] {
  return [{ file: 'articles/2026/06/mosul-treaty-1926.png', svg: drawing(frontier(lettering)) }];
}

const turkey = palette.landDark;
const iraq = '#f3e3da';

function frontier(lettering: Lettering): string {
  const frame = mercator([43.17, 37.03], 3.6);
  const line = borderBetween('10m', 'Turkey', 'Iraq');
  return [
    ground(frame, { detail: '10m', graticule: 0, borders: false }),
    frame.draw(countriesOf('10m', ['Turkey']), { fill: turkey, stroke: turkey, 'stroke-width': 1 }),
    frame.draw(countriesOf('10m', ['Iraq']), { fill: iraq, stroke: iraq, 'stroke-width': 1 }),
    frame.draw(riversWithin([41, 36, 44, 38]), { stroke: palette.river, 'stroke-width': 2 }),
    ground(frame, { detail: '10m', land: 'none', sea: 'none', graticule: 0 }),
    frame.draw(line, { stroke: iraq, 'stroke-width': 12 }),
    frame.draw(line, { stroke: palette.red, 'stroke-width': 6 }),
    place(frame, lettering, [43.13, 36.34], 'Mosul', 'right', { size: 35, halo: iraq }),
    place(frame, lettering, [42.69, 37.14], 'Zakho', 'below', { quiet: true, size: 31, halo: iraq }),
    place(frame, lettering, [43.74, 37.58], 'Hakkâri', 'above', { quiet: true, size: 31, halo: turkey }),
    country(frame, lettering, [42.5, 37.65], 'Turkey', { size: 33, halo: turkey }),
    country(frame, lettering, [44, 36.6], 'Iraq', { size: 33, halo: iraq }),
    country(frame, lettering, [41.8, 36.87], 'Syria', { size: 26 }),
    country(frame, lettering, [44.79, 37.5], 'Iran', { size: 28 }),
    lettering.lines(['Line of October 1924,', 'frontier of June 1926'], ...frame.at([43.05, 37.06]), 38, {
      face: 'sansBold',
      size: 31,
      fill: palette.red,
      halo: iraq,
    }),
  ].join('');
}
