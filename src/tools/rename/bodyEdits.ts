import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../../markdown/processor.ts';
import type { Edit } from './edits.ts';
import { isOwnEdition, movedHref } from './move.ts';
import type { Move } from './move.ts';

/** The replacements that a move asks for in a body that begins at `offset` of its file. */
export function bodyEdits(body: string, offset: number, file: string, move: Move): Edit[] {
  const edits: Edit[] = [];
  visit(parseMarkdown(body), (node) => {
    const target = targetIn(node, body);
    if (!target || (target.isRef && !isOwnEdition(file, move))) return;
    const text = target.isRef ? movedRef(target.written, move) : movedHref(target.written, file, move);
    if (text === null) return;
    const start = offset + target.start;
    edits.push({ start, end: start + target.written.length, text });
  });
  return edits;
}

interface Target {
  /** Offset in the body. */
  start: number;
  written: string;
  /** Whether it is an article's id rather than a link. */
  isRef: boolean;
}

function movedRef(written: string, move: Move): string | null {
  return written.normalize('NFC') === move.oldRef ? move.newRef : null;
}

/** How each kind of node writes down what it points at; a destination in angle brackets may hold spaces. */
const WRITTEN: Record<string, RegExp[]> = {
  bracketLink: [/^\[\[\s*([^\]|#\\]*[^\]|#\\\s])/u],
  definition: [/\]:\s*<([^>]*)>/u, /\]:\s*([^\s<]\S*)/u],
  image: [/\]\(\s*<([^>]*)>/u, /\]\(\s*([^\s)<]+)/u],
  leafDirective: [/[\s{]src\s*=\s*["']([^"']+)["']/u],
  link: [/^\]\(\s*<([^>]*)>/u, /^\]\(\s*([^\s)<]+)/u, /^\[\]\(\s*<?([^\s)>]+)/u, /^<?(https?:[^\s>]+)/iu],
};

/** Where in the text a node says what it points at; null for nodes that point at nothing. */
function targetIn(node: Nodes, body: string): Target | null {
  const start = startIn(node, body);
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return null;
  for (const pattern of WRITTEN[node.type] ?? []) {
    const match = pattern.exec(body.slice(start, end));
    const written = match?.[1];
    if (match && written)
      return { start: start + match.index + match[0].lastIndexOf(written), written, isRef: node.type === 'bracketLink' };
  }
  return null;
}

/** The words of a link may hold brackets and pictures of their own, so it is read from their end; a bare address has no words. */
function startIn(node: Nodes, body: string): number | undefined {
  const words = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
  return words !== undefined && body[words] === ']' ? words : node.position?.start.offset;
}
