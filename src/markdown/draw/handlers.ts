import type { Element, ElementContent } from 'hast';
import type { FootnoteReference, Paragraph, RootContent } from 'mdast';
import { defaultHandlers } from 'remark-rehype';
import type { Options } from 'remark-rehype';
import type { BracketLink } from '../bracketLinks.ts';
import { element, text } from '../hast.ts';
import type { Reading } from '../reading.ts';
import { drawBracketLink } from './bracketLink.ts';
import { drawDirective } from './drawDirective.ts';
import { drawParagraph } from './drawParagraph.ts';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers['paragraph']>>[0];
type Directive = Extract<RootContent, { type: 'containerDirective' | 'leafDirective' }>;

/** How the nodes that are ours become HTML; the rest is remark-rehype's. */
export const handlers: Handlers = {
  paragraph(state: State, node: Paragraph): ElementContent | ElementContent[] {
    return drawParagraph(node, readingOf(state)) ?? defaultHandlers.paragraph(state, node);
  },
  bracketLink: (state: State, node: BracketLink) => drawBracketLink(node, readingOf(state)),
  containerDirective: drawn,
  leafDirective: drawn,
  footnoteReference,
};

function readingOf(state: State): Reading {
  const reading = state.options.file?.data['reading'];
  if (!reading) throw new Error('The Markdown converter was run without a reading.');
  return reading as Reading;
}

function drawn(state: State, node: Directive): ElementContent[] {
  const children = node.type === 'containerDirective' ? state.wrap(state.all(node), true) : [];
  const sound = { name: node.name, attributes: node.attributes ?? {}, children };
  return drawDirective(sound, readingOf(state)).map((part) => placed(part, node));
}

/** Only what a step may find fault with needs its place: the drawn element and the pictures in it. */
function placed(part: ElementContent, node: Directive): ElementContent {
  if (part.type !== 'element' || part.position) return part;
  const children = part.children.map((child) => (child.type === 'element' && child.tagName === 'img' ? placed(child, node) : child));
  return { ...part, children, position: node.position } as Element;
}

/** Numbers footnotes by their first mark in the text, whatever their labels. */
function footnoteReference(state: State, node: FootnoteReference): Element {
  const { words } = readingOf(state);
  const label = node.identifier.toUpperCase();
  const times = (state.footnoteCounts.get(label) ?? 0) + 1;
  if (times === 1) state.footnoteOrder.push(label);
  state.footnoteCounts.set(label, times);
  const number = state.footnoteOrder.indexOf(label) + 1;
  const id = `fnref-${number}${times > 1 ? `-${times}` : ''}`;
  const link = element('a', { className: ['footnote-ref'], href: `#fn-${number}`, id, ariaLabel: words.footnote(number) }, [
    text(words.number(number)),
  ]);
  return { ...element('sup', {}, [{ ...link, position: node.position }]), position: node.position };
}
