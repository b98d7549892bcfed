import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What of a faulty file can still be judged: its good fields, and which entries of its lists were left out. */
export interface Salvage {
  fields: object;
  /** By field, the places in the list as written that were left out, ascending. */
  dropped: Record<string, number[]>;
}

/**
 * Keeps the good fields of frontmatter that a schema refused, so that all faults of a file show in one run:
 * a bad entry of a list costs that entry, anything else costs its field.
 */
export function salvage(schema: z.ZodObject, value: unknown, issues: Issue[]): Salvage {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fields: {}, dropped: {} };
  const lenient = schema.partial();
  const { kept, dropped } = withoutBad(value, issues);
  const first = lenient.safeParse(kept);
  if (first.success) return { fields: first.data, dropped };
  const fewer = withoutFields(kept, first.error.issues);
  const second = lenient.safeParse(fewer);
  return { fields: second.success ? second.data : {}, dropped };
}

/** Turns a place in the salvaged lists into the place as written. */
export function asWritten(path: readonly (string | number)[], dropped: Record<string, number[]>): (string | number)[] {
  const [field, index, ...rest] = path;
  if (field === undefined || typeof index !== 'number') return [...path];
  let written = index;
  for (const gap of dropped[String(field)] ?? []) if (gap <= written) written += 1;
  return [field, written, ...rest];
}

function withoutBad(value: object, issues: Issue[]): { kept: Record<string, unknown>; dropped: Record<string, number[]> } {
  const bad = new Map<string, Set<number> | 'whole'>();
  for (const issue of issues) {
    const [field, index] = issue.path;
    if (issue.code === 'unrecognized_keys' && field === undefined) for (const key of issue.keys) bad.set(key, 'whole');
    if (field === undefined) continue;
    const known = bad.get(String(field));
    if (typeof index !== 'number') bad.set(String(field), 'whole');
    else if (known !== 'whole') bad.set(String(field), (known ?? new Set()).add(index));
  }
  const kept: Record<string, unknown> = {};
  const dropped: Record<string, number[]> = {};
  for (const [field, content] of Object.entries(value)) {
    const gaps = bad.get(field);
    if (gaps === 'whole') continue;
    if (gaps && Array.isArray(content)) {
      kept[field] = content.filter((_, index) => !gaps.has(index));
      dropped[field] = [...gaps].toSorted((a, b) => a - b);
    } else kept[field] = content;
  }
  return { kept, dropped };
}

function withoutFields(value: Record<string, unknown>, issues: Issue[]): Record<string, unknown> {
  const bad = new Set(issues.map((issue) => String(issue.path[0])));
  return Object.fromEntries(Object.entries(value).filter(([field]) => !bad.has(field)));
}
