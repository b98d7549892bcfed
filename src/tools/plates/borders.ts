import sharp from 'sharp';
import { borderBetween } from './atlas.ts';
import { southAsianBorders } from './disputed.ts';
import { ground, mercator } from './frame.ts';
import type { Lettering } from './lettering.ts';
import { country, place } from './marks.ts';
import { palette, sheet } from './palette.ts';
import type { Relief } from './relief.ts';
import { ridges } from './ridges.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The drawn plates about the Durand Line. */
export async function borderPlates(lettering: Lettering, relief: Relief): Promise<Plate[]> {
  return [
    { file: 'articles/2026/06/durand-agreement-1893.png', colours: 16, svg: drawing(ridges(lettering, relief)) },
    { file: 'articles/2026/06/two-streams.png', svg: drawing(twoStreams(lettering)) },
    { file: 'topics/pakistan-afghanistan-relations.png', svg: drawing(await neighbours(lettering, relief)) },
  ];
}

/** The streams of the Kunar valley, as the map of 1893 had them and as the surveyors of 1895 found them; a sketch. */
function twoStreams(lettering: Lettering): string {
  const river = (x: number): string =>
    `<path d="M${x + 330} 190C${x + 250} 290 ${x + 300} 360 ${x + 215} 440S${x + 190} 560 ${x + 110} 660" fill="none" stroke="${palette.river}" stroke-width="12" stroke-linecap="round"/>`;
  const fromWest = (x: number, stroke: string, dash = ''): string =>
    `<path d="M${x + 20} 300C${x + 90} 330 ${x + 130} 400 ${x + 222} 432" fill="none" stroke="${stroke}" stroke-width="7" stroke-linecap="round"${dash}/>`;
  const fromEast = (x: number): string =>
    `<path d="M${x + 430} 470C${x + 360} 420 ${x + 300} 450 ${x + 222} 432" fill="none" stroke="${palette.red}" stroke-width="7" stroke-linecap="round"/>`;
  const heading = (x: number, year: string, text: string): string =>
    lettering.line(year, x, 92, { face: 'display', size: 58 }) + lettering.line(text, x, 136, { size: 29, fill: palette.grey });
  const kunar = (x: number): string => lettering.line('Kunar', x + 205, 590, { face: 'italic', size: 31, fill: '#4d6a77' });
  const name = (text: string, x: number, y: number, fill: string): string =>
    lettering.line(text, x, y, { face: 'sansBold', size: 36, fill });
  return [
    heading(70, '1893', 'on the map'),
    river(70) + kunar(70) + fromWest(70, palette.red) + name('Arnawai', 72, 288, palette.red),
    `<path d="M600 60V690" stroke="${palette.hairline}" stroke-width="2"/>`,
    heading(680, '1895', 'on the ground'),
    river(680) + kunar(680) + fromWest(680, palette.river) + fromEast(680),
    name('Bashgal', 682, 288, '#47758c') + name('Arnawai', 980, 408, palette.red),
  ].join('');
}

// Layer tints, low ground first.
const tints: [number, [number, number, number]][] = [
  [0.06, [238, 234, 222]],
  [0.13, [230, 223, 206]],
  [0.22, [219, 209, 186]],
  [0.33, [205, 192, 164]],
  [0.46, [189, 174, 144]],
  [2, [172, 157, 128]],
];

/** The ground in steps of height, as a picture under the map. */
async function layers(relief: Relief, invert: (x: number, y: number) => [number, number]): Promise<string> {
  const { width, height } = sheet;
  const bytes = new Uint8ClampedArray(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const value = relief.at(...invert(pixel % width, Math.floor(pixel / width)));
    const tint = tints.find(([limit]) => value < limit) ?? tints[0];
    if (tint !== undefined) bytes.set(tint[1], pixel * 3);
  }
  const png = await sharp(bytes, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
  return `<image href="data:image/png;base64,${png.toString('base64')}" width="${width}" height="${height}"/>`;
}

async function neighbours(lettering: Lettering, relief: Relief): Promise<string> {
  const span = 15;
  const centre: [number, number] = [68.3, 33.1];
  const frame = mercator(centre, span);
  const scale = sheet.width / ((span * Math.PI) / 180);
  const middle = Math.asinh(Math.tan((centre[1] * Math.PI) / 180));
  const tinted = await layers(relief, (x, y) => [
    centre[0] + ((x - sheet.width / 2) / scale) * (180 / Math.PI),
    (Math.atan(Math.sinh(middle - (y - sheet.height / 2) / scale)) * 180) / Math.PI,
  ]);
  const land = '#e1d9c4';
  return [
    ground(frame, { detail: '10m', graticule: 0, borders: false }),
    tinted,
    southAsianBorders(frame, '10m'),
    frame.draw(borderBetween('10m', 'Afghanistan', 'Pakistan'), { stroke: palette.red, 'stroke-width': 4 }),
    place(frame, lettering, [69.17, 34.53], 'Kabul', 'left', { quiet: true, size: 30, halo: land }),
    place(frame, lettering, [73.05, 33.69], 'Islamabad', 'below', { quiet: true, size: 30, halo: land }),
    place(frame, lettering, [71.09, 34.12], 'Torkham', 'above', { size: 31, halo: land }),
    place(frame, lettering, [66.45, 30.92], 'Chaman', 'right', { size: 31, halo: land }),
    country(frame, lettering, [65, 33.4], 'Afghanistan', { size: 25, halo: '#cbbfa2', fill: palette.grey }),
    country(frame, lettering, [70.3, 30.1], 'Pakistan', { size: 25, halo: land, fill: palette.grey }),
  ].join('');
}
