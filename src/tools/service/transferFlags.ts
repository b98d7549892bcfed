import type { Flag } from '../../service/rules/heuristics.ts';
import { lengthOf } from '../../service/rules/text.ts';
import { WORD_LIST } from '../../service/rules/words.ts';

const MOST_FLAGS = 20;

/** Member that a flag has beside its kind, and whether a value can be its. */
const MEMBERS: Record<Flag['kind'], [name: string, fits: (value: unknown) => boolean] | null> = {
  links: ['count', isCount],
  repetition: ['count', isCount],
  busy: ['count', isCount],
  speed: ['seconds', isCount],
  word: ['word', (value) => typeof value === 'string' && value.isWellFormed() && lengthOf(value) <= WORD_LIST.length],
  trap: null,
};

/** Reads a comment's flags; null for what are none. */
export function readFlags(value: unknown): Flag[] | null {
  return Array.isArray(value) && value.length <= MOST_FLAGS && value.every(isFlag) ? value : null;
}

function isFlag(value: unknown): value is Flag {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, ...rest } = value as Record<string, unknown>;
  if (typeof kind !== 'string' || !Object.hasOwn(MEMBERS, kind)) return false;
  const member = MEMBERS[kind as Flag['kind']];
  const names = Object.keys(rest);
  return member === null ? names.length === 0 : names.join() === member[0] && member[1](rest[member[0]]);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
