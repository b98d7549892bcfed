import type { GeoContext } from 'd3-geo';

/** Draws what d3 projects as SVG path data: relative, to a tenth of a unit, without points and rings too small to be seen. */
export interface MapPen extends GeoContext {
  path(): string;
}

type Point = readonly [number, number];

/** A pen that leaves out points nearer than `tolerance` units to the last one, and closed rings smaller than it. */
export function mapPen(tolerance: number): MapPen {
  const strokes: string[] = [];
  let points: Point[] = [];
  const finish = (closed: boolean) => {
    const stroke = strokeOf(points, tolerance, closed);
    if (stroke !== null) strokes.push(stroke);
    points = [];
  };
  return {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo: (x, y) => {
      finish(false);
      points = [[x, y]];
    },
    lineTo: (x, y) => {
      points.push([x, y]);
    },
    closePath: () => {
      finish(true);
    },
    path: () => {
      finish(false);
      return strokes.join('');
    },
  };
}

function strokeOf(points: readonly Point[], tolerance: number, closed: boolean): string | null {
  const kept = thinned(points, tolerance);
  if (kept.length < (closed ? 3 : 2) || extentOf(kept) < tolerance) return null;
  return relative(kept) + (closed ? 'z' : '');
}

/** Points in tenths, each as far from the one before as the tolerance asks; the last is kept, so that lines meet. */
function thinned(points: readonly Point[], tolerance: number): Point[] {
  const kept: Point[] = [];
  for (const [index, [x, y]] of points.entries()) {
    const last = kept.at(-1);
    const far = last === undefined || Math.hypot(x - last[0] / 10, y - last[1] / 10) >= tolerance;
    if (far || index === points.length - 1) kept.push([Math.round(x * 10), Math.round(y * 10)]);
  }
  return kept;
}

function extentOf(points: readonly Point[]): number {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return (Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys)) / 10;
}

function relative(points: readonly Point[]): string {
  const [[x, y] = [0, 0], ...rest] = points;
  let [lastX, lastY] = [x, y];
  const lines = rest.map(([nextX, nextY]) => {
    const step = pair(nextX - lastX, nextY - lastY);
    [lastX, lastY] = [nextX, nextY];
    return step;
  });
  return `M${pair(x, y)}l${lines.join(' ')}`;
}

function pair(x: number, y: number): string {
  const second = tenths(y);
  return second.startsWith('-') ? `${tenths(x)}${second}` : `${tenths(x)},${second}`;
}

/** Tenths as a decimal number, written as short as SVG allows: `.5`, `-3`. */
function tenths(value: number): string {
  return (value / 10).toString().replace(/^(-?)0\./, '$1.');
}
