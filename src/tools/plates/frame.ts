import type { GeoPermissibleObjects, GeoProjection } from 'd3-geo';
import { geoGraticule, geoMercator, geoPath } from 'd3-geo';
import type { Position } from 'geojson';
import type { Box, Detail } from './atlas.ts';
import { bordersOf, lakeRings, landOf, riversWithin } from './atlas.ts';
import { palette, sheet } from './palette.ts';

/** Stroke and fill of a drawn geometry, as SVG attributes. */
export type Stroke = Record<string, string | number>;

export interface Frame {
  /** Where a position stands on the sheet. */
  at(position: Position): [number, number];
  draw(geometry: GeoPermissibleObjects, style: Stroke): string;
  line(points: Position[], style: Stroke): string;
  /** A smooth line through the points, which is how a route or a hand-digitised river is drawn. */
  curve(points: Position[], style: Stroke): string;
}

/** Writes style attributes in a fixed order. */
export function attributes(style: Stroke): string {
  return Object.entries(style)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

/** A frame over any projection; what lies outside the sheet is cut. */
export function frameOf(projection: GeoProjection): Frame {
  const path = geoPath(projection).digits(1);
  const at = (position: Position): [number, number] => {
    const point = projection([position[0] ?? 0, position[1] ?? 0]);
    if (point === null) throw new Error(`${position.join(', ')} is not on the map`);
    return point;
  };
  const draw = (geometry: GeoPermissibleObjects, style: Stroke): string => {
    const d = path(geometry);
    return d === null
      ? ''
      : `<path d="${d}"${attributes({ fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round', ...style })}/>`;
  };
  return {
    at,
    draw,
    line: (points, style) => draw({ type: 'LineString', coordinates: points }, style),
    curve: (points, style) =>
      `<path d="${smooth(points.map(at))}"${attributes({ fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round', ...style })}/>`,
  };
}

/** A Catmull–Rom spline through the points, as Bézier segments. */
export function smooth(points: [number, number][]): string {
  const near = (index: number): [number, number] => points[Math.min(points.length - 1, Math.max(0, index))] ?? [0, 0];
  const round = (value: number): string => value.toFixed(1);
  const [x0, y0] = near(0);
  let d = `M${round(x0)} ${round(y0)}`;
  for (let index = 0; index < points.length - 1; index += 1) {
    const [before, from, to, after] = [near(index - 1), near(index), near(index + 1), near(index + 2)];
    const handles = [
      from[0] + (to[0] - before[0]) / 6,
      from[1] + (to[1] - before[1]) / 6,
      to[0] - (after[0] - from[0]) / 6,
      to[1] - (after[1] - from[1]) / 6,
    ];
    d += `C${handles.map(round).join(' ')} ${round(to[0])} ${round(to[1])}`;
  }
  return d;
}

/** A Mercator frame: `span` degrees of longitude over the width of the sheet. */
export function mercator(centre: [number, number], span: number, shift: [number, number] = [0, 0]): Frame {
  const projection = geoMercator()
    .center(centre)
    .scale(sheet.width / ((span * Math.PI) / 180))
    .translate([sheet.width / 2 + shift[0], sheet.height / 2 + shift[1]])
    .clipExtent([
      [-20, -20],
      [sheet.width + 20, sheet.height + 20],
    ]);
  return frameOf(projection);
}

export interface Ground {
  detail: Detail;
  land?: string;
  sea?: string;
  /** Degrees between the lines of the graticule; 0 draws none. */
  graticule?: number;
  borders?: boolean;
  rivers?: Box;
}

/** Sea, graticule, land, rivers, lakes and borders: what every map of the house stands on. */
export function ground(
  frame: Frame,
  { detail, land = palette.land, sea = palette.sea, graticule = 5, borders = true, rivers }: Ground,
): string {
  const parts = [`<rect width="${sheet.width}" height="${sheet.height}" fill="${sea}"/>`];
  if (graticule > 0)
    parts.push(
      frame.draw(geoGraticule().step([graticule, graticule])(), { stroke: palette.graticule, 'stroke-width': 1, 'stroke-opacity': 0.55 }),
    );
  parts.push(frame.draw(landOf(detail), { fill: land, stroke: palette.coast, 'stroke-width': 1.1 }));
  if (rivers !== undefined) parts.push(waterways(frame, rivers));
  if (borders)
    parts.push(
      frame.draw(
        bordersOf(detail, () => true),
        borderStyle,
      ),
    );
  return parts.join('');
}

/** Hairline dashes for boundaries as they are drawn by Natural Earth. */
export const borderStyle: Stroke = { stroke: palette.border, 'stroke-width': 1.3, 'stroke-dasharray': '5 4' };

/** Rivers within a box, and the lakes. */
export function waterways(frame: Frame, box: Box, width = 1.6): string {
  const lakes = lakeRings().map((ring) => frame.draw(ring, { fill: palette.sea, stroke: palette.coast, 'stroke-width': 0.8 }));
  return frame.draw(riversWithin(box), { stroke: palette.river, 'stroke-width': width }) + lakes.join('');
}
