import type { Lettering } from './lettering.ts';
import { palette } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The plate about the thirty days that resolution 1267 gave. */
export function demandPlates(lettering: Lettering): Plate[] {
  return [{ file: 'articles/2026/10/resolution-1267-adopted.png', svg: drawing(thirtyDays(lettering)) }];
}

const left = 70;
const right = 1130;

/** The whole numbers from one to another, both included. */
const days = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

function thirtyDays(lettering: Lettering): string {
  const date = { face: 'display', size: 104 } as const;
  const word = { face: 'sansBold', size: 36 } as const;
  return [
    lettering.line('Demand', left, 120, word),
    lettering.line('15 October 1999', left - 6, 230, date),
    row(lettering, days(16, 31), 354),
    row(lettering, days(1, 13), 434),
    lettering.line('14 November 1999', right, 582, { ...date, anchor: 'end', fill: palette.red }),
    lettering.line('Deadline', right, 658, { ...word, anchor: 'end', fill: palette.red }),
  ].join('');
}

/** A row of days in sixteen columns that ends at the right edge. */
function row(lettering: Lettering, numbers: number[], y: number): string {
  const half = 23;
  const step = (right - left - half * 2) / 15;
  const first = right - half - step * (numbers.length - 1);
  return numbers
    .map((number, index) =>
      lettering.line(String(number), first + index * step, y, { face: 'serif', size: 44, anchor: 'middle', fill: palette.grey }),
    )
    .join('');
}
