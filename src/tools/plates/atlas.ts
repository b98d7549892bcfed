import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { geoArea } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

type Countries = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;
type Country = GeometryObject<{ name: string }>;

/** Natural Earth's scales: `10m` for close maps, `50m` for regions, `110m` for the world. */
export type Detail = '10m' | '50m' | '110m';

const topologies = new Map<Detail, Countries>();
const lands = new Map<Detail, MultiPolygon>();

function topologyOf(detail: Detail): Countries {
  const known = topologies.get(detail);
  if (known !== undefined) return known;
  const file = fileURLToPath(import.meta.resolve(`world-atlas/countries-${detail}.json`));
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Countries;
  topologies.set(detail, topology);
  return topology;
}

/** All land, without borders. */
export function landOf(detail: Detail): MultiPolygon {
  const known = lands.get(detail);
  if (known !== undefined) return known;
  const topology = topologyOf(detail);
  const coordinates = feature(topology, topology.objects.land).features.flatMap(({ geometry }) => polygonsOf(geometry));
  // Three islets of the Maldives collapse at 1:10m and then read as the whole globe but them.
  const land: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: coordinates.filter((polygon) => geoArea({ type: 'Polygon', coordinates: polygon }) < 2 * Math.PI),
  };
  lands.set(detail, land);
  return land;
}

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  return geometry.type === 'Polygon' ? [geometry.coordinates] : [];
}

/** The countries of the given Natural Earth names; an unknown name is an error. */
export function countriesOf(detail: Detail, names: readonly string[]): FeatureCollection {
  const topology = topologyOf(detail);
  const found = topology.objects.countries.geometries.filter((country) => names.includes(nameOf(country)));
  const missing = names.filter((name) => !found.some((country) => nameOf(country) === name));
  if (missing.length > 0) throw new Error(`Natural Earth ${detail} has no ${missing.join(', ')}`);
  return { type: 'FeatureCollection', features: found.map((country) => feature(topology, country) as Feature) };
}

/** The land borders that `kept` wants, by the names on either side. */
export function bordersOf(detail: Detail, kept: (one: string, other: string) => boolean): MultiLineString {
  const topology = topologyOf(detail);
  return mesh(
    topology,
    topology.objects.countries as GeometryCollection,
    (one, other) => one !== other && kept(nameOf(one as Country), nameOf(other as Country)),
  );
}

/** The border of two countries. */
export function borderBetween(detail: Detail, one: string, other: string): MultiLineString {
  return bordersOf(detail, (a, b) => (a === one && b === other) || (a === other && b === one));
}

function nameOf(country: Country): string {
  const { properties } = country;
  return properties !== undefined && 'name' in properties ? properties.name : '';
}

/** Keeps the stretches of lines whose points satisfy `kept`; each stretch takes one point beyond its ends, so that nothing gapes. */
export function stretches(lines: MultiLineString, kept: (point: Position) => boolean): MultiLineString {
  const coordinates: Position[][] = [];
  for (const line of lines.coordinates) {
    let current: Position[] = [];
    for (const [index, point] of line.entries()) {
      const near = kept(point) || (index > 0 && kept(line[index - 1] as Position));
      if (near) current.push(point);
      else if (current.length > 0) {
        coordinates.push(current);
        current = [];
      }
    }
    if (current.length > 1) coordinates.push(current);
  }
  return { type: 'MultiLineString', coordinates };
}

/** Lines by name: one a row, the name and then positions as `longitude,latitude`. */
function readLines(file: string): Map<string, Position[][]> {
  const found = new Map<string, Position[][]>();
  const rows = readFileSync(new URL(`./geodata/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  for (const row of rows) {
    const [name = '', ...points] = row.split(' ');
    found.set(name, [...(found.get(name) ?? []), points.map((point) => point.split(',').map(Number))]);
  }
  return found;
}

const waters = readLines('waters.txt');
const digitised = readLines('lines.txt');

/** A line that Natural Earth lacks, digitised by the Maps Desk. */
export function digitisedLine(name: string): Position[] {
  const line = digitised.get(name)?.[0];
  if (line === undefined) throw new Error(`geodata/lines.txt has no ${name}`);
  return line;
}

/** Natural Earth's 1:50m rivers that touch the box. */
export function riversWithin(box: Box): MultiLineString {
  return { type: 'MultiLineString', coordinates: (waters.get('river') ?? []).filter((line) => line.some((point) => inBox(point, box))) };
}

/** Natural Earth's 1:50m lakes, as rings. */
export function lakeRings(): Geometry[] {
  return (waters.get('lake') ?? []).map((ring) => ({ type: 'LineString', coordinates: ring }));
}

/** West, south, east, north in degrees. */
export type Box = [number, number, number, number];

/** Whether a position lies in a box. */
export function inBox(position: Position, [west, south, east, north]: Box): boolean {
  const [x = NaN, y = NaN] = position;
  return x >= west && x <= east && y >= south && y <= north;
}
