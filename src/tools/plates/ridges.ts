import type { MultiLineString, Position } from 'geojson';
import { borderBetween } from './atlas.ts';
import type { Lettering } from './lettering.ts';
import { palette, sheet } from './palette.ts';
import type { Relief } from './relief.ts';

const view = { west: 60.2, east: 76, north: 38.6, south: 28.4, top: 165, bottom: 735 } as const;
const rows = 50;
const lift = 190;

/** A point of the ground in the slanted view. */
function slanted(relief: Relief, longitude: number, latitude: number): [number, number] {
  const x = ((longitude - view.west) / (view.east - view.west)) * sheet.width;
  const y = view.top + ((view.north - latitude) / (view.north - view.south)) * (view.bottom - view.top);
  return [x, y - relief.at(longitude, latitude) * lift];
}

/** Profiles of the ground from north to south, each hiding what lies behind it, with the line between them. */
export function ridges(lettering: Lettering, relief: Relief): string {
  const line = densified(borderBetween('10m', 'Afghanistan', 'Pakistan'));
  const parts: string[] = [];
  for (let row = 0; row <= rows; row += 1) {
    const latitude = view.north - (row / rows) * (view.north - view.south);
    const next = latitude - (view.north - view.south) / rows;
    parts.push(profile(relief, latitude));
    parts.push(stretch(line, relief, next, latitude));
  }
  return parts.join('') + names(lettering, relief);
}

function profile(relief: Relief, latitude: number): string {
  const points: string[] = [];
  for (let index = 0; index <= 300; index += 1) {
    const longitude = view.west + (index / 300) * (view.east - view.west);
    points.push(
      slanted(relief, longitude, latitude)
        .map((value) => value.toFixed(1))
        .join(' '),
    );
  }
  const d = `M${points.join('L')}`;
  return `<path d="${d}V${sheet.height}H0Z" fill="${palette.paper}"/><path d="${d}" fill="none" stroke="#6b6455" stroke-width="1.4"/>`;
}

function densified(lines: MultiLineString): Position[][] {
  return lines.coordinates.map((line) =>
    line.flatMap((point, index) => (index === 0 ? [point] : between(line[index - 1] ?? point, point))),
  );
}

function between([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): Position[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 0.02));
  return Array.from({ length: steps }, (_, index) => [x0 + ((x1 - x0) * (index + 1)) / steps, y0 + ((y1 - y0) * (index + 1)) / steps]);
}

function stretch(lines: Position[][], relief: Relief, south: number, north: number): string {
  const within = ([, y = 0]: Position): boolean => y > south - 0.03 && y <= north + 0.03;
  const pieces = lines
    .flatMap((line) => runs(line, within))
    .map(
      (run) =>
        `M${run
          .map(([x = 0, y = 0]) =>
            slanted(relief, x, y)
              .map((value) => value.toFixed(1))
              .join(' '),
          )
          .join('L')}`,
    );
  return pieces.length === 0
    ? ''
    : `<path d="${pieces.join('')}" fill="none" stroke="${palette.red}" stroke-width="5" stroke-linejoin="round" stroke-linecap="round"/>`;
}

function runs(line: Position[], kept: (point: Position) => boolean): Position[][] {
  const found: Position[][] = [[]];
  for (const point of line) {
    if (kept(point)) found.at(-1)?.push(point);
    else if (found.at(-1)?.length !== 0) found.push([]);
  }
  return found.filter((run) => run.length > 1);
}

function names(lettering: Lettering, relief: Relief): string {
  const mark = (name: string, longitude: number, latitude: number, side: 'start' | 'end'): string => {
    const [x, y] = slanted(relief, longitude, latitude);
    return (
      `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="7" fill="${palette.ink}" stroke="${palette.paper}" stroke-width="3"/>` +
      lettering.line(name, x + (side === 'start' ? 16 : -16), y + 10, { face: 'sansBold', size: 30, anchor: side, halo: palette.paper })
    );
  };
  return [
    mark('Kabul', 69.17, 34.53, 'end'),
    mark('Torkham', 71.09, 34.12, 'start'),
    mark('Chaman', 66.45, 30.92, 'start'),
    lettering.line('AFGHANISTAN', 300, 520, {
      face: 'sans',
      size: 27,
      tracking: 120,
      anchor: 'middle',
      fill: palette.grey,
      halo: palette.paper,
    }),
    lettering.line('PAKISTAN', 840, 660, {
      face: 'sans',
      size: 27,
      tracking: 120,
      anchor: 'middle',
      fill: palette.grey,
      halo: palette.paper,
    }),
  ].join('');
}
