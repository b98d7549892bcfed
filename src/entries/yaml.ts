import { isCollection, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair, Scalar, YAMLMap } from 'yaml';
import { controlIn } from './fileText.ts';
import { errorAt, START } from './place.ts';
import type { PlacedFault, Position } from './place.ts';
import { quoted } from '../markdown/quoted.ts';
import { syntaxRefusal } from './yamlSyntax.ts';

export type FieldPath = readonly (string | number)[];

/** What YAML says and where each part of it stands. */
export interface YamlReading {
  value: unknown;
  faults: PlacedFault[];
  /** Where a value stands; a block of several lines stands where its key is; a missing one, where its parent is. */
  placeOf(path: FieldPath): Position;
  keyPlaceOf(path: FieldPath): Position;
}

/** Faults of one file that are worth printing when its form is broken. */
const MOST_FAULTS = 20;
/** Characters; the longest map of developments stays far below. */
const MOST_LETTERS = 256_000;

/** Reads YAML 1.2 of the core schema: dates stay text; tags, aliases and doubled keys are faults. */
export function readYaml(yaml: string): YamlReading {
  if (yaml.length > MOST_LETTERS) {
    return unread({ rule: 'too-large', found: `${yaml.length} characters of YAML`, expected: `at most ${MOST_LETTERS}`, nearest: null });
  }
  return readDocument(yaml);
}

function unread(refusal: Parameters<typeof errorAt>[1]): YamlReading {
  return { value: null, faults: [errorAt(START, refusal)], placeOf: () => START, keyPlaceOf: () => START };
}

function readDocument(yaml: string): YamlReading {
  const lines = new LineCounter();
  // Doubled keys are looked for below: the parser's own search takes the square of their number.
  // At `silent` the parser would pass over a second document without a word.
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const placeAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return line === 0 ? START : { line, column: col };
  };
  const syntax = [...document.errors, ...document.warnings].map((error) => errorAt(placeAt(error.pos[0]), syntaxRefusal(error, yaml)));
  const faults = syntax.length > 0 ? syntax.slice(0, 1) : structureFaults(document, placeAt);
  const value = faults.some((fault) => fault.rule !== 'duplicate-key') ? null : document.toJS();
  return {
    value,
    faults,
    placeOf: (path) => placeAt(offsetOf(document, path, false)),
    keyPlaceOf: (path) => placeAt(offsetOf(document, path, true)),
  };
}

function structureFaults(document: Document.Parsed, placeAt: (offset: number) => Position): PlacedFault[] {
  const faults: PlacedFault[] = [];
  visit(document, {
    Alias: (_, alias) => {
      faults.push(errorAt(placeAt(alias.range?.[0] ?? 0), aliasRefusal(alias.source)));
      return visit.BREAK;
    },
    Map: (_, map) => void faults.push(...doubledKeys(map.items, placeAt)),
    Scalar: (_, scalar) => {
      const refusal = typeof scalar.value === 'string' ? controlIn(scalar.value) : null;
      if (refusal) faults.push(errorAt(placeAt(scalar.range?.[0] ?? 0), refusal));
    },
  });
  return faults.slice(0, MOST_FAULTS);
}

/** No alias is followed: a few of them, each naming the one before, unfold into gigabytes, or into themselves. */
function aliasRefusal(name: string) {
  return { rule: 'yaml-alias', found: `the alias ${quoted(`*${name}`)}`, expected: 'the value itself, written out', nearest: null };
}

function doubledKeys(pairs: Pair[], placeAt: (offset: number) => Position): PlacedFault[] {
  const seen = new Map<unknown, Position>();
  const faults: PlacedFault[] = [];
  for (const { key } of pairs) {
    if (!isScalar(key)) continue;
    const place = placeAt(key.range?.[0] ?? 0);
    const first = seen.get(key.value);
    if (!first) seen.set(key.value, place);
    else {
      const found = `the field ${quoted(String(key.value))} a second time`;
      faults.push(
        errorAt(place, {
          rule: 'duplicate-key',
          found,
          expected: `each field once; it stands in line ${first.line} already`,
          nearest: null,
        }),
      );
    }
  }
  return faults;
}

function offsetOf(document: Document.Parsed, path: FieldPath, wantsKey: boolean): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [depth, segment] of path.entries()) {
    const child = childOf(node, segment);
    if (!child) return offset;
    const isLast = depth === path.length - 1;
    offset = isPair(child) ? pairOffset(child, isLast && wantsKey) : startOf(child as Node);
    node = isPair(child) ? child.value : child;
  }
  return offset;
}

function childOf(node: unknown, segment: string | number): unknown {
  if (isMap(node)) return pairsOf(node).get(String(segment));
  return isSeq(node) && typeof segment === 'number' ? node.items[segment] : undefined;
}

const PAIRS = new WeakMap<YAMLMap, Map<string, Pair>>();

/** Pairs of a map by key, of doubled ones the first; looking through thousands of them for each fault takes the square of their number. */
function pairsOf(map: YAMLMap): Map<string, Pair> {
  const known = PAIRS.get(map);
  if (known) return known;
  const named = map.items.filter((pair): pair is Pair<Scalar> => isScalar(pair.key)).toReversed();
  const pairs = new Map(named.map((pair) => [String(pair.key.value), pair]));
  PAIRS.set(map, pairs);
  return pairs;
}

function pairOffset(pair: Pair, wantsKey: boolean): number {
  const { key, value } = pair as Pair<Node, Node | null>;
  const isBlock = isCollection(value) && !value.flow;
  const isNothing = !value || (isScalar(value) && value.value === null);
  return wantsKey || isBlock || isNothing ? startOf(key) : startOf(value);
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
