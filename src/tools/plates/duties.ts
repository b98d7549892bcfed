import type { Lettering } from './lettering.ts';
import { palette } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The plate about the measures that two resolutions on Yemen order. */
export function dutyPlates(lettering: Lettering): Plate[] {
  return [{ file: 'articles/2026/02/yemen-resolutions-2140-2216.png', svg: drawing(grid(lettering)) }];
}

// Paragraphs 11 and 15 of resolution 2140, paragraph 14 of 2216; the term is that of resolution 2801.
const duties = [
  { lines: ['Assets', 'freeze'], column: 0, paragraph: 'paragraph 11', ends: ['14 November', '2026'] },
  { lines: ['Travel', 'ban'], column: 0, paragraph: 'paragraph 15', ends: ['14 November', '2026'] },
  { lines: ['Arms', 'embargo'], column: 1, paragraph: 'paragraph 14', ends: ['no end', 'date'] },
];

const resolutions = [
  { number: '2140', lines: ['26 February', '2014'] },
  { number: '2216', lines: ['14 April', '2015'] },
];

const left = 60;
const cell = { left: 256, top: 234, width: 300, height: 160 };
const endsAt = cell.left + cell.width * 2 + 46;

function grid(lettering: Lettering): string {
  const heads = resolutions.map(({ number, lines }, index) => {
    const x = cell.left + index * cell.width;
    return (
      lettering.line(number, x, 110, { face: 'display', size: 74 }) + lettering.lines(lines, x, 162, 40, { size: 31, fill: palette.grey })
    );
  });
  return [
    ...heads,
    lettering.line('until', endsAt, 110, { face: 'italic', size: 56, fill: palette.grey }),
    ...duties.map((_, index) => row(lettering, index)),
  ].join('');
}

/** A measure: its name, the cell of the resolution that orders it, the empty cell of the other, its term. */
function row(lettering: Lettering, index: number): string {
  const duty = duties[index];
  if (duty === undefined) return '';
  const y = cell.top + index * cell.height;
  const colour = duty.column === 0 ? palette.ink : palette.red;
  const boxes = resolutions.map((_, column) => {
    const [fill, edge] = column === duty.column ? [colour, colour] : ['none', palette.hairline];
    return `<rect x="${cell.left + column * cell.width}" y="${y}" width="${cell.width - 16}" height="${cell.height - 16}" fill="${fill}" stroke="${edge}" stroke-width="3"/>`;
  });
  const first = y + 62;
  return [
    ...boxes,
    lettering.lines(duty.lines, left, first, 42, { face: 'sansBold', size: 35 }),
    lettering.line(duty.paragraph, cell.left + duty.column * cell.width + (cell.width - 16) / 2, y + 83, {
      size: 31,
      anchor: 'middle',
      fill: palette.paper,
    }),
    lettering.lines(duty.ends, endsAt, first, 42, { face: 'sansBold', size: 35, fill: colour }),
  ].join('');
}
