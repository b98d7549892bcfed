import { join } from 'node:path';
import { geoEquirectangular, geoPath } from 'd3-geo';
import sharp from 'sharp';
import { landOf } from './atlas.ts';

/** A picture of the whole Earth in equal degrees, three bytes a pixel. */
export interface Raster {
  width: number;
  height: number;
  bytes: Uint8ClampedArray;
}

/** NASA's Blue Marble by day, parted at the coast, and the lights by night. */
export interface Earth {
  land: Raster;
  sea: Raster;
  night: Raster;
}

const width = 4096;
const height = 2048;

async function readRaster(file: string): Promise<Raster> {
  const { data, info } = await sharp(file).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  if (info.width !== width || info.height !== height)
    throw new Error(`${file} is ${info.width} × ${info.height}, expected ${width} × ${height}`);
  return { width, height, bytes: new Uint8ClampedArray(data) };
}

/** How much of each pixel is land, 0 to 255, by Natural Earth. */
async function landShare(): Promise<Uint8Array> {
  const projection = geoEquirectangular()
    .translate([width / 2, height / 2])
    .scale(width / (2 * Math.PI));
  const d = geoPath(projection).digits(1)(landOf('10m')) ?? '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%"/><path fill="#fff" d="${d}"/></svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg), { unlimited: true }).greyscale().raw().toBuffer());
}

/** Carries the colours of one side of the coast a few pixels beyond it, so that the drawn coast never shows the other side. */
function spread(raster: Raster, share: (pixel: number) => number): Raster {
  const bytes = new Uint8ClampedArray(raster.bytes);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if (share(pixel) > 0.99) continue;
    const sum = around(raster.bytes, pixel, share);
    if (sum[3] < 0.02) continue;
    for (let channel = 0; channel < 3; channel += 1) bytes[pixel * 3 + channel] = (sum[channel] ?? 0) / sum[3];
  }
  return { width, height, bytes };
}

const reach = 3;

function around(bytes: Uint8ClampedArray, pixel: number, share: (pixel: number) => number): [number, number, number, number] {
  const x = pixel % width;
  const y = Math.floor(pixel / width);
  const sum: [number, number, number, number] = [0, 0, 0, 0];
  for (let dy = -reach; dy <= reach; dy += 1) {
    const row = Math.min(height - 1, Math.max(0, y + dy)) * width;
    for (let dx = -reach; dx <= reach; dx += 1) {
      const near = row + ((x + dx + width) % width);
      // Cubed: a pixel that is half sea must hardly colour the land.
      const weight = share(near) ** 3 / (1 + dx * dx + dy * dy);
      for (let channel = 0; channel < 3; channel += 1) sum[channel] = (sum[channel] ?? 0) + weight * (bytes[near * 3 + channel] ?? 0);
      sum[3] += weight;
    }
  }
  return sum;
}

/** Reads `earth-blue-marble.jpg` and `earth-night.jpg` from the folder. */
export async function readEarth(folder: string): Promise<Earth> {
  const day = await readRaster(join(folder, 'earth-blue-marble.jpg'));
  const night = await readRaster(join(folder, 'earth-night.jpg'));
  const land = await landShare();
  return {
    land: spread(day, (pixel) => (land[pixel] ?? 0) / 255),
    sea: spread(day, (pixel) => 1 - (land[pixel] ?? 0) / 255),
    night,
  };
}

const cubic = (t: number): [number, number, number, number] => [
  ((-t + 2) * t - 1) * t * 0.5,
  ((3 * t - 5) * t * t + 2) * 0.5,
  ((-3 * t + 4) * t + 1) * t * 0.5,
  (t - 1) * t * t * 0.5,
];

/** The colour at a longitude and latitude, by bicubic interpolation, written to `into` at `at`. */
export function sample(raster: Raster, longitude: number, latitude: number, into: Uint8ClampedArray, at: number): void {
  const u = ((longitude + 180) / 360) * width - 0.5;
  const v = ((90 - latitude) / 180) * height - 0.5;
  const x = Math.floor(u);
  const y = Math.floor(v);
  const wx = cubic(u - x);
  const wy = cubic(v - y);
  for (let channel = 0; channel < 3; channel += 1) {
    let sum = 0;
    for (let j = 0; j < 4; j += 1) {
      const row = Math.min(height - 1, Math.max(0, y - 1 + j)) * width;
      for (let i = 0; i < 4; i += 1)
        sum += (wx[i] ?? 0) * (wy[j] ?? 0) * (raster.bytes[(row + ((x - 1 + i + width) % width)) * 3 + channel] ?? 0);
    }
    into[at + channel] = sum;
  }
}
