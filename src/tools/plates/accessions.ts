import type { Lettering } from './lettering.ts';
import { palette } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The plate about the time that three accessions to the North Atlantic Treaty took. */
export function accessionPlates(lettering: Lettering): Plate[] {
  return [{ file: 'articles/2026/04/joining-nato-article-10.png', svg: drawing(waiting(lettering)) }];
}

interface Accession {
  state: string;
  /** Days from the signature of the protocol to membership. */
  days: number;
  /** The day by which all parliaments but two had finished. */
  allButTwo?: number;
}

// From the two tables of the article and its last section; 84 is Slovakia's day.
const accessions: Accession[] = [
  { state: 'Montenegro', days: 382 },
  { state: 'Finland', days: 273, allButTwo: 84 },
  { state: 'Sweden', days: 611, allButTwo: 84 },
];

const base = 668;
const unitsPerDay = 0.85;
const column = { left: 64, width: 196, step: 262 };

function waiting(lettering: Lettering): string {
  const right = column.left + column.step * 2 + column.width;
  const note = right + 40;
  const level = (day: number): number => base - day * unitsPerDay;
  return [
    lettering.line('Days from signature', column.left, 82, { face: 'display', size: 46 }),
    lettering.line('to membership', column.left, 134, { face: 'display', size: 46 }),
    accessions.map((accession, index) => pillar(lettering, accession, column.left + index * column.step)).join(''),
    `<path d="M${column.left - 14} ${base}H${right + 14}" stroke="${palette.ink}" stroke-width="3"/>`,
    lettering.lines(['then Turkey', 'and Hungary'], note, level(345), 40, { face: 'sansBold', size: 33, fill: palette.red }),
    lettering.lines(['28 parliaments', 'done by day 84'], note, level(84) + 32, 40, { size: 31 }),
  ].join('');
}

/** One column, parted where only two allies were left. */
function pillar(lettering: Lettering, { state, days, allButTwo }: Accession, x: number): string {
  const block = (from: number, to: number, fill: string): string =>
    `<rect x="${x}" y="${(base - to * unitsPerDay).toFixed(1)}" width="${column.width}" height="${((to - from) * unitsPerDay).toFixed(1)}" fill="${fill}"/>`;
  const middle = x + column.width / 2;
  return [
    allButTwo === undefined ? block(0, days, palette.landDark) : block(0, allButTwo, palette.ink) + block(allButTwo, days, palette.red),
    lettering.line(String(days), middle, base - days * unitsPerDay - 18, { face: 'display', size: 64, anchor: 'middle' }),
    lettering.line(state, middle, base + 46, { face: 'sansBold', size: 32, anchor: 'middle' }),
  ].join('');
}
