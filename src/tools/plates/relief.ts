import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** A grid of heights, 0 to 1, with the degrees of its corner and of a step. */
export interface Relief {
  at(longitude: number, latitude: number): number;
}

// `earth-topology.png` of NASA's Blue Marble, 2048 pixels round the Earth, cut at column 1343 and row 273.
const step = 360 / 2048;
const west = -180 + 1343 * step;
const north = 90 - 273 * step;

/** Reads the crop of Central and South Asia. */
export async function readRelief(): Promise<Relief> {
  const { data, info } = await sharp(fileURLToPath(new URL('./geodata/relief.png', import.meta.url)))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const height = (x: number, y: number): number => {
    const column = Math.min(info.width - 1, Math.max(0, x));
    const row = Math.min(info.height - 1, Math.max(0, y));
    return (data[row * info.width + column] ?? 0) / 255;
  };
  return { at: (longitude, latitude) => interpolate(height, (longitude - west) / step - 0.5, (north - latitude) / step - 0.5) };
}

/** A cubic B-spline: softer than the grid, and never beyond its heights. */
function interpolate(height: (x: number, y: number) => number, u: number, v: number): number {
  const x = Math.floor(u);
  const y = Math.floor(v);
  const wx = spline(u - x);
  const wy = spline(v - y);
  let sum = 0;
  for (const [j, row] of wy.entries()) for (const [i, column] of wx.entries()) sum += row * column * height(x - 1 + i, y - 1 + j);
  return sum;
}

function spline(t: number): number[] {
  const rest = 1 - t;
  return [rest ** 3 / 6, (3 * t ** 3 - 6 * t ** 2 + 4) / 6, (3 * rest ** 3 - 6 * rest ** 2 + 4) / 6, t ** 3 / 6];
}
