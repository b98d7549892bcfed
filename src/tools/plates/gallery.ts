import type { GeoProjection } from 'd3-geo';
import { geoMercator, geoOrthographic } from 'd3-geo';
import { bordersOf, landOf } from './atlas.ts';
import type { Earth } from './earth.ts';
import { frameOf } from './frame.ts';
import type { Lettering } from './lettering.ts';
import type { Side } from './marks.ts';
import { beside } from './marks.ts';
import { palette, sheet } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';
import { viewOf } from './view.ts';

interface Passage {
  name: string;
  label: string;
  at: [number, number];
  side: Side;
  light: 'day' | 'night';
  projection: GeoProjection;
}

/** A view from orbit: the point beneath the camera, the globe's radius on the sheet, and where its centre stands. */
export function orbit(beneath: [number, number], radius: number, translate: [number, number], roll = 0): GeoProjection {
  return geoOrthographic().rotate([-beneath[0], -beneath[1], roll]).scale(radius).translate(translate).clipAngle(90).precision(0.3);
}

/** A view from straight above: `span` degrees of longitude over the sheet. */
export function overhead(centre: [number, number], span: number): GeoProjection {
  return geoMercator()
    .center(centre)
    .scale(sheet.width / ((span * Math.PI) / 180))
    .translate([sheet.width / 2, sheet.height / 2])
    .clipExtent([
      [-20, -20],
      [sheet.width + 20, sheet.height + 20],
    ]);
}

/** The eight passages, west to east by kind: four by day, four by night. */
export const passages: Passage[] = [
  {
    name: 'suez-from-orbit',
    label: 'Suez Canal',
    at: [32.35, 30.5],
    side: 'right',
    light: 'day',
    projection: orbit([40, 1], 1000, [600, 1035], 10),
  },
  { name: 'bab-el-mandeb', label: 'Bab el-Mandeb', at: [43.35, 12.6], side: 'right', light: 'day', projection: overhead([45.5, 13.2], 26) },
  {
    name: 'hormuz-night',
    label: 'Strait of Hormuz',
    at: [56.45, 26.5],
    side: 'right',
    light: 'night',
    projection: overhead([53.2, 26.4], 19),
  },
  {
    name: 'turkish-straits-night',
    label: 'Bosphorus',
    at: [29.06, 41.12],
    side: 'above',
    light: 'night',
    projection: overhead([28.2, 40.1], 19),
  },
  {
    name: 'gibraltar',
    label: 'Strait of Gibraltar',
    at: [-5.6, 35.95],
    side: 'left',
    light: 'day',
    projection: orbit([-2, 12], 1900, [660, 1130], -4),
  },
  {
    name: 'danish-straits-night',
    label: 'Øresund',
    at: [12.7, 55.95],
    side: 'right',
    light: 'night',
    projection: overhead([12.2, 55.6], 22),
  },
  {
    name: 'malacca-night',
    label: 'Strait of Malacca',
    at: [101.3, 2.6],
    side: 'left',
    light: 'night',
    projection: overhead([103.2, 1.2], 27),
  },
  {
    name: 'panama-from-orbit',
    label: 'Panama Canal',
    at: [-79.75, 9.15],
    side: 'right',
    light: 'day',
    projection: orbit([-79, -16], 1150, [610, 880], 6),
  },
];

/** The gallery's plates, photographed from NASA's pictures of the Earth. */
export async function galleryPlates(earth: Earth, lettering: Lettering): Promise<Plate[]> {
  const plates: Plate[] = [];
  for (const passage of passages) {
    const view = await viewOf(earth, passage);
    plates.push({ file: `galleries/${passage.name}.jpg`, svg: drawing(overlay(view, passage, lettering), palette.night) });
  }
  return plates;
}

function overlay(view: string, passage: Passage, lettering: Lettering): string {
  const frame = frameOf(passage.projection);
  const night = passage.light === 'night';
  const line = night ? '#93a0ad' : '#16323f';
  const [x, y] = frame.at(passage.at);
  const [tx, ty, anchor] = beside(x, y, passage.side, 34, 31);
  return (
    `<image href="${view}" width="${sheet.width}" height="${sheet.height}"/>` +
    frame.draw(landOf('10m'), { stroke: line, 'stroke-width': night ? 0.8 : 1, 'stroke-opacity': night ? 0.85 : 0.55 }) +
    frame.draw(
      bordersOf('50m', () => true),
      { stroke: night ? '#56606b' : '#fdfbf7', 'stroke-width': 0.9, 'stroke-opacity': 0.4, 'stroke-dasharray': '4 4' },
    ) +
    `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="21" fill="none" stroke="#fdfbf7" stroke-width="3"/><circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="5" fill="${night ? '#ff7a66' : '#a3281d'}" stroke="#fdfbf7" stroke-width="1.6"/>` +
    lettering.line(passage.label, tx, ty, { face: 'sansBold', size: 31, anchor, fill: '#fdfbf7', halo: night ? '#14161c' : '#22343c' })
  );
}
