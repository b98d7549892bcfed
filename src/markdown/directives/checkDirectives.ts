import type { Paragraph, Root, RootContent } from 'mdast';
import { nearest } from '../../editorial/nearest.ts';
import { eachNode } from '../mdast.ts';
import { quoted } from '../quoted.ts';
import { fault, placeOf } from '../reading.ts';
import type { Place, Reading } from '../reading.ts';
import { dayFault } from './day.ts';
import { DIRECTIVES } from './directives.ts';
import type { AttributeRule, DirectiveRule } from './directives.ts';

type Directive = Extract<RootContent, { type: 'containerDirective' | 'leafDirective' }>;

/** Judges every directive of a body: its name, its form, its attributes and its end. A refused one is left with its content alone. */
export function checkDirectives(tree: Root, reading: Reading): void {
  eachNode(tree, (node) => {
    if (node.type === 'paragraph') checkParagraph(node, reading);
    else if ((node.type === 'containerDirective' || node.type === 'leafDirective') && !isSound(node, reading)) node.name = '';
  });
}

function isSound(node: Directive, reading: Reading): boolean {
  const rule = DIRECTIVES.get(node.name);
  const place = placeOf(node);
  if (!rule) {
    fault(reading, place, {
      rule: 'unknown-directive',
      found: quoted(node.name),
      expected: `one of ${[...DIRECTIVES.keys()].join(', ')}`,
      nearest: nearest(node.name, [...DIRECTIVES.keys()]),
    });
    return false;
  }
  const before = reading.faults.length;
  checkForm(node, rule, reading);
  checkAttributes(node, rule, reading);
  return reading.faults.length === before;
}

function checkForm(node: Directive, rule: DirectiveRule, reading: Reading): void {
  const place = placeOf(node);
  const form = node.type === 'containerDirective' ? 'container' : 'leaf';
  if (form !== rule.form) {
    const expected =
      rule.form === 'leaf' ? `"::${node.name}{…}" on a line of its own` : `":::${node.name}", the text, then ":::" on a line of its own`;
    return fault(reading, place, { rule: 'directive-form', found: `"${form === 'leaf' ? '::' : ':::'}${node.name}"`, expected });
  }
  if (hasLabel(node))
    fault(reading, place, { rule: 'directive-form', found: 'words in square brackets', expected: `attributes in braces: ${node.name}{…}` });
  if (node.type === 'leafDirective') return;
  if (!isClosed(node, reading))
    fault(reading, place, {
      rule: 'unclosed-directive',
      found: `":::${node.name}" that is never closed`,
      expected: '":::" on a line of its own; around another container, more colons',
    });
  if (node.children.length === 0)
    fault(reading, place, { rule: 'empty-directive', found: `":::${node.name}" without text`, expected: 'at least one paragraph' });
}

function hasLabel(node: Directive): boolean {
  if (node.type === 'leafDirective') return node.children.length > 0;
  const first = node.children[0];
  return first?.type === 'paragraph' && first.data !== undefined && 'directiveLabel' in first.data;
}

/** The parser closes a container that was left open at the end of what it stands in. */
function isClosed(node: Directive, reading: Reading): boolean {
  if (!node.position) return true;
  const { start, end } = node.position;
  const colons = /^:+/.exec(reading.lines[start.line - 1]?.slice(start.column - 1) ?? '')?.[0].length ?? 3;
  const closing = /(:{3,})[ \t]*$/.exec(reading.lines[end.line - 1]?.slice(0, end.column - 1) ?? '')?.[1] ?? '';
  return end.line > start.line && closing.length >= colons;
}

function checkAttributes(node: Directive, rule: DirectiveRule, reading: Reading): void {
  const attributes = node.attributes ?? {};
  for (const [name, value] of Object.entries(attributes)) {
    const taken = rule.attributes.get(name);
    if (taken) checkValue(node, name, value ?? '', taken, reading);
    else refuseAttribute(node, name, [...rule.attributes.keys()], reading);
  }
  for (const [name, { required }] of rule.attributes)
    if (required && !Object.hasOwn(attributes, name))
      fault(reading, placeOf(node), { rule: 'missing-attribute', found: `"${node.name}" without ${name}`, expected: `${name}="…"` });
}

function refuseAttribute(node: Directive, name: string, known: string[], reading: Reading): void {
  const expected = known.length === 0 ? 'no attributes' : `one of ${known.join(', ')}`;
  const place = placeOfAttribute(node, name, reading);
  fault(reading, place, {
    rule: 'unknown-attribute',
    found: `${quoted(name)} in "${node.name}"`,
    expected,
    nearest: nearest(name, known),
  });
}

function checkValue(node: Directive, name: string, value: string, { takes }: AttributeRule, reading: Reading): void {
  const place = placeOfAttribute(node, name, reading);
  const found = `${name}=${quoted(value)}`;
  if (takes === 'flag') {
    if (value !== '' && value !== 'true') fault(reading, place, { rule: 'bad-attribute', found, expected: `${name} alone` });
    return;
  }
  if (takes === 'day') {
    const wrong = dayFault(value);
    if (wrong) fault(reading, place, { ...wrong, found });
    return;
  }
  if (takes === 'anything') return;
  if (takes === 'text') {
    if (value.trim() === '') fault(reading, place, { rule: 'bad-attribute', found, expected: 'some text' });
    return;
  }
  if (!takes.includes(value))
    fault(reading, place, { rule: 'bad-attribute', found, expected: `one of ${takes.join(', ')}`, nearest: nearest(value, takes) });
}

const SHORTHAND: Readonly<Record<string, string>> = { class: '.', id: '#' };

function placeOfAttribute(node: Directive, name: string, reading: Reading): Place {
  const start = placeOf(node);
  const line = reading.lines[start.line - 1] ?? '';
  const brace = line.indexOf('{', start.column - 1);
  const at =
    brace === -1
      ? -1
      : [...line.matchAll(/(?<=[{\s"'])(?:[^\s{}"'=]+)/g)].find(({ 0: word, index }) => index > brace && isNamed(word, name))?.index;
  return at === undefined || at === -1 ? start : { line: start.line, column: at + 1 };
}

function isNamed(word: string, name: string): boolean {
  const sign = Object.hasOwn(SHORTHAND, name) ? SHORTHAND[name] : undefined;
  return word === name || (sign !== undefined && word.startsWith(sign));
}

/** A directive with a slip in it is a paragraph to the parser. */
function checkParagraph(node: Paragraph, reading: Reading): void {
  const first = node.children[0];
  if (first?.type !== 'text') return;
  const line = reading.lines[placeOf(first).line - 1]?.slice(placeOf(first).column - 1) ?? '';
  if (/^(?::::|::\s?[A-Za-z]+\s*[[{])/.test(line))
    fault(reading, placeOf(first), {
      rule: 'malformed-directive',
      found: quoted(line),
      expected: '":::name{attribute="value"}" or "::name{…}", without spaces before the brace',
    });
}
