import type { Element, ElementContent, Root } from 'hast';
import { slugOf } from '../../addresses/slug.ts';
import { eachElement, element, plainText, text } from '../hast.ts';
import { fault, placeOf } from '../reading.ts';
import type { Reading } from '../reading.ts';

/** Ids that other parts of a body or of its page have: a subhead of that name is told apart. */
const TAKEN = /^(?:content|comments|(?:comment|search)-.+|(?:event|forecast|fn|fnref|picture)-\d.*)$/;

/** Gives subheads their place in the outline, an id and a link to themselves; the page's title is its only first-level head. */
export function settleHeadings(tree: Root, reading: Reading): void {
  let above = 1;
  eachElement(tree, (heading, index, parent) => {
    const rank = rankOf(heading);
    if (rank === null) return undefined;
    const title = plainText(heading);
    if (title === '') {
      fault(reading, placeOf(heading), { rule: 'empty-heading', found: 'a subhead without words', expected: 'its words after the #' });
      parent.children[index] = text('');
      return 'skip';
    }
    const depth = depthOf(rank, above);
    if (depth !== rank) faultRank(heading, rank, depth, reading);
    above = depth;
    settleHeading(heading, depth, title, reading);
    return 'skip';
  });
}

function rankOf(node: Element): number | null {
  const match = /^h([1-6])$/.exec(node.tagName);
  return match ? Number(match[1]) : null;
}

/** At most one level deeper than the head above, and never deeper than the fourth. */
function depthOf(rank: number, above: number): 2 | 3 | 4 {
  const depth = Math.min(rank, above + 1, 4);
  return depth <= 2 ? 2 : depth === 3 ? 3 : 4;
}

function faultRank(heading: Element, rank: number, depth: number, reading: Reading): void {
  const found = `a subhead of level ${rank}`;
  const expected = rank === 1 ? 'level 2: the title is the only head of level 1' : `level ${depth} here: "${'#'.repeat(depth)} "`;
  fault(reading, placeOf(heading), { rule: 'heading-level', severity: rank === 1 ? 'error' : 'warning', found, expected });
}

function settleHeading(heading: Element, depth: 2 | 3 | 4, title: string, reading: Reading): void {
  const id = anchorOf(title, reading);
  reading.headings.push({ depth, id, text: title });
  const anchor = element('a', { className: ['anchor'], href: `#${encodeURIComponent(id)}`, ariaLabel: reading.words.linkTo(title) }, []);
  heading.tagName = `h${depth}`;
  heading.properties = { ...heading.properties, id };
  heading.children = [...unlinked(heading.children, reading), anchor];
}

function anchorOf(title: string, reading: Reading): string {
  const { slugger } = reading;
  if (slugOf(title) === '') return slugger.slug('section');
  const plain = slugger.slug(title.normalize('NFC')).normalize('NFC');
  return TAKEN.test(plain) ? slugger.slug(`section ${title}`) : plain;
}

/** A link within a subhead would stand within the link to it: its words stay. */
function unlinked(children: ElementContent[], reading: Reading): ElementContent[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    child.children = unlinked(child.children, reading);
    if (child.tagName !== 'a' || child.properties['className']) return [child];
    const severity = child.children.length === 0 ? 'error' : 'warning';
    fault(reading, placeOf(child), {
      rule: 'link-in-heading',
      severity,
      found: 'a link in a subhead',
      expected: 'the link in the text below it',
    });
    return child.children;
  });
}
