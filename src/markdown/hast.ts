import type { Element, ElementContent, Nodes, Parents, Properties, Text } from 'hast';

/** Makes an element. */
export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** Makes a text. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/** A property as text; empty where it is missing. */
export function property(node: Element, name: string): string {
  const value = node.properties[name];
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
}

/** Whether an element carries a class. */
export function hasClass(node: Element, name: string): boolean {
  const classes = node.properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}

/** Takes every element below a node in the order of the text; what `take` answers `skip` for is not gone into. */
export function eachElement(parent: Parents, take: (node: Element, index: number, parent: Parents) => 'skip' | undefined): void {
  for (let index = 0; index < parent.children.length; index += 1) {
    const child = parent.children[index];
    if (child?.type === 'element' && take(child, index, parent) !== 'skip') eachElement(child, take);
  }
}

/** What a reader hears of a node, without its footnote marks; white space is collapsed. */
export function plainText(node: Nodes): string {
  return gathered(node).replace(/\s+/gu, ' ').trim();
}

function gathered(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && hasClass(node, 'footnote-ref')) return '';
  const whole = node.children.map(gathered).join('');
  return node.type === 'element' && BLOCKS.has(node.tagName) ? ` ${whole} ` : whole;
}

const BLOCKS = new Set(['p', 'li', 'br', 'div', 'td', 'th', 'dt', 'dd', 'blockquote', 'pre', 'figcaption']);
