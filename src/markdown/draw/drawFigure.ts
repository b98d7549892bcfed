import type { Element } from 'hast';
import { element, text } from '../hast.ts';
import type { PictureWidth } from '../rendered.ts';

/** A picture with its words, as a writer placed it. */
export interface PlacedFigure {
  /** As typed. */
  src: string;
  alt: string;
  caption: string | null;
  credit: string | null;
  width: Exclude<PictureWidth, 'inline'>;
  decorative: boolean;
}

/** Draws a figure; its picture is filled in with the page. */
export function drawFigure({ src, alt, caption, credit, width, decorative }: PlacedFigure): Element {
  const picture = element('img', { src, alt: decorative ? '' : alt, dataWidth: width, ...(decorative ? { dataDecorative: '' } : {}) }, []);
  const words = [
    ...(caption ? [element('span', { className: ['caption'] }, [text(caption)])] : []),
    ...(credit ? [element('span', { className: ['credit'] }, [text(credit)])] : []),
  ];
  const line = words.flatMap((part, index) => (index === 0 ? [part] : [text(' '), part]));
  return element(
    'figure',
    { className: ['figure'], dataWidth: width },
    line.length === 0 ? [picture] : [picture, element('figcaption', {}, line)],
  );
}
