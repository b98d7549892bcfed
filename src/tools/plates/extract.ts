/**
 * Writes `geodata/waters.txt`: Natural Earth's 1:50m rivers and lakes of the regions the plates show.
 *
 *   node src/tools/plates/extract.ts FOLDER
 *
 * FOLDER is `usr/share/marble/data/naturalearth` of Debian's package marble-qt-data, which holds Natural Earth
 * (public domain) in Marble's PN2 form: big-endian nodes in 1/120 of a degree, each followed by offsets from it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Line = [number, number][];
type Box = [number, number, number, number];
const regions: Record<string, Box> = {
  nile: [22, -5, 45, 33],
  indus: [60, 22, 83, 37.5],
  gulf: [36, 27, 52, 40],
  straits: [22, 36, 36, 48],
  danube: [9.9, 48, 17.3, 49],
};

const multigeometry = 4;

/** Reads every line and ring of a PN2 file without a colour field. */
function readPn2(bytes: Buffer): Line[] {
  const lines: Line[] = [];
  let at = 6;
  while (at < bytes.length) {
    const flag = bytes.readUInt8(at);
    at += 5;
    if (flag === multigeometry) {
      at += 1;
      continue;
    }
    const nodes = bytes.readUInt32BE(at);
    at += 4;
    const line: Line = [];
    for (let node = 0; node < nodes; node += 1) at = readNode(bytes, at, line);
    lines.push(line);
  }
  return lines;
}

function readNode(bytes: Buffer, start: number, line: Line): number {
  const latitude = bytes.readInt16BE(start);
  const longitude = bytes.readInt16BE(start + 2);
  const offsets = bytes.readInt16BE(start + 4);
  line.push(degrees(longitude, latitude));
  for (let index = 0; index < offsets; index += 1) {
    const offset = start + 6 + index * 2;
    line.push(degrees(longitude + bytes.readInt8(offset + 1), latitude + bytes.readInt8(offset)));
  }
  return start + 6 + offsets * 2;
}

function degrees(longitude: number, latitude: number): [number, number] {
  return [Number((longitude / 120).toFixed(3)), Number((latitude / 120).toFixed(3))];
}

function inBox([x, y]: [number, number], [west, south, east, north]: Box): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

function wanted(line: Line): boolean {
  if (line.every((point) => inBox(point, leftOut))) return false;
  return Object.values(regions).some((box) => line.some((point) => inBox(point, box)));
}

// The Suez Canal is digitised more closely in lines.txt.
const leftOut: Box = [32.15, 29.8, 32.75, 31.4];

function rows(name: string, file: string): string[] {
  const lines = readPn2(readFileSync(join(folder, file))).filter((line) => wanted(line));
  return lines.map((line) => `${name} ${line.map((point) => point.join(',')).join(' ')}\n`);
}

const folder = process.argv[2] ?? '';
if (folder === '') {
  console.error('extract.ts: name the folder that holds ne_50m_rivers_lake_centerlines.pn2 and ne_50m_lakes.pn2');
  process.exit(2);
}
const rivers = rows('river', 'ne_50m_rivers_lake_centerlines.pn2');
const lakes = rows('lake', 'ne_50m_lakes.pn2');
writeFileSync(new URL('./geodata/waters.txt', import.meta.url), [...rivers, ...lakes].join(''));
