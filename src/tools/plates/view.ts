import type { GeoProjection } from 'd3-geo';
import sharp from 'sharp';
import { landOf } from './atlas.ts';
import type { Earth } from './earth.ts';
import { sample } from './earth.ts';
import { frameOf } from './frame.ts';
import { sheet } from './palette.ts';

/** Pixels of a photographic plate; the source would not fill more. */
const width = 1600;
const height = 1000;

export interface Sky {
  light: 'day' | 'night';
  projection: GeoProjection;
}

type Colour = [number, number, number];
const space: Colour = [11, 13, 18];

/** Draws the Earth through a projection as a data URI, with Natural Earth's coast as the sharp edge. */
export async function viewOf(earth: Earth, sky: Sky): Promise<string> {
  const coast = await landMask(sky.projection);
  const bytes = new Uint8ClampedArray(width * height * 3);
  const lamps = new Uint8ClampedArray(width * height);
  const scale = sheet.width / width;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const x = ((pixel % width) + 0.5) * scale;
    const y = (Math.floor(pixel / width) + 0.5) * scale;
    const position = visible(sky.projection, x, y);
    if (position === null) {
      bytes.set(limb(sky.projection, x, y), pixel * 3);
      continue;
    }
    const land = (coast[pixel] ?? 0) / 255;
    bytes.set(sky.light === 'night' ? nightShade(earth, position, land) : dayShade(earth, position, land), pixel * 3);
    if (sky.light === 'night') lamps[pixel] = lampAt(earth, position);
  }
  if (sky.light === 'night') await lightUp(bytes, lamps);
  const png = await sharp(bytes, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 3 })
    .toBuffer();
  return `data:image/png;base64,${png.toString('base64')}`;
}

async function landMask(projection: GeoProjection): Promise<Uint8Array> {
  const land = frameOf(projection).draw(landOf('10m'), { fill: '#fff', stroke: 'none' });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${sheet.width} ${sheet.height}"><rect width="100%" height="100%"/>${land}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg), { unlimited: true }).greyscale().raw().toBuffer());
}

/** The position under a point of the sheet, or null where there is only sky. */
function visible(projection: GeoProjection, x: number, y: number): [number, number] | null {
  const position = projection.invert?.([x, y]) ?? null;
  if (position === null || Number.isNaN(position[0]) || Number.isNaN(position[1])) return null;
  const [px, py] = projection(position) ?? [Infinity, Infinity];
  return Math.hypot(px - x, py - y) < 1 ? position : null;
}

/** A thin line of air about the globe. */
function limb(projection: GeoProjection, x: number, y: number): Colour {
  const [cx, cy] = projection.translate();
  const height = Math.hypot(x - cx, y - cy) - projection.scale();
  const glow = Math.exp(-Math.max(0, height) / 14);
  return [space[0] + 70 * glow, space[1] + 105 * glow, space[2] + 140 * glow];
}

const ground: Colour = [0, 0, 0];
const water: Colour = [0, 0, 0];
const scratch = new Uint8ClampedArray(3);

function read(raster: Earth['land'], [longitude, latitude]: [number, number], into: Colour): void {
  sample(raster, longitude, latitude, scratch, 0);
  for (let channel = 0; channel < 3; channel += 1) into[channel] = scratch[channel] ?? 0;
}

function dayShade(earth: Earth, position: [number, number], land: number): Colour {
  read(earth.land, position, ground);
  read(earth.sea, position, water);
  const lit = (channel: number): number => 255 * Math.pow((ground[channel] ?? 0) / 255, 0.8);
  // The sea is drawn towards slate, so that the plates sit beside the drawn ones.
  const calm = (channel: number, slate: number): number => (water[channel] ?? 0) * 0.45 + slate * 0.55;
  const seas: Colour = [calm(0, 52), calm(1, 86), calm(2, 102)];
  return mix(seas, [lit(0), lit(1), lit(2)], land);
}

function nightShade(earth: Earth, position: [number, number], land: number): Colour {
  read(earth.night, position, ground);
  const relief = ground[2] * 0.3;
  return mix([13, 18, 27], [33 + relief, 38 + relief * 1.1, 48 + relief * 1.1], land);
}

/** City light is what is redder than the moonlit ground, 0 to 255. */
function lampAt(earth: Earth, position: [number, number]): number {
  read(earth.night, position, ground);
  return Math.min(1, Math.max(0, ground[0] - ground[2] * 0.6 - 10) / 95) ** 0.8 * 255;
}

/** Adds the lamps and the haze about them. */
async function lightUp(bytes: Uint8ClampedArray, lamps: Uint8ClampedArray): Promise<void> {
  const near = await blurred(lamps, 3);
  const far = await blurred(lamps, 16);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const core = ((lamps[pixel] ?? 0) * 0.75 + (near[pixel] ?? 0) * 0.6) / 255;
    const haze = (far[pixel] ?? 0) / 255;
    const colour: Colour = [bytes[pixel * 3] ?? 0, bytes[pixel * 3 + 1] ?? 0, bytes[pixel * 3 + 2] ?? 0];
    bytes.set([colour[0] + core * 245 + haze * 120, colour[1] + core * 196 + haze * 74, colour[2] + core * 118 + haze * 30], pixel * 3);
  }
}

async function blurred(lamps: Uint8ClampedArray, sigma: number): Promise<Uint8Array> {
  const raw = { raw: { width, height, channels: 1 as const } };
  return new Uint8Array(await sharp(lamps, raw).blur(sigma).extractChannel(0).raw().toBuffer());
}

function mix(from: Colour, to: Colour, share: number): Colour {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share, from[2] + (to[2] - from[2]) * share];
}
