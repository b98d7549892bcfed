import { geoAzimuthalEqualArea, geoDistance, geoEqualEarth, type GeoProjection } from 'd3-geo';
import type { MultiPoint } from 'geojson';
import type { MapEntry } from '../editorial/map.ts';

/** West, south, east, north in degrees; east lies beyond 180 where the region crosses the antimeridian. */
export type Region = readonly [number, number, number, number];

/** A projection fitted to a region, and the frame that it fills. */
export interface MapFrame {
  region: Region;
  projection: GeoProjection;
  width: number;
  height: number;
  /** Whether so much of the world is to be seen that the coarse geodata do. */
  wide: boolean;
}

const WIDTH = 800;
const MARGIN = 12;
/** Beyond the frame, so that the cut edge of the land is not stroked like a coast. */
const BLEED = 4;
const FLATTEST = 0.42;
const TALLEST = 0.95;
/** Degrees of longitude from which a region is drawn as a part of the world map. */
const WORLD_SPAN = 150;
const DEGREES = 180 / Math.PI;
const OUTLINE_STEPS = 24;

/** The region that a map names, or what its events need with room around them. */
export function regionOf(map: Pick<MapEntry, 'region' | 'events'>): Region {
  if (map.region) {
    const [west, south, east, north] = map.region;
    return [west, south, east > west ? east : east + 360, north];
  }
  const longitudes = map.events.map(({ at }) => at[0]);
  const latitudes = map.events.map(({ at }) => at[1]);
  const [west, east] = withRoom(Math.min(...longitudes), Math.max(...longitudes));
  const [south, north] = withRoom(Math.min(...latitudes), Math.max(...latitudes));
  return [Math.max(-180, west), Math.max(-85, south), Math.min(180, east), Math.min(85, north)];
}

/** Fits a projection to a region: Equal Earth for the world, Lambert's azimuthal equal-area centred on any smaller one. */
export function frameOf(region: Region): MapFrame {
  const [west, south, east, north] = region;
  const wide = east - west >= WORLD_SPAN;
  const centre: [number, number] = [(west + east) / 2, (south + north) / 2];
  const projection = wide ? geoEqualEarth().rotate([-centre[0], 0]) : azimuthal(centre, region);
  const outline = outlineOf(region);
  projection.fitWidth(WIDTH - 2 * MARGIN, outline);
  const [left, top, right, bottom] = boundsOf(projection, outline);
  const ratio = Math.min(TALLEST, Math.max(FLATTEST, (bottom - top) / (right - left)));
  const height = Math.round(WIDTH * ratio);
  const inside: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [WIDTH - MARGIN, height - MARGIN],
  ];
  projection.fitExtent(inside, outline).clipExtent([
    [-BLEED, -BLEED],
    [WIDTH + BLEED, height + BLEED],
  ]);
  return { region, projection, width: WIDTH, height, wide };
}

function withRoom(low: number, high: number): [number, number] {
  const room = Math.max(3, (high - low) * 0.2);
  return [low - room, high + room];
}

/** Clipped to a circle around the region: what lies behind it would only be drawn to be hidden. */
function azimuthal(centre: [number, number], [west, south, east, north]: Region): GeoProjection {
  const corners: [number, number][] = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ];
  const radius = Math.max(...corners.map((corner) => geoDistance(centre, corner))) * DEGREES;
  return geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .clipAngle(Math.min(175, radius * 1.5 + 10));
}

/** Points along the region's four sides: a polygon would be filled on the wrong side where it is large. */
function outlineOf([west, south, east, north]: Region): MultiPoint {
  const coordinates: [number, number][] = [];
  for (let step = 0; step <= OUTLINE_STEPS; step += 1) {
    const longitude = west + ((east - west) * step) / OUTLINE_STEPS;
    const latitude = south + ((north - south) * step) / OUTLINE_STEPS;
    coordinates.push([longitude, south], [longitude, north], [west, latitude], [east, latitude]);
  }
  return { type: 'MultiPoint', coordinates };
}

function boundsOf(projection: GeoProjection, outline: MultiPoint): [number, number, number, number] {
  const points = outline.coordinates.map(([longitude = 0, latitude = 0]): [number, number] => projection([longitude, latitude]) ?? [0, 0]);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
