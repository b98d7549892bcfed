import { countriesOf } from './atlas.ts';
import type { Frame } from './frame.ts';
import { ground, mercator } from './frame.ts';
import type { Lettering } from './lettering.ts';
import { country, place, water } from './marks.ts';
import { palette, sheet } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The plates about the straits of Hormuz and of Turkey. */
export function straitPlates(lettering: Lettering): Plate[] {
  return [
    { file: 'articles/2026/03/hormuz-two-lanes.png', svg: drawing(twelveMiles(lettering)) },
    { file: 'articles/2026/03/lanes-to-scale.png', svg: drawing(lanesToScale(lettering)) },
    { file: 'articles/2026/04/montreux-clause-by-clause.png', svg: drawing(weights(lettering)) },
    { file: 'articles/2026/11/montreux-in-force-ninety-years.png', svg: drawing(ninetyYears(lettering)) },
    { file: 'topics/turkish-straits.png', svg: drawing(threeWaters(lettering)) },
  ];
}

// Oman's outermost islet, Great Quoin (Salamah), which Natural Earth leaves out.
const greatQuoin: [number, number] = [56.515, 26.505];

function omanBelt(frame: Frame, mile: number, colour: string): string {
  const [x, y] = frame.at(greatQuoin);
  return (
    frame.draw(countriesOf('10m', ['Oman']), { stroke: colour, fill: colour, 'stroke-width': 24 * mile }) +
    `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(12 * mile).toFixed(1)}" fill="${colour}"/>`
  );
}

function iranBelt(frame: Frame, mile: number, colour: string): string {
  return frame.draw(countriesOf('10m', ['Iran']), { stroke: colour, fill: colour, 'stroke-width': 24 * mile });
}

function twelveMiles(lettering: Lettering): string {
  const centre: [number, number] = [57, 26.3];
  const span = 3;
  const frame = mercator(centre, span);
  const mile = sheet.width / span / 60 / Math.cos((centre[1] * Math.PI) / 180);
  const [qx, qy] = frame.at(greatQuoin);
  const [mx, my] = frame.at([56.47, 26.66]);
  return [
    ground(frame, { detail: '10m', graticule: 1, borders: false }),
    `<mask id="iran">${iranBelt(frame, mile, '#fff')}</mask>`,
    `<g opacity="0.6">${iranBelt(frame, mile, '#d3aa9b')}</g><g opacity="0.6">${omanBelt(frame, mile, '#93abb9')}</g>`,
    `<g mask="url(#iran)">${omanBelt(frame, mile, palette.red)}</g>`,
    ground(frame, { detail: '10m', graticule: 0, sea: 'none' }),
    `<circle cx="${qx.toFixed(1)}" cy="${qy.toFixed(1)}" r="4" fill="${palette.land}" stroke="${palette.coast}" stroke-width="1.2"/>`,
    lettering.line('IRAN', ...frame.at([57.35, 26.98]), { face: 'sansBold', size: 33, tracking: 140, anchor: 'middle', fill: '#8c4a3a' }),
    lettering.line('OMAN', ...frame.at([56.31, 25.93]), {
      face: 'sansBold',
      size: 27,
      tracking: 80,
      anchor: 'middle',
      fill: '#41637a',
      halo: palette.land,
    }),
    lettering.line('U.A.E.', ...frame.at([55.97, 25.56]), {
      face: 'sansBold',
      size: 25,
      tracking: 80,
      anchor: 'middle',
      fill: '#6d664f',
      halo: palette.land,
    }),
    water(frame, lettering, [55.69, 26.1], ['The Gulf'], { size: 34 }),
    water(frame, lettering, [56.82, 25.79], ['Gulf', 'of Oman'], { size: 32 }),
    lettering.lines(['Less than 24 miles:', 'the two belts meet'], ...frame.at([57.25, 26.49]), 38, {
      face: 'sansBold',
      size: 31,
      fill: palette.red,
      halo: palette.land,
    }),
    `<path d="M${frame
      .at([57.22, 26.47])
      .map((n) => n.toFixed(1))
      .join(' ')}L${(mx + 10).toFixed(1)} ${my.toFixed(1)}" stroke="${palette.red}" stroke-width="2.5"/>`,
  ].join('');
}

function lanesToScale(lettering: Lettering): string {
  const scale = 31;
  const left = 90;
  const width = (y: number, miles: number, title: string): string =>
    lettering.line(title, left, y - 18, { size: 28, fill: palette.grey }) +
    `<rect x="${left}" y="${y}" width="${miles * scale}" height="74" fill="${palette.seaDeep}"/>` +
    lettering.line(`${miles} nautical miles`, left + 22, y + 49, { face: 'sansBold', size: 33 });
  const strips = [
    { x: 0, fill: palette.red },
    { x: 2, fill: palette.redPale },
    { x: 4, fill: palette.red },
  ].map(({ x, fill }) => `<rect x="${left + x * scale}" y="560" width="${2 * scale - 2}" height="74" fill="${fill}"/>`);
  return [
    lettering.line('Six miles of organised water', left, 98, { face: 'display', size: 50, tracking: -10 }),
    width(210, 29, 'The strait at its narrowest: International Energy Agency'),
    width(385, 21, 'At its narrowest: US Energy Information Administration'),
    lettering.line('The lanes: two miles in, two between, two out', left, 542, { size: 28, fill: palette.grey }),
    strips.join(''),
    lettering.line('6 nautical miles', left + 6 * scale + 22, 609, { face: 'sansBold', size: 33, fill: palette.red }),
    `<path d="M${left} 668H${left + 30 * scale}" stroke="${palette.ink}" stroke-width="1.5"/>`,
    ...[0, 10, 20, 30].map(
      (mile) =>
        `<path d="M${left + mile * scale} 660V676" stroke="${palette.ink}" stroke-width="1.5"/>` +
        lettering.line(String(mile), left + mile * scale, 710, { size: 26, anchor: 'middle', fill: palette.grey }),
    ),
  ].join('');
}

interface Weight {
  article: string;
  tons: number;
  text: string;
  upTo?: number;
}

const ceilings: Weight[] = [
  { article: '14', tons: 15_000, text: '15,000 tons in passage at one time, in 9 ships' },
  { article: '18', tons: 30_000, upTo: 45_000, text: '30,000 to 45,000 tons from outside the Black Sea' },
];

function weights(lettering: Lettering): string {
  const scale = 930 / 45_000;
  const left = 190;
  const rule = (y: number): string => `<path d="M60 ${y}H1140" stroke="${palette.hairline}" stroke-width="2"/>`;
  const clause = (y: number, article: string, text: string): string =>
    rule(y - 58) +
    lettering.line(article, 64, y, { face: 'display', size: 52, fill: palette.red }) +
    lettering.line(text, left, y - 4, { face: 'sansBold', size: 31 });
  const bars = ceilings.map(({ article, tons, upTo, text }, index) => {
    const y = 262 + index * 168;
    const more =
      upTo === undefined ? '' : `<rect x="${left}" y="${y + 22}" width="${upTo * scale}" height="44" fill="${palette.redPale}"/>`;
    return clause(y, article, text) + more + `<rect x="${left}" y="${y + 22}" width="${tons * scale}" height="44" fill="${palette.ink}"/>`;
  });
  return [
    clause(110, '2', 'Merchant ships in peace: complete freedom'),
    `<path d="M${left} 142H1120" stroke="${palette.river}" stroke-width="10"/><path d="M1116 126l24 16l-24 16z" fill="${palette.river}"/>`,
    bars.join(''),
    clause(598, '19', 'Warships at war: closed, if Turkey is neutral'),
    `<path d="M${left} 630H520" stroke="${palette.red}" stroke-width="10"/><path d="M524 602V658" stroke="${palette.red}" stroke-width="10"/>`,
    rule(700),
  ].join('');
}

const term = { from: 1936, until: 1956, now: 2026 } as const;

/** Ninety bars, one a year: twenty that the treaty gave itself, seventy since. */
function ninetyYears(lettering: Lettering): string {
  const x = (year: number): number => 62 + (year - term.from) * 11.98;
  const bars = Array.from({ length: term.now - term.from }, (_, index) => {
    const year = term.from + index;
    const fill = year < term.until ? palette.ink : year === 2022 ? palette.red : '#bfb7a4';
    return `<rect x="${x(year).toFixed(1)}" y="230" width="7.4" height="300" fill="${fill}"/>`;
  });
  const bold = { face: 'display', size: 58 } as const;
  const small = { size: 29, fill: palette.grey } as const;
  return [
    lettering.line('20 years', x(1936), 150, bold) + lettering.line('by its own terms', x(1936), 194, small),
    lettering.line('70 years', x(1956), 150, bold) + lettering.line('because nobody gave notice', x(1956), 194, small),
    bars.join(''),
    lettering.line('1936', x(1936), 592, { ...bold, size: 44 }) + lettering.line('in force', x(1936), 634, small),
    lettering.line('1956', x(1956), 592, { ...bold, size: 44 }),
    lettering.line('2022', x(2022) + 6, 592, { ...bold, size: 44, fill: palette.red, anchor: 'middle' }),
    lettering.line('Article 19 applied', x(2026), 634, { ...small, anchor: 'end', fill: palette.red }),
  ].join('');
}

function threeWaters(lettering: Lettering): string {
  const frame = mercator([28.1, 40.62], 5.6);
  return [
    ground(frame, { detail: '10m', graticule: 1 }),
    water(frame, lettering, [30.1, 41.72], ['Black Sea'], { size: 36 }),
    water(frame, lettering, [28.15, 40.72], ['Sea of Marmara'], { size: 27 }),
    water(frame, lettering, [25.62, 39.78], ['Aegean', 'Sea'], { size: 31 }),
    place(frame, lettering, [29.06, 41.12], 'Bosphorus', 'right'),
    place(frame, lettering, [26.4, 40.15], 'Dardanelles', 'right'),
    country(frame, lettering, [29.3, 39.7], 'Turkey'),
    country(frame, lettering, [27.05, 41.98], 'Bulgaria', { size: 19 }),
    country(frame, lettering, [25.85, 41.2], 'Greece', { size: 19 }),
  ].join('');
}
