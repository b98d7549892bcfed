import { geoAzimuthalEqualArea } from 'd3-geo';
import { countriesOf } from './atlas.ts';
import { frameOf, ground } from './frame.ts';
import type { Lettering } from './lettering.ts';
import { palette, sheet } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The drawn plates about the North Atlantic alliance and the Gulf council. */
export function alliancePlates(lettering: Lettering): Plate[] {
  return [
    { file: 'articles/2026/07/article-5-invoked-once.png', svg: drawing(clause(lettering)) },
    { file: 'topics/nato.png', svg: drawing(members(lettering)) },
    { file: 'articles/2026/09/gcc-charter-1981.png', svg: drawing(aims(lettering)) },
  ];
}

/** The words of Article 5 as on a page, with five of them marked. */
function clause(lettering: Lettering): string {
  const left = 250;
  const text = { face: 'serif', size: 44 } as const;
  const y = 250;
  const leading = 68;
  const marked = 'such action as it deems necessary';
  return [
    `<rect x="60" y="-20" width="1080" height="790" fill="#fffefb" stroke="${palette.hairline}" stroke-width="2"/>`,
    `<path d="M210 0V750" stroke="${palette.redPale}" stroke-width="2"/>`,
    lettering.line('Article 5', left, 130, { face: 'display', size: 60 }),
    lettering.line('…will assist the Party or Parties so', left, y, text),
    lettering.line('attacked by taking forthwith,', left, y + leading, text),
    lettering.line('individually and in concert with the', left, y + leading * 2, text),
    lettering.line('other Parties,', left, y + leading * 3, text),
    `<rect x="${left - 8}" y="${y + leading * 4 - 44}" width="${lettering.width(`${marked},`, { ...text, face: 'display' }) + 16}" height="60" fill="${palette.redPale}"/>`,
    lettering.line(`${marked},`, left, y + leading * 4, { ...text, face: 'display', fill: palette.red }),
    lettering.line('including the use of armed force…', left, y + leading * 5, text),
    lettering.line('Invoked once', left, 690, { face: 'sansBold', size: 29, fill: palette.red }),
    lettering.line('12 September 2001', left + lettering.width('Invoked once', { face: 'sansBold', size: 29 }) + 22, 690, {
      size: 29,
      fill: palette.grey,
    }),
  ].join('');
}

const allies = [
  'Albania',
  'Belgium',
  'Bulgaria',
  'Canada',
  'Croatia',
  'Czechia',
  'Denmark',
  'Greenland',
  'Estonia',
  'Finland',
  'France',
  'Germany',
  'Greece',
  'Hungary',
  'Iceland',
  'Italy',
  'Latvia',
  'Lithuania',
  'Luxembourg',
  'Macedonia',
  'Montenegro',
  'Netherlands',
  'Norway',
  'Poland',
  'Portugal',
  'Romania',
  'Slovakia',
  'Slovenia',
  'Spain',
  'Sweden',
  'Turkey',
  'United Kingdom',
  'United States of America',
];

const tropic = 23.436;

function members(lettering: Lettering): string {
  const projection = geoAzimuthalEqualArea()
    .rotate([50, -50, 0])
    .scale(500)
    .translate([600, 400])
    .clipExtent([
      [-20, -20],
      [sheet.width + 20, sheet.height + 20],
    ])
    .precision(0.2);
  const frame = frameOf(projection);
  const cancer = Array.from({ length: 83 }, (_, index) => [-98 + index, tropic]);
  return [
    ground(frame, { detail: '50m', graticule: 15, borders: false }),
    frame.draw(countriesOf('50m', allies), { fill: '#7b9bab', stroke: palette.paper, 'stroke-width': 0.9 }),
    frame.line(cancer, { stroke: palette.red, 'stroke-width': 4, 'stroke-dasharray': '14 9' }),
    lettering.line('Tropic of Cancer', ...frame.at([-50, 17.5]), {
      face: 'sansBold',
      size: 31,
      fill: palette.red,
      anchor: 'middle',
      halo: palette.sea,
    }),
    lettering.lines(['North', 'Atlantic'], ...frame.at([-38, 42]), 40, { face: 'italic', size: 37, fill: '#4d6a77', anchor: 'middle' }),
  ].join('');
}

// The subjects that Article 4 of the charter names, in its order.
const subjects = [
  'economy',
  'finance',
  'trade',
  'customs',
  'transport',
  'education',
  'culture',
  'social affairs',
  'health',
  'information',
  'tourism',
  'law',
  'administration',
  'science',
  'industry',
  'mining',
  'farming',
  'water',
];

function aims(lettering: Lettering): string {
  const style = { face: 'display', size: 53 } as const;
  const parts: string[] = [];
  let x = 62;
  let y = 112;
  for (const subject of [...subjects, 'defence']) {
    const width = lettering.width(subject, style);
    if (x + width > 1145) {
      x = 62;
      y += 108;
    }
    parts.push(
      subject === 'defence'
        ? missing(lettering, x, y, width)
        : `${lettering.line(subject, x, y, style)}<path d="M${x.toFixed(1)} ${y + 20}H${(x + width).toFixed(1)}" stroke="${palette.border}" stroke-width="2"/>`,
    );
    x += width + 44;
  }
  return parts.join('');
}

/** A blank where a word might have stood. */
function missing(lettering: Lettering, x: number, y: number, width: number): string {
  return (
    `<rect x="${x.toFixed(1)}" y="${y - 48}" width="${width.toFixed(1)}" height="70" fill="none" stroke="${palette.red}" stroke-width="4" stroke-dasharray="9 7"/>` +
    lettering.line('Not named: defence', x, y + 66, { face: 'sansBold', size: 32, fill: palette.red })
  );
}
