import { borderBetween, bordersOf, landOf } from './atlas.ts';
import type { Earth } from './earth.ts';
import { frameOf } from './frame.ts';
import { orbit, overhead } from './gallery.ts';
import type { Lettering } from './lettering.ts';
import { palette, sheet } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';
import { viewOf } from './view.ts';

/** Topic pictures that are taken from NASA's pictures of the Earth. */
export async function skyPlates(earth: Earth, lettering: Lettering): Promise<Plate[]> {
  return [
    { file: 'topics/strait-of-hormuz.jpg', svg: drawing(await hormuz(earth, lettering), palette.night) },
    { file: 'topics/gulf-cooperation-council.jpg', svg: drawing(await council(earth, lettering), palette.night) },
    { file: 'topics/durand-line.jpg', svg: drawing(await durand(earth, lettering), palette.night) },
  ];
}

const paper = { face: 'sansBold', fill: '#fdfbf7', size: 31 } as const;

function picture(href: string): string {
  return `<image href="${href}" width="${sheet.width}" height="${sheet.height}"/>`;
}

async function hormuz(earth: Earth, lettering: Lettering): Promise<string> {
  const projection = orbit([56, 4], 2300, [600, 1280], 0);
  const frame = frameOf(projection);
  const [x, y] = frame.at([56.5, 26.5]);
  return [
    picture(await viewOf(earth, { light: 'day', projection })),
    frame.draw(landOf('10m'), { stroke: '#16323f', 'stroke-width': 1, 'stroke-opacity': 0.5 }),
    `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="24" fill="none" stroke="#fdfbf7" stroke-width="3.5"/>`,
    lettering.line('Strait of Hormuz', x + 40, y + 10, { ...paper, halo: '#22343c' }),
  ].join('');
}

const capitals: { name: string; at: [number, number]; anchor: 'start' | 'end' }[] = [
  { name: 'Kuwait', at: [47.98, 29.37], anchor: 'end' },
  { name: 'Riyadh', at: [46.72, 24.69], anchor: 'end' },
  { name: 'Manama', at: [50.58, 26.23], anchor: 'end' },
  { name: 'Doha', at: [51.53, 25.29], anchor: 'end' },
  { name: 'Abu Dhabi', at: [54.37, 24.45], anchor: 'start' },
  { name: 'Muscat', at: [58.4, 23.6], anchor: 'start' },
];

async function council(earth: Earth, lettering: Lettering): Promise<string> {
  const projection = overhead([51, 24.6], 25);
  const frame = frameOf(projection);
  const cities = capitals.map(({ name, at, anchor }) => {
    const [x, y] = frame.at(at);
    return (
      `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="9" fill="none" stroke="#fdfbf7" stroke-width="2.5"/>` +
      lettering.line(name, x + (anchor === 'end' ? -20 : 20), y + 10, { ...paper, anchor, size: 29, halo: '#14161c' })
    );
  });
  return [
    picture(await viewOf(earth, { light: 'night', projection })),
    frame.draw(landOf('10m'), { stroke: '#8a95a1', 'stroke-width': 0.9, 'stroke-opacity': 0.8 }),
    frame.draw(
      bordersOf('10m', () => true),
      { stroke: '#6b7682', 'stroke-width': 1, 'stroke-dasharray': '5 5' },
    ),
    cities.join(''),
  ].join('');
}

async function durand(earth: Earth, lettering: Lettering): Promise<string> {
  const projection = overhead([68.2, 32.7], 25);
  const frame = frameOf(projection);
  return [
    picture(await viewOf(earth, { light: 'day', projection })),
    frame.draw(borderBetween('10m', 'Afghanistan', 'Pakistan'), { stroke: '#fdfbf7', 'stroke-width': 8 }),
    frame.draw(borderBetween('10m', 'Afghanistan', 'Pakistan'), { stroke: palette.red, 'stroke-width': 4.5 }),
    lettering.line('Durand Line', ...frame.at([69.9, 31.2]), { ...paper, size: 34, halo: '#4a3f2c' }),
  ].join('');
}
