import type { GeoContext } from 'd3-geo';

/** Draws what d3 projects as SVG path data: relative, to a tenth of a unit, without points and rings too small to be seen. */
export interface MapPen extends GeoContext {
  path(): string;
}

type Point = readonly [number, number];

const ORIGIN: Point = [0, 0];

/** A pen that leaves out points which stray less than `tolerance` units from the line, and strokes smaller than it. */
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

/** What Douglas and Peucker's method leaves of a line: no point left out was further than the tolerance from it. In tenths. */
function thinned(points: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, points.length - 1]);
  const stretches: [number, number][] = [[0, points.length - 1]];
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [first, last] = stretch;
    const middle = furthest(points, first, last, tolerance);
    if (middle === null) continue;
    kept.add(middle);
    stretches.push([first, middle], [middle, last]);
  }
  return points.filter((_, index) => kept.has(index)).map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)]);
}

/** Index of the point between two others that is furthest from their line; null where none is further than the tolerance. */
function furthest(points: readonly Point[], first: number, last: number, tolerance: number): number | null {
  let found: number | null = null;
  let most = tolerance;
  for (let index = first + 1; index < last; index += 1) {
    const distance = distanceToLine(points[index], points[first], points[last]);
    if (distance <= most) continue;
    most = distance;
    found = index;
  }
  return found;
}

function distanceToLine([x, y]: Point = ORIGIN, [ax, ay]: Point = ORIGIN, [bx, by]: Point = ORIGIN): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
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
  return `M${pair(x, y)}l${lines.reduce((line, step) => (line === '' || step.startsWith('-') ? line + step : `${line} ${step}`), '')}`;
}

function pair(x: number, y: number): string {
  const second = tenths(y);
  return second.startsWith('-') ? `${tenths(x)}${second}` : `${tenths(x)},${second}`;
}

/** Tenths as a decimal number, written as short as SVG allows: `.5`, `-3`. */
function tenths(value: number): string {
  return (value / 10).toString().replace(/^(-?)0\./, '$1.');
}
