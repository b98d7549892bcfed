import type { Position } from 'geojson';
import type { Frame } from './frame.ts';
import { ground, mercator } from './frame.ts';
import type { Lettering } from './lettering.ts';
import { country, water } from './marks.ts';
import { palette } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The map of Bab el-Mandeb. */
export function mandebPlates(lettering: Lettering): Plate[] {
  return [{ file: 'articles/2026/05/bab-el-mandeb-open-and-avoided.png', svg: drawing(twoChannels(lettering)) }];
}

// Each crossing runs from a shore of Perim to the nearest point of the land opposite, as Natural Earth has them.
const smallCrossing: [Position, Position] = [
  [43.45, 12.655],
  [43.468, 12.684],
];
const largeCrossing: [Position, Position] = [
  [43.397, 12.65],
  [43.329, 12.49],
];

/** A measure between two shores, with a bar at either end. */
function measure(frame: Frame, [from, to]: [Position, Position], width: number): string {
  const [x, y] = frame.at(from);
  const [x2, y2] = frame.at(to);
  const length = Math.hypot(x2 - x, y2 - y);
  const [dx, dy] = [(-(y2 - y) / length) * 11, ((x2 - x) / length) * 11];
  const bar = (bx: number, by: number): string =>
    `M${(bx - dx).toFixed(1)} ${(by - dy).toFixed(1)}L${(bx + dx).toFixed(1)} ${(by + dy).toFixed(1)}`;
  return `<path d="M${x.toFixed(1)} ${y.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}${bar(x, y)}${bar(x2, y2)}" fill="none" stroke="${palette.red}" stroke-width="${width}"/>`;
}

function channel(lettering: Lettering, [x, y]: [number, number], name: string, lines: string[], halo: string): string {
  return (
    lettering.line(name, x, y, { face: 'sansBold', size: 33, fill: palette.red, halo }) +
    lettering.lines(lines, x, y + 40, 37, { size: 29, halo })
  );
}

function twoChannels(lettering: Lettering): string {
  const frame = mercator([43.37, 12.632], 0.74);
  return [
    ground(frame, { detail: '10m', graticule: 0.25 }),
    measure(frame, smallCrossing, 5),
    measure(frame, largeCrossing, 5),
    lettering.line('Perim', ...frame.at([43.379, 12.668]), { face: 'sansBold', size: 33, anchor: 'end', halo: palette.sea }),
    channel(lettering, frame.at([43.49, 12.642]), 'Small Strait', ['Bab Iskender', '26 to 29 m deep'], palette.sea),
    channel(lettering, frame.at([43.382, 12.56]), 'Large Strait', ['Dact-el-Mayun', 'over 300 m deep'], palette.sea),
    water(frame, lettering, [43.24, 12.79], ['Red Sea'], { size: 40 }),
    water(frame, lettering, [43.6, 12.48], ['Gulf of Aden'], { size: 40 }),
    country(frame, lettering, [43.6, 12.81], 'Yemen', { size: 32 }),
    country(frame, lettering, [43.17, 12.47], 'Djibouti', { size: 32 }),
    country(frame, lettering, [43.055, 12.727], 'Eritrea', { size: 26 }),
  ].join('');
}
