import { geoNaturalEarth1 } from 'd3-geo';
import { landOf } from './atlas.ts';
import { frameOf } from './frame.ts';
import type { Lettering } from './lettering.ts';
import type { Side } from './marks.ts';
import { beside } from './marks.ts';
import { palette, sheet } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The plates about Panama, the Rhine's gauge and the passages of the world. */
export function canalPlates(lettering: Lettering): Plate[] {
  return [
    { file: 'articles/2026/09/panama-draught.png', svg: drawing(staircase(lettering)) },
    { file: 'articles/2026/09/draught-steps.png', svg: drawing(draughtSteps(lettering)) },
    { file: 'articles/2026/12/rhine-gauge-at-kaub.png', svg: drawing(gauge()) },
    { file: 'topics/maritime-chokepoints.png', svg: drawing(passagesByOil(lettering)) },
  ];
}

const seaLevel = 560;
const lakeLevel = 250;

/** The canal in section, from ocean to ocean: heights to one scale, lengths to none. */
function staircase(lettering: Lettering): string {
  const step = (seaLevel - lakeLevel) / 3;
  const water = `M0 ${seaLevel}H190V${seaLevel - step}H246V${seaLevel - 2 * step}H302V${lakeLevel}H820V${lakeLevel + step}H900V${lakeLevel + 2 * step}H956V${seaLevel}H1200V${sheet.height}H0Z`;
  const ground = `M0 640H170L186 618H296L312 470C380 430 420 520 500 500S640 380 716 348L806 340L824 ${lakeLevel + step + 78}H892L908 ${lakeLevel + 2 * step + 78}H950L968 640H1200V750H0Z`;
  const gates = [190, 246, 302, 820, 900, 956].map(
    (x) => `<path d="M${x} ${lakeLevel - 26}V640" stroke="${palette.ink}" stroke-width="6"/>`,
  );
  return [
    `<path d="${water}" fill="${palette.seaDeep}"/><path d="${ground}" fill="${palette.landDark}"/>`,
    gates.join(''),
    `<path d="M420 ${lakeLevel + 6}V${seaLevel}" stroke="${palette.red}" stroke-width="3.5"/><path d="M404 ${lakeLevel + 24}L420 ${lakeLevel + 4}L436 ${lakeLevel + 24}M404 ${seaLevel - 20}L420 ${seaLevel}L436 ${seaLevel - 20}" fill="none" stroke="${palette.red}" stroke-width="3.5"/>`,
    `<path d="M330 ${seaLevel}H520" stroke="${palette.red}" stroke-width="2" stroke-dasharray="6 6"/>`,
    lettering.line('26 m', 446, 420, { face: 'display', size: 66, fill: palette.red, halo: palette.seaDeep }),
    lettering.line('Gatun Lake', 470, lakeLevel - 34, { face: 'italic', size: 42, fill: '#3f5d6a' }),
    lettering.line('Gatun', 246, lakeLevel - 52, { face: 'sansBold', size: 31, anchor: 'middle' }),
    lettering.lines(['Pedro Miguel', 'and Miraflores'], 890, lakeLevel - 90, 37, { face: 'sansBold', size: 31, anchor: 'middle' }),
    lettering.line('Atlantic', 40, seaLevel - 24, { face: 'italic', size: 36, fill: '#4d6a77' }),
    lettering.line('Pacific', 1160, seaLevel - 24, { face: 'italic', size: 36, fill: '#4d6a77', anchor: 'end' }),
  ].join('');
}

interface Limit {
  day: string;
  feet: number;
}

// Notices of the Panama Canal Authority, as the article's table cites them.
const limits: Limit[] = [
  { day: '2023-03-01', feet: 50 },
  { day: '2023-04-19', feet: 47.5 },
  { day: '2023-05-30', feet: 44.5 },
  { day: '2023-06-19', feet: 44 },
  { day: '2024-05-30', feet: 45 },
  { day: '2024-06-15', feet: 46 },
  { day: '2024-07-11', feet: 48 },
  { day: '2024-08-05', feet: 49 },
  { day: '2024-08-15', feet: 50 },
  { day: '2024-10-01', feet: 50 },
];

function draughtSteps(lettering: Lettering): string {
  const start = Date.parse('2023-03-01');
  const end = Date.parse('2024-10-01');
  const x = (day: string): number => 150 + ((Date.parse(day) - start) / (end - start)) * 1000;
  const y = (feet: number): number => 120 + (50 - feet) * 78;
  const d = limits
    .map(({ day, feet }, index) => (index === 0 ? `M${x(day).toFixed(1)} ${y(feet)}` : `H${x(day).toFixed(1)}V${y(feet)}`))
    .join('');
  const rules = [50, 48, 46, 44].map(
    (feet) =>
      `<path d="M150 ${y(feet)}H1150" stroke="${palette.hairline}" stroke-width="2"/>` +
      lettering.line(`${feet}${feet === 50 ? ' ft' : ''}`, 134, y(feet) + 11, { size: 30, anchor: 'end', fill: palette.grey }),
  );
  const months = [
    ['2023-07-01', 'July 2023'],
    ['2024-01-01', 'January 2024'],
    ['2024-07-01', 'July'],
  ] as const;
  const dates = months.map(
    ([day, text]) =>
      `<path d="M${x(day).toFixed(1)} 640V656" stroke="${palette.ink}" stroke-width="2"/>` +
      lettering.line(text, x(day), 698, { size: 29, anchor: 'middle', fill: palette.grey }),
  );
  return [
    `<path d="${d}V640H150Z" fill="${palette.sea}" fill-opacity="0.75"/>`,
    rules.join(''),
    `<path d="${d}" fill="none" stroke="${palette.red}" stroke-width="7" stroke-linejoin="round"/>`,
    `<path d="M150 640H1150" stroke="${palette.ink}" stroke-width="2"/>`,
    dates.join(''),
    lettering.line('44 feet, for eleven months', (x('2023-06-19') + x('2024-05-30')) / 2, y(44) - 24, {
      face: 'sansBold',
      size: 36,
      anchor: 'middle',
    }),
    lettering.line('Deepest draught allowed', 150, 66, { face: 'sansBold', size: 33 }),
  ].join('');
}

/** A gauge board in its water: an ornament, with nothing to read. */
function gauge(): string {
  const marks = Array.from(
    { length: 21 },
    (_, index) =>
      `<rect x="540" y="${40 + index * 32}" width="${index % 5 === 0 ? 120 : index % 2 === 0 ? 84 : 60}" height="16" fill="${index < 14 ? palette.ink : '#4d6a77'}"/>`,
  );
  const waves = [0, 1, 2, 3].map(
    (row) =>
      `<path d="M0 ${500 + row * 62}q50 -22 100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0" fill="none" stroke="${palette.paper}" stroke-width="5" stroke-opacity="${0.9 - row * 0.2}"/>`,
  );
  return `<rect y="480" width="1200" height="270" fill="${palette.seaDeep}"/><rect x="510" y="0" width="180" height="750" fill="${palette.paper}"/><rect x="510" y="480" width="180" height="270" fill="${palette.sea}"/>${marks.join('')}${waves.join('')}<rect x="490" y="470" width="220" height="8" fill="${palette.red}"/>`;
}

interface Flow {
  name: string;
  at: [number, number];
  volume: number;
  side: Side;
}

// US Energy Information Administration, 25 June 2024: million barrels a day in 2023.
const flows: Flow[] = [
  { name: 'Malacca', at: [101, 2.8], volume: 23.7, side: 'below' },
  { name: 'Hormuz', at: [56.5, 26.5], volume: 20.9, side: 'right' },
  { name: 'Suez', at: [32.4, 30.4], volume: 8.8, side: 'left' },
  { name: 'Bab el-Mandeb', at: [43.4, 12.6], volume: 8.6, side: 'left' },
  { name: 'Danish Straits', at: [11.2, 55.9], volume: 4.9, side: 'left' },
  { name: 'Turkish Straits', at: [28, 40.7], volume: 3.4, side: 'left' },
  { name: 'Panama', at: [-79.7, 9.1], volume: 2.1, side: 'below' },
];

function passagesByOil(lettering: Lettering): string {
  const projection = geoNaturalEarth1()
    .rotate([-20, 0])
    .scale(287)
    .translate([575, 470])
    .clipExtent([
      [-20, -20],
      [sheet.width + 20, sheet.height + 20],
    ]);
  const frame = frameOf(projection);
  const circles = flows.map(({ at, volume }) => {
    const [x, y] = frame.at(at);
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(Math.sqrt(volume) * 12).toFixed(1)}" fill="${palette.red}" fill-opacity="0.78" stroke="${palette.paper}" stroke-width="2"/>`;
  });
  const labels = flows.map(({ name, at, volume, side }) => {
    const [x, y] = frame.at(at);
    const [tx, ty, anchor] = beside(x, y, side, Math.sqrt(volume) * 12 + 12, 30);
    const style = { size: 30, anchor: 'start', halo: palette.land } as const;
    const text = lettering.width(`${name} `, { face: 'sansBold', size: 30 });
    const whole = text + lettering.width(volume.toFixed(1), { size: 30 });
    const left = tx - { start: 0, middle: whole / 2, end: whole }[anchor];
    return (
      lettering.line(name, left, ty, { ...style, face: 'sansBold' }) +
      lettering.line(volume.toFixed(1), left + text, ty, { ...style, fill: palette.red })
    );
  });
  return [
    `<rect width="1200" height="750" fill="${palette.sea}"/>`,
    frame.draw(landOf('50m'), { fill: palette.land, stroke: palette.coast, 'stroke-width': 0.8 }),
    circles.join(''),
    labels.join(''),
  ].join('');
}
