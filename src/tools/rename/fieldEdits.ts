import { isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Scalar, YAMLSeq } from 'yaml';
import type { Edit } from './edits.ts';
import { isOwnEdition, movedPath } from './move.ts';
import type { Move } from './move.ts';
import { pathFrom } from '../../addresses/parse.ts';

/** The replacements that a move asks for in the fields of a file; `yaml` begins at `offset` of it. */
export function fieldEdits(yaml: string, offset: number, file: string, move: Move): Edit[] {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  const refs = isOwnEdition(file, move) ? refEdits(document, yaml, move) : [];
  const edits = [...refs, ...sourceEdits(document, yaml, file, move)];
  if (move.files.has(file) && file.endsWith('.md')) edits.push(...identityEdits(document, yaml, move));
  return edits.map(({ start, end, text }) => ({ start: start + offset, end: end + offset, text }));
}

/** Fields that name articles by id: of an article, a front and a map. */
function refEdits(document: Document.Parsed, yaml: string, move: Move): Edit[] {
  const named = [...listed(document, ['related']), ...listed(document, ['editorsChoice']), document.getIn(['lead'], true)];
  const events = document.getIn(['events'], true);
  if (isSeq(events)) for (const index of events.items.keys()) named.push(document.getIn(['events', index, 'article'], true));
  return named
    .filter((node) => isScalar(node))
    .filter((node) => typeof node.value === 'string' && node.value.trim().normalize('NFC') === move.oldRef)
    .map((node) => replaced(node, yaml, move.newRef));
}

function listed(document: Document.Parsed, path: string[]): unknown[] {
  const list = document.getIn(path, true);
  return isSeq(list) ? list.items : [];
}

/** Paths of pictures, which are relative to the file that names them. */
function sourceEdits(document: Document.Parsed, yaml: string, file: string, move: Move): Edit[] {
  const source = document.getIn(['image', 'src'], true);
  if (!isScalar(source) || typeof source.value !== 'string') return [];
  const target = pathFrom(file, source.value.trim());
  const moved = target === null ? null : movedPath(target, file, move);
  return moved === null ? [] : [replaced(source, yaml, moved)];
}

/** The moved article keeps its id, and its old address leads to the new one. */
function identityEdits(document: Document.Parsed, yaml: string, move: Move): Edit[] {
  const id = document.getIn(['id'], true);
  const edits: Edit[] = [];
  const lines: string[] = [];
  if (!isScalar(id)) lines.push(`id: ${move.oldRef}\n`);
  else if (id.value === move.newRef) edits.push(withoutLine(id, yaml));
  const redirects = document.getIn(['redirectFrom'], true);
  const kept = isSeq(redirects) ? redirects.items.filter((node) => isScalar(node) && node.value !== move.newAddress) : [];
  if (!isSeq(redirects)) lines.push(`redirectFrom: [${move.oldAddress}]\n`);
  else edits.push(rewrittenList(redirects, [...kept.map((node) => sourceOf(node as Scalar, yaml)), move.oldAddress], yaml));
  const end = yaml.trimEnd().length;
  const added = lines.join('').trimEnd();
  return added === '' ? edits : [...edits, { start: end, end, text: `\n${added}` }];
}

function replaced(node: Scalar, yaml: string, value: string): Edit {
  const [start, end] = rangeOf(node);
  const quote = /^["']/.exec(yaml.slice(start, end))?.[0] ?? '';
  return { start, end, text: `${quote}${value}${quote}` };
}

function withoutLine(node: Scalar, yaml: string): Edit {
  const [start, end] = rangeOf(node);
  const lineStart = yaml.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = yaml.indexOf('\n', end);
  return { start: lineStart, end: lineEnd === -1 ? yaml.length : lineEnd + 1, text: '' };
}

function rewrittenList(list: YAMLSeq, values: string[], yaml: string): Edit {
  const [start, end] = rangeOf(list);
  if (list.flow) return { start, end, text: `[${values.join(', ')}]` };
  const indent = ' '.repeat(start - (yaml.lastIndexOf('\n', start - 1) + 1));
  return { start, end: start + yaml.slice(start, end).trimEnd().length, text: values.map((value) => `- ${value}`).join(`\n${indent}`) };
}

function sourceOf(node: Scalar, yaml: string): string {
  return yaml.slice(...rangeOf(node));
}

function rangeOf(node: Node): [number, number] {
  const [start = 0, end = 0] = node.range ?? [];
  return [start, end];
}
