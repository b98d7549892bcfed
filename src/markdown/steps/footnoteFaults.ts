import type { Root } from 'mdast';
import { eachNode } from '../mdast.ts';
import { quoted } from '../quoted.ts';
import { fault, placeOf } from '../reading.ts';
import type { Place, Reading } from '../reading.ts';

/** Finds footnotes that the reader would never see: without a mark, without a text, or with two texts. */
export function checkFootnotes(tree: Root, reading: Reading): void {
  const texts = new Map<string, Place>();
  const marks = new Set<string>();
  eachNode(tree, (node) => {
    if (node.type === 'footnoteReference') marks.add(node.identifier);
    else if (node.type === 'footnoteDefinition') readDefinition(node, texts, reading);
    else if (node.type === 'text' && node.value.includes('[^')) checkMarks(node, reading);
  });
  for (const [label, place] of texts)
    if (!marks.has(label))
      fault(reading, place, {
        rule: 'unused-footnote',
        severity: 'warning',
        found: quoted(`[^${label}]`),
        expected: `a mark [^${label}] in the text`,
      });
}

function readDefinition(
  node: { identifier: string; position?: { start: Place } | undefined },
  texts: Map<string, Place>,
  reading: Reading,
): void {
  const label = node.identifier;
  if (!texts.has(label)) texts.set(label, placeOf(node));
  else fault(reading, placeOf(node), { rule: 'duplicate-footnote', found: quoted(`[^${label}]`), expected: 'one text for each footnote' });
}

/** A mark without a text stays in the text as typed; an escaped one was meant to. */
function checkMarks(node: { position?: { start: Place; end: Place } | undefined }, reading: Reading): void {
  if (!node.position) return;
  const { start, end } = node.position;
  for (let line = start.line; line <= end.line; line += 1) {
    const source = (reading.lines[line - 1] ?? '').slice(0, line === end.line ? end.column - 1 : undefined);
    const from = line === start.line ? start.column - 1 : 0;
    for (const match of source.matchAll(/(?<!\\)\[\^([^\s[\]]+)\]/g))
      if (match.index >= from)
        fault(
          reading,
          { line, column: match.index + 1 },
          { rule: 'undefined-footnote', found: quoted(match[0]), expected: `a line that begins with ${match[0]}:` },
        );
  }
}
