import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Embed } from '../../editorial/body.ts';
import type { GalleryId, MapId } from '../../editorial/identity.ts';
import { property } from '../hast.ts';
import { fault, placeOf, refer } from '../reading.ts';
import type { Reading } from '../reading.ts';
import type { PictureWidth, Slot } from '../rendered.ts';
import { SLOT } from '../slot.ts';

/** Puts slots where the page fills something in, in the order of the text, and gathers all ids. */
export function openSlots(tree: Root, reading: Reading): void {
  tree.children = opened(tree.children, reading, true) as RootContent[];
}

function opened(children: readonly (RootContent | ElementContent)[], reading: Reading, atTop: boolean): ElementContent[] {
  return children.flatMap((child) => {
    if (child.type === 'text') return [child];
    return child.type === 'element' ? openedElement(child, reading, atTop) : [];
  });
}

function openedElement(node: Element, reading: Reading, atTop: boolean): ElementContent[] {
  if (node.tagName === 'img') return [pictureSlot(node, reading)];
  if ('dataEmbed' in node.properties) return embedSlot(node, reading, atTop);
  if ('dataPause' in node.properties) return [slot({ kind: 'pause', comma: property(node, 'dataPause') }, reading)];
  if ('dataTopic' in node.properties) return linkSlots(node, 'topic', property(node, 'dataTopic'), reading);
  if ('dataArticle' in node.properties) return linkSlots(node, 'article', property(node, 'dataArticle'), reading);
  const id = property(node, 'id');
  if (id !== '') reading.anchors.push(id);
  node.children = opened(node.children, reading, false);
  return [node];
}

function linkSlots(link: Element, kind: 'topic' | 'article', target: string, reading: Reading): ElementContent[] {
  const fragment = property(link, 'dataFragment') || null;
  const open = slot(kind === 'topic' ? { kind, id: target, fragment } : { kind, ref: target, fragment }, reading);
  const named = link.children.length === 0;
  const name = () => slot(kind === 'topic' ? { kind: 'topicName', id: target } : { kind: 'articleTitle', ref: target }, reading);
  const words = named ? [name()] : opened(link.children, reading, false);
  return [open, ...words, slot({ kind: 'close' }, reading)];
}

function pictureSlot(image: Element, reading: Reading): ElementContent {
  const [file, alt, title] = [property(image, 'dataPicture'), property(image, 'alt'), property(image, 'title') || null];
  return slot({ kind: 'picture', file, alt, title, width: (property(image, 'dataWidth') || 'inline') as PictureWidth }, reading);
}

function embedSlot(node: Element, reading: Reading, atTop: boolean): ElementContent[] {
  const [kind = '', id = ''] = property(node, 'dataEmbed').split(/:(.*)/su);
  const embed = embedOf(kind, id);
  refer(reading, placeOf(node), { kind: embed.kind, target: embed.id, fragment: null });
  if (!atTop) {
    fault(reading, placeOf(node), {
      rule: 'embed-place',
      found: `"::${kind}" within another block`,
      expected: `"::${kind}" between paragraphs, by itself`,
    });
    return [];
  }
  reading.embeds.push(embed);
  return [slot({ kind: 'embed', embed }, reading)];
}

function embedOf(kind: string, id: string): Embed {
  return kind === 'map' ? { kind, id: id as MapId } : { kind: kind === 'film' ? 'film' : 'gallery', id: id as GalleryId };
}

/** Written out as it stands: nothing else in the tree is. */
function slot(filled: Slot, reading: Reading): ElementContent {
  reading.slots.push(filled);
  return { type: 'raw', value: SLOT } as unknown as ElementContent;
}
