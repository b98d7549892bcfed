import type { Html } from 'mdast';
import { placeOf } from '../reading.ts';
import type { Place, Reading } from '../reading.ts';

/** Tells where characters of a raw HTML node stand in the body; the node's lines may have lost the marks of quotes around them. */
export function placesInHtml(reading: Reading, node: Html): (at: number) => Place {
  const start = placeOf(node);
  const lines = node.value.split(/\r\n|\n|\r/);
  const begins = [0, ...Array.from(node.value.matchAll(/\r\n|\n|\r/g), (ending) => ending.index + ending[0].length)];
  return (at) => {
    const index = lineAt(begins, at);
    const within = at - (begins[index] ?? 0);
    if (index === 0) return { line: start.line, column: start.column + within };
    const line = start.line + index;
    const indent = Math.max(0, reading.lines[line - 1]?.lastIndexOf(lines[index] ?? '') ?? 0);
    return { line, column: indent + within + 1 };
  };
}

/** Index of the last line that begins at or before a character. */
function lineAt(begins: number[], at: number): number {
  let low = 0;
  let high = begins.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((begins[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
