import type { Position } from 'geojson';
import type { Frame } from './frame.ts';
import type { Lettering, TextStyle } from './lettering.ts';
import { palette } from './palette.ts';

export type Side = 'right' | 'left' | 'above' | 'below';

/** The house mark of a place that matters: a red point in a ring. */
export function target(x: number, y: number, size = 1): string {
  return (
    `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${15 * size}" fill="${palette.paper}" fill-opacity="0.75" stroke="${palette.red}" stroke-width="${2.2 * size}"/>` +
    `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${7 * size}" fill="${palette.red}"/>`
  );
}

/** A quiet mark for a place that only orients. */
export function dot(x: number, y: number, fill: string = palette.ink): string {
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="5" fill="${fill}" stroke="${palette.paper}" stroke-width="2"/>`;
}

/** Where a label goes beside a point. */
export function beside(x: number, y: number, side: Side, gap: number, size: number): [number, number, 'start' | 'middle' | 'end'] {
  const middle = y + size * 0.36;
  if (side === 'right') return [x + gap, middle, 'start'];
  if (side === 'left') return [x - gap, middle, 'end'];
  return side === 'above' ? [x, y - gap, 'middle'] : [x, y + gap + size * 0.72, 'middle'];
}

/** A marked and named place. */
export function place(
  frame: Frame,
  lettering: Lettering,
  at: Position,
  name: string,
  side: Side = 'right',
  style: TextStyle & { quiet?: boolean } = {},
): string {
  const [x, y] = frame.at(at);
  const size = style.size ?? (style.quiet === true ? 25 : 31);
  const [tx, ty, anchor] = beside(x, y, side, style.quiet === true ? 14 : 26, size);
  const face = style.quiet === true ? 'sans' : 'sansBold';
  const halo = style.halo ?? palette.land;
  const mark = style.quiet === true ? dot(x, y) : target(x, y);
  return mark + lettering.line(name, tx, ty, { face, fill: palette.ink, ...style, size, anchor, halo });
}

/** The name of a water, in italics. */
export function water(frame: Frame, lettering: Lettering, at: Position, lines: string[], style: TextStyle = {}): string {
  const [x, y] = frame.at(at);
  const size = style.size ?? 30;
  return lettering.lines(lines, x, y, size * 1.12, { face: 'italic', fill: '#4d6a77', anchor: 'middle', tracking: 20, ...style, size });
}

/** The name of a country, in spaced capitals of the sans. */
export function country(frame: Frame, lettering: Lettering, at: Position, name: string, style: TextStyle = {}): string {
  const [x, y] = frame.at(at);
  return lettering.line(name.toUpperCase(), x, y, {
    face: 'sans',
    fill: '#857c68',
    anchor: 'middle',
    tracking: 120,
    size: 22,
    halo: palette.land,
    ...style,
  });
}

/** The red line of a route. */
export const routeStyle = { stroke: palette.red, 'stroke-width': 4.5, 'stroke-dasharray': '0.1 11' } as const;
