import type { Element, Nodes, Root } from 'hast';
import { eachElement, hasClass, plainText, property } from '../hast.ts';
import { fault, placeOf } from '../reading.ts';
import type { Reading } from '../reading.ts';

/** Reads off what events and forecasts say, for the timelines and the ledger that show them elsewhere. */
export function readMarkedTexts(tree: Root, reading: Reading): void {
  if (reading.events.length + reading.forecasts.length === 0) return;
  const marked = new Map([...reading.events, ...reading.forecasts].map((text) => [text.anchor, text]));
  eachElement(tree, (node) => {
    const found = marked.get(property(node, 'id'));
    const content = found && node.children.find((child) => child.type === 'element' && /-text$/.test(property(child, 'className')));
    if (!found || content?.type !== 'element') return undefined;
    found.text = plainText(content);
    faultWordless(content, reading);
    return 'skip';
  });
}

/** What is shown elsewhere is plain text, where no name is filled in. */
function faultWordless(content: Element, reading: Reading): void {
  eachElement(content, (link) => {
    const target = property(link, 'dataTopic') || property(link, 'dataArticle');
    if (target === '' || link.children.length > 0) return undefined;
    fault(reading, placeOf(link), {
      rule: 'link-needs-words',
      found: `[[${target}]] in an event or forecast`,
      expected: `[[${target}|words]]`,
    });
  });
}

const UNREAD = ['pullquote', 'footnotes', 'footnote-ref'];
const WORD = /[\p{L}\p{N}][^\s\p{Pd}/]*/gu;

/** Counts the words of running text; footnotes, pull quotes and code do not run. */
export function countWords(node: Nodes): number {
  if (node.type === 'text') return node.value.match(WORD)?.length ?? 0;
  if (!('children' in node)) return 0;
  if (node.type === 'element' && (node.tagName === 'pre' || UNREAD.some((name) => hasClass(node, name)))) return 0;
  let words = 0;
  for (const child of node.children) words += countWords(child);
  return words;
}
