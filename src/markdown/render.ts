import type { Root as HtmlRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import type { ArticleRef, TopicId } from '../editorial/identity.ts';
import { beyondBounds } from './bounds.ts';
import { checkDirectives } from './directives/checkDirectives.ts';
import { checkHtml } from './html/checkHtml.ts';
import { parseMarkdown, printHtml, readRawHtml, toHtmlTree } from './processor.ts';
import { byPlace, fault, openReading, placeOf } from './reading.ts';
import type { Reading } from './reading.ts';
import type { BodyContext, BodyReference, RenderedBody } from './rendered.ts';
import { checkFootnotes } from './steps/footnoteFaults.ts';
import { settleHeadings } from './steps/headings.ts';
import { countWords, readMarkedTexts } from './steps/measure.ts';
import { settleElements } from './steps/settleElements.ts';
import { openSlots } from './steps/slots.ts';
import { setTypography } from './steps/typography.ts';

/** Renders a body: its HTML with slots, what it says and points at, and its faults. Never throws for what a writer wrote. */
export function renderBody(text: string, context: BodyContext): RenderedBody {
  const reading = openReading(text, context);
  const excess = beyondBounds(text);
  if (excess) return { ...rendered({ type: 'root', children: [] }, reading), faults: [excess] };
  const tree = parseMarkdown(text);
  if (isTooDeep(tree, reading)) return rendered({ type: 'root', children: [] }, reading);
  checkDirectives(tree, reading);
  checkFootnotes(tree, reading);
  const hasHtml = checkHtml(tree, reading);
  const drawn = toHtmlTree(tree, reading);
  return rendered(hasHtml ? readRawHtml(drawn) : drawn, reading);
}

/** The later steps, in their order: each relies on those before it. */
function rendered(tree: HtmlRoot, reading: Reading): RenderedBody {
  settleElements(tree, reading);
  setTypography(tree, reading.context.locale);
  settleHeadings(tree, reading);
  readMarkedTexts(tree, reading);
  const words = countWords(tree);
  openSlots(tree, reading);
  const references = reading.references.sort(byPlace);
  return {
    html: printHtml(tree),
    slots: reading.slots,
    dir: reading.context.dir,
    words,
    headings: reading.headings,
    topicLinks: targetsOf(references, 'topic') as TopicId[],
    articleLinks: targetsOf(references, 'article') as ArticleRef[],
    pictureSources: targetsOf(references, 'picture'),
    embeds: reading.embeds,
    events: reading.events,
    forecasts: reading.forecasts,
    references,
    faults: reading.faults.sort(byPlace),
    anchors: reading.anchors,
  };
}

function targetsOf(references: BodyReference[], kind: BodyReference['kind']): string[] {
  return [...new Set(references.filter((reference) => reference.kind === kind).map(({ target }) => target))];
}

/** Later steps go down into a tree by recursion. */
const DEEPEST = 120;

function isTooDeep(tree: Root, reading: Reading): boolean {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > DEEPEST && first) {
      fault(reading, placeOf(first), { rule: 'too-complex', found: `${DEEPEST} marks within one another`, expected: 'less nesting' });
      return true;
    }
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return false;
}
