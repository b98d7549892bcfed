import type { Element, ElementContent } from 'hast';
import { parseLink } from '../../addresses/parse.ts';
import { hasClass, property } from '../hast.ts';
import { quoted } from '../quoted.ts';
import { fault, placeOf, refer } from '../reading.ts';
import type { Reading } from '../reading.ts';

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Judges a picture and writes down its file; `dataPicture` stays with it as the path relative to the content folder. */
export function settlePicture(image: Element, reading: Reading): void {
  const place = placeOf(image);
  const src = property(image, 'src');
  const file = fileOf(src, reading);
  if (file === null)
    fault(reading, place, {
      rule: 'broken-picture',
      found: quoted(src),
      expected: 'a picture file beside the Markdown, such as ./map.png',
    });
  else if (!PICTURE.test(file))
    fault(reading, place, { rule: 'broken-picture', found: quoted(src), expected: 'an avif, gif, jpeg, png, svg or webp file' });
  else refer(reading, place, { kind: 'picture', target: file, fragment: null });
  if (property(image, 'alt').trim() === '' && !('dataDecorative' in image.properties))
    fault(reading, place, {
      rule: 'missing-alt',
      found: `${quoted(src)} without alternative text`,
      expected: 'what is to be seen, or ::figure{decorative} for an ornament',
    });
  image.properties = {
    dataPicture: file ?? '',
    alt: property(image, 'alt').trim(),
    title: image.properties['title'],
    dataWidth: property(image, 'dataWidth') || 'inline',
  };
}

/** Path relative to the content folder; null for whatever does not lie in it. */
function fileOf(src: string, reading: Reading): string | null {
  const typed = parseLink(src.trim().replaceAll(' ', '%20'), { file: reading.context.file, site: 'https://own.invalid' });
  return typed.kind === 'file' && !typed.file.includes('\\') ? typed.file : null;
}

/** A picture that a writer put into a figure of raw HTML stands in that figure alone. */
export function settleFigure(figure: Element): void {
  const pictures = figure.children.filter((child) => isPictureAlone(child));
  if (pictures.length === 0) return;
  figure.children = figure.children.flatMap((child) => (isPictureAlone(child) ? child.children : [child]));
  figure.properties = { ...figure.properties, className: ['figure'], dataWidth: 'column' };
}

function isPictureAlone(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'figure' && hasClass(node, 'figure') && node.children.length === 1;
}
