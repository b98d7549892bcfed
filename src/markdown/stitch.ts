import type { BodyReferences } from '../editorial/references.ts';
import type { SafeHtml } from '../editorial/safeHtml.ts';
import { absolute } from '../addresses/absolute.ts';
import { escapeHtml } from './escape.ts';
import { feedHtml } from './feedHtml.ts';
import { feedPictureHtml, pictureHtml } from './pictureHtml.ts';
import type { RenderedBody, Slot } from './rendered.ts';
import { SLOT } from './slot.ts';

/** A body in the order of the page: HTML, and between it what components draw; `key` is as in the view: `map:suez`. */
export type BodySegment = { kind: 'html'; html: SafeHtml } | { kind: 'embed'; key: string };

/** What the embeds of a body become where only HTML goes: a link to their page. */
export interface FeedSurroundings {
  /** Origin that makes addresses absolute. */
  site: string;
  /** By `kind:id`. */
  embeds: Readonly<Record<string, { href: string; title: string }>>;
}

/** Fills the slots of a body for its page. A reference that is missing leaves its words. */
export function stitchBody(rendered: RenderedBody, references: BodyReferences): BodySegment[] {
  const segments: BodySegment[] = [];
  const fill = filler(references, (slot) => pictureHtml(slot, references));
  let html = '';
  const end = () => {
    if (html.trim() !== '') segments.push({ kind: 'html', html: html as SafeHtml });
    html = '';
  };
  eachPiece(rendered, (piece, slot) => {
    html += piece;
    if (slot?.kind === 'embed') {
      end();
      segments.push({ kind: 'embed', key: `${slot.embed.kind}:${slot.embed.id}` });
    } else if (slot) html += fill(slot);
  });
  end();
  return segments;
}

/** Fills the slots of a body for feed readers: absolute addresses, plain elements, and links where the page has embeds. */
export function stitchForFeed(rendered: RenderedBody, references: BodyReferences, { site, embeds }: FeedSurroundings): SafeHtml {
  const fill = filler(references, (slot) => feedPictureHtml(slot, references, site));
  let html = '';
  eachPiece(rendered, (piece, slot) => {
    html += piece;
    if (slot?.kind === 'embed') html += embedLink(embeds, `${slot.embed.kind}:${slot.embed.id}`, site);
    else if (slot?.kind === 'pause') html += slot.comma;
    else if (slot) html += fill(slot);
  });
  const plain = feedHtml(html, site);
  return (rendered.dir === 'rtl' ? `<div dir="rtl">${plain}</div>` : plain) as SafeHtml;
}

function eachPiece({ html, slots }: RenderedBody, take: (piece: string, slot: Slot | undefined) => void): void {
  const pieces = html.split(SLOT);
  if (pieces.length !== slots.length + 1) throw new Error(`A rendered body has ${pieces.length - 1} marks for ${slots.length} slots.`);
  pieces.forEach((piece, index) => take(piece, slots[index]));
}

type PictureSlot = Extract<Slot, { kind: 'picture' }>;

/** Links stand in no other link, so that one `close` belongs to the link opened last. */
function filler(references: BodyReferences, picture: (slot: PictureSlot) => string): (slot: Slot) => string {
  let linked = false;
  const open = (tag: string | null) => {
    linked = tag !== null;
    return tag ?? '';
  };
  const fillers: { [Kind in Slot['kind']]: (slot: Extract<Slot, { kind: Kind }>) => string } = {
    topic: ({ id, fragment }) => open(topicTag(references, id, fragment)),
    article: ({ ref, fragment }) => open(articleTag(references, ref, fragment)),
    topicName: ({ id }) => escapeHtml(own(references.topics, id)?.name ?? id),
    articleTitle: ({ ref }) => escapeHtml(own(references.articles, ref)?.title ?? ref),
    close: () => (linked ? '</a>' : ''),
    picture,
    pause: () => ' ',
    embed: () => '',
  };
  return (slot) => (fillers[slot.kind] as (slot: Slot) => string)(slot);
}

function topicTag(references: BodyReferences, id: string, fragment: string | null): string | null {
  const topic = own(references.topics, id);
  return topic ? `<a class="topic-link" href="${hrefOf(topic.href, fragment)}" data-topic="${escapeHtml(id)}">` : null;
}

function articleTag(references: BodyReferences, ref: string, fragment: string | null): string | null {
  const article = own(references.articles, ref);
  return article ? `<a href="${hrefOf(article.href, fragment)}">` : null;
}

function hrefOf(href: string, fragment: string | null): string {
  return escapeHtml(fragment === null ? href : `${href}#${encodeURIComponent(fragment)}`);
}

function embedLink(embeds: FeedSurroundings['embeds'], key: string, site: string): string {
  const embed = own(embeds, key);
  return embed ? `<p><a href="${escapeHtml(absolute(site, embed.href))}">${escapeHtml(embed.title)}</a></p>` : '';
}

/** Ids come from writers: `constructor` is none that we have. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
