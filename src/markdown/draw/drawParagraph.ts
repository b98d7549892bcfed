import type { Element } from 'hast';
import type { Image, Link, Paragraph } from 'mdast';
import { element, text } from '../hast.ts';
import type { Reading } from '../reading.ts';
import { cardKind } from './cardKind.ts';
import { drawFigure } from './drawFigure.ts';

/** Draws a paragraph that is no paragraph: pictures by themselves, or the bare address of a video or a post; null for others. */
export function drawParagraph(node: Paragraph, reading: Reading): Element[] | null {
  const [first] = node.children;
  if (first?.type === 'image') return figures(node);
  return first?.type === 'link' && node.children.length === 1 ? linkCard(first, reading) : null;
}

function figures(node: Paragraph): Element[] | null {
  const images = node.children.filter((child): child is Image => child.type === 'image');
  const others = node.children.filter((child) => child.type !== 'image');
  if (!others.every((child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''))) return null;
  return images.map((image) => {
    const caption = image.title?.trim() || null;
    const drawn = drawFigure({ src: image.url, alt: image.alt ?? '', caption, credit: null, width: 'column', decorative: false });
    for (const child of drawn.children) if (child.type === 'element') child.position = image.position;
    return { ...drawn, position: image.position };
  });
}

/** Only a bare address becomes a card: a writer's own words stay a link in a paragraph. */
function linkCard(link: Link, reading: Reading): Element[] | null {
  const [words] = link.children;
  if (link.children.length !== 1 || words?.type !== 'text' || !isBare(words.value, link.url)) return null;
  const kind = cardKind(link.url);
  if (!kind) return null;
  const { hostname } = new URL(link.url);
  const host = element('bdi', { className: ['host'], dir: 'ltr' }, [text(hostname.replace(/^(?:www|m|mobile)\./, ''))]);
  const label = element('span', { className: ['link-card-label'] }, [text(`${reading.words.cards[kind]} `), host]);
  const address = element('bdi', { className: ['link-card-address'], dir: 'ltr' }, [text(words.value.replace(/^https?:\/\//i, ''))]);
  const anchor = { ...element('a', { href: link.url }, [label, text(' '), address]), position: link.position };
  return [element('p', { className: ['link-card'] }, [anchor])];
}

function isBare(words: string, url: string): boolean {
  return words === url || `http://${words}` === url;
}
