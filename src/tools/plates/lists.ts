import type { Lettering } from './lettering.ts';
import { palette, sheet } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The plate about the list of the Security Council that became two. */
export function listPlates(lettering: Lettering): Plate[] {
  return [{ file: 'articles/2026/06/one-list-made-two.png', svg: drawing(twoLists(lettering)) }];
}

const start = { year: 1999, x: 80 };
const unitsPerYear = 39;
const middle = 375;
const apart = 158;
const gap = 26;
const bend = 190;
const quiet = '#4a7389';

/** Where a day, as a year and its part, stands on the sheet. */
const at = (year: number): number => start.x + (year - start.year) * unitsPerYear;

// 17 June 2011.
const split = at(2011.46);

// Each measure with the day on which a resolution ordered it: 1267, 1333, 1390.
const measures = [
  { name: 'assets freeze', since: 1999.79 },
  { name: 'arms embargo', since: 2000.96 },
  { name: 'travel ban', since: 2002.04 },
];

// Resolution 1904, 17 December 2009.
const ombudsperson = 2009.96;

/** A line from `x` that leaves the trunk at the split, up or down. */
function strand(x: number, y: number, shift: number, colour: string): string {
  const half = split + bend / 2;
  const d = `M${x.toFixed(1)} ${y}H${split.toFixed(1)}C${half.toFixed(1)} ${y} ${half.toFixed(1)} ${y + shift} ${(split + bend).toFixed(1)} ${y + shift}H${sheet.width + 20}`;
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="10"/>`;
}

function twoLists(lettering: Lettering): string {
  const heights = measures.map((_, index) => middle + (index - 1) * gap);
  const strands = measures.flatMap(({ since }, index) => {
    const y = heights[index] ?? middle;
    return [strand(at(since), y, apart, palette.ink), strand(at(since), y, -apart, quiet)];
  });
  const trunk = measures.map(({ since }, index) => {
    const y = heights[index] ?? middle;
    return `<path d="M${at(since).toFixed(1)} ${y}H${(split + 1).toFixed(1)}" stroke="${palette.ink}" stroke-width="10"/>`;
  });
  return [
    ...strands,
    ...trunk,
    strand(at(ombudsperson), middle - gap * 2, -apart, palette.red),
    `<path d="M${split.toFixed(1)} 286V478" stroke="${palette.paper}" stroke-width="5"/>`,
    `<path d="M${split.toFixed(1)} ${middle + gap + 14}V${middle + 150}" stroke="${palette.grey}" stroke-width="2"/>`,
    names(lettering),
  ].join('');
}

function names(lettering: Lettering): string {
  const branch = split + bend;
  const [top, bottom] = [middle - apart, middle + apart];
  const second = (x: number, number: string): number => x + lettering.width(number, { face: 'display', size: 62 }) + 22;
  return [
    lettering.line('1999', at(1999.79), middle - gap - 24, { face: 'display', size: 50 }),
    lettering.lines(
      measures.map(({ name }) => name),
      at(1999.79),
      middle + gap + 54,
      40,
      { size: 31 },
    ),
    lettering.line('17 June 2011', split - 16, middle + 148, { face: 'sansBold', size: 31, anchor: 'end' }),
    lettering.line('1989', branch, top + gap + 74, { face: 'display', size: 62, fill: quiet }),
    lettering.line('al-Qaeda', second(branch, '1989'), top + gap + 74, { size: 34, fill: quiet }),
    lettering.line('1988', branch, bottom + gap + 74, { face: 'display', size: 62 }),
    lettering.line('Taliban', second(branch, '1988'), bottom + gap + 74, { size: 34 }),
    lettering.line('Ombudsperson', branch, top - gap * 2 - 24, { face: 'sansBold', size: 36, fill: palette.red }),
  ].join('');
}
