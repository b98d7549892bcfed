import { SAFE_ELEMENTS } from './safeElements.ts';

/** What is open where a tag stands, outermost first, and whether it stands in a line of text. */
interface Surroundings {
  open: readonly { name: string }[];
  inLine: boolean;
}

interface Misplacement {
  found: string;
  expected: string;
}

/** Why an element may not stand where it does; null where it may. */
export function misplacement(name: string, surroundings: Surroundings): Misplacement | null {
  return wrongParent(name, surroundings.open.at(-1)?.name ?? '') ?? wrongSurroundings(name, surroundings);
}

function wrongParent(name: string, parent: string): Misplacement | null {
  const inside = SAFE_ELEMENTS.get(name)?.inside;
  if (inside?.includes(parent)) return null;
  if (inside) return { found: 'by itself', expected: `<${name}> directly in <${inside.join('> or <')}>` };
  return isStrict(parent) ? { found: `directly in <${parent}>`, expected: `only ${childrenOf(parent)} in <${parent}>` } : null;
}

function wrongSurroundings(name: string, { open, inLine }: Surroundings): Misplacement | null {
  if (name === 'a' && open.some((one) => one.name === 'a')) return { found: 'within another link', expected: 'one link at a time' };
  const kind = SAFE_ELEMENTS.get(name)?.kind;
  if (kind === 'phrasing' || kind === 'mark') return null;
  if (inLine) return { found: 'within a line of text', expected: `<${name}> at the beginning of a line, after an empty one` };
  const around = open.find((one) => holdsPhrasing(one.name))?.name;
  return around === undefined ? null : { found: `within <${around}>`, expected: `</${around}> before it` };
}

/** Whether an element holds only what stands in a line. */
export function holdsPhrasing(name: string): boolean {
  const kind = SAFE_ELEMENTS.get(name)?.kind;
  return kind === 'phrasing' || kind === 'text';
}

/** Whether an element holds nothing but the elements that belong to it. */
export function isStrict(name: string): boolean {
  return SAFE_ELEMENTS.get(name)?.strict === true;
}

/** The elements that belong in another, for a report. */
export function childrenOf(name: string): string {
  const children = [...SAFE_ELEMENTS].filter(([, { inside }]) => inside?.includes(name)).map(([child]) => `<${child}>`);
  return children.join(' and ') || 'its own elements';
}
