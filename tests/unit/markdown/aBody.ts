import { readFileSync } from 'node:fs';
import { renderBody } from '#src/markdown/render.ts';
import type { BodyContext, RenderedBody } from '#src/markdown/rendered.ts';
import type { BodyReferences } from '#src/editorial/references.ts';
import type { PictureFile } from '#src/editorial/picture.ts';
import { stitchBody } from '#src/markdown/stitch.ts';

/** An article of the English edition. */
export const ENGLISH: BodyContext = { file: 'en/articles/2026/02/slug.md', locale: 'en-GB', dir: 'ltr' };

/** An article of the Persian edition. */
export const PERSIAN: BodyContext = { file: 'fa/articles/2026/02/slug.md', locale: 'fa-IR', dir: 'rtl' };

/** A text in which every form that a writer may use is used. */
export const EVERYTHING = readFileSync(new URL('everything.txt', import.meta.url), 'utf8');

/** Everything that the bodies of these tests point at. */
export const REFERENCES: BodyReferences = {
  topics: {
    nato: { href: '/topics/nato/', name: 'NATO', definition: 'A treaty organisation.', asOf: '2026-01-01' },
    quoted: { href: '/topics/quoted/', name: '<b> & "x"', definition: 'Hostile.', asOf: '2026-01-01' },
  },
  articles: {
    '2026/02/suez': { href: '/2026/02/suez/', title: 'Six days at Suez' },
    '2026/02/other': { href: '/2026/02/other/', title: 'The other' },
  },
  pictures: {
    'en/articles/2026/02/map.png': aPictureFile({ file: 'en/articles/2026/02/map.png' }),
    'en/articles/2026/02/mark.svg': aPictureFile({ file: 'en/articles/2026/02/mark.svg', format: 'svg', width: 20, height: 10 }),
  },
};

export function aPictureFile(picture: Partial<PictureFile> = {}): PictureFile {
  return { file: 'en/articles/2026/02/map.png', hash: '0123456789abcdef', format: 'png', width: 1000, height: 500, ...picture };
}

/** Renders a body of the English edition. */
export function body(text: string, context: Partial<BodyContext> = {}): RenderedBody {
  return renderBody(text, { ...ENGLISH, ...context });
}

/** The HTML of a body as its page shows it, embeds as comments. */
export function page(text: string, context: Partial<BodyContext> = {}): string {
  return shown(body(text, context));
}

/** The HTML of a rendered body as its page shows it. */
export function shown(rendered: RenderedBody): string {
  return stitchBody(rendered, REFERENCES)
    .map((segment) => (segment.kind === 'html' ? segment.html : `<!--${segment.key}-->`))
    .join('')
    .trim();
}

/** The faults of a body, each as `LINE:COLUMN rule`. */
export function faults(text: string, context: Partial<BodyContext> = {}): string[] {
  return body(text, context).faults.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}
