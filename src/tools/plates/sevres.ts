import type { Lettering } from './lettering.ts';
import { palette, sheet } from './palette.ts';
import type { Plate } from './sheet.ts';
import { drawing } from './sheet.ts';

/** The plate about the articles on Kurdistan in the Treaty of Sèvres. */
export function sevresPlates(lettering: Lettering): Plate[] {
  return [{ file: 'articles/2026/07/sevres-articles-62-64.png', svg: drawing(neverInForce(lettering)) }];
}

const articles = ['62', '63', '64'];

/** Three pale numbers over a broken rule. */
function neverInForce(lettering: Lettering): string {
  const style = { face: 'display', size: 330, anchor: 'middle', tracking: -12 } as const;
  const columns = articles.map((article, index) => {
    const x = 230 + index * 370;
    return (
      lettering.line('Article', x, 118, { face: 'serif', size: 40, anchor: 'middle', fill: palette.grey }) +
      lettering.line(article, x, 400, { ...style, fill: palette.hairline })
    );
  });
  const rules = [415, 785].map((x) => `<path d="M${x} 84V420" stroke="${palette.hairline}" stroke-width="2"/>`);
  return [
    columns.join(''),
    rules.join(''),
    `<path d="M60 500H1140" stroke="${palette.red}" stroke-width="4" stroke-dasharray="16 12"/>`,
    lettering.line('never in force', sheet.width / 2, 632, {
      face: 'display',
      size: 100,
      anchor: 'middle',
      fill: palette.red,
      tracking: -8,
    }),
    lettering.line('Treaty of Sèvres, 10 August 1920', sheet.width / 2, 700, { size: 30, anchor: 'middle', fill: palette.grey }),
  ].join('');
}
