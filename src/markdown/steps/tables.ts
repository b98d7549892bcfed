import type { Element, Parents } from 'hast';
import { element, plainText, property } from '../hast.ts';
import type { Reading } from '../reading.ts';

/** Puts a table into a region that scrolls by itself and can be reached by keyboard, and settles its cells. */
export function settleTable(table: Element, index: number, around: Parents, reading: Reading): void {
  reading.tables += 1;
  const caption = table.children.find((child) => isElement(child, 'caption'));
  const label = (caption && plainText(caption)) || reading.words.table(reading.tables);
  around.children[index] = element('section', { className: ['table'], tabIndex: 0, ariaLabel: label }, [table]);
  for (const part of elements(table)) {
    const rows = part.tagName === 'tr' ? [part] : elements(part).filter((child) => child.tagName === 'tr');
    for (const row of rows) settleRow(row, part.tagName === 'thead');
  }
}

/** Headers of a row that has other cells beside them are headers of that row. */
function settleRow(row: Element, inHead: boolean): void {
  const cells = elements(row);
  const ofColumns = inHead || cells.every((cell) => cell.tagName === 'th');
  for (const cell of cells) settleCell(cell, ofColumns ? 'col' : 'row');
}

/** Turns the obsolete `align` into a class; an empty header is a plain cell, since it heads nothing. */
function settleCell(cell: Element, scope: 'col' | 'row'): void {
  const properties = { ...cell.properties };
  const align = property(cell, 'align');
  delete properties['align'];
  if (align) properties['className'] = [`align-${align}`];
  const header = cell.tagName === 'th' && cell.children.length > 0;
  if (header) properties['scope'] ??= scope;
  else delete properties['scope'];
  cell.tagName = header ? 'th' : 'td';
  cell.properties = properties;
}

function elements(parent: Element): Element[] {
  return parent.children.filter((child) => child.type === 'element');
}

function isElement(node: Element['children'][number], name: string): node is Element {
  return node.type === 'element' && node.tagName === name;
}
