import type { z } from 'zod';
import { nearest } from '../editorial/nearest.ts';
import { errorAt } from './place.ts';
import type { PlacedFault } from './place.ts';
import { quoted } from '../markdown/quoted.ts';
import type { Refusal } from './refusal.ts';
import { fieldsAt } from './schemaFields.ts';
import { meantValue, whatIs } from './values.ts';
import type { YamlReading } from './yaml.ts';

type Issue = z.core.$ZodIssue;
type Path = (string | number)[];

/** Puts what a schema objects to into the words of the check, each at the key or value it is about. */
export function schemaFaults(issues: Issue[], schema: z.ZodType, reading: YamlReading): PlacedFault[] {
  const misspelt = new Set<string>();
  const faults: PlacedFault[] = [];
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const fields = fieldsAt(schema, pathOf(issue));
    const free = freeFields(fields, valueAt(reading.value, pathOf(issue)));
    for (const key of issue.keys) {
      const path = [...pathOf(issue), key];
      const refusal = unknownField(key, fields, free);
      if (refusal.nearest) misspelt.add(JSON.stringify([...pathOf(issue), refusal.nearest]));
      faults.push(errorAt(reading.keyPlaceOf(path), refusal));
    }
  }
  for (const issue of issues) {
    // A misspelt field names the field that is missing; saying so twice helps nobody.
    if (issue.code === 'unrecognized_keys' || misspelt.has(JSON.stringify(issue.path))) continue;
    const path = pathOf(issue);
    faults.push(errorAt(reading.placeOf(path), refusalOf(issue, path, valueAt(reading.value, path))));
  }
  return faults;
}

function pathOf(issue: Issue): Path {
  return issue.path.filter((segment) => typeof segment !== 'symbol');
}

/** Fields that are not yet there: one of them is likelier to be meant. */
function freeFields(fields: string[], siblings: unknown): string[] {
  return typeof siblings === 'object' && siblings !== null ? fields.filter((field) => !Object.hasOwn(siblings, field)) : fields;
}

function unknownField(key: string, fields: string[], free: string[]): Refusal {
  const meant = nearest(key, free) ?? nearest(key, fields);
  const expected = meant ? 'a field that is known here' : `one of ${fields.join(', ')}`;
  return { rule: 'unknown-field', found: `the unknown field ${quoted(key)}`, expected, nearest: meant };
}

function refusalOf(issue: Issue, path: Path, value: unknown): Refusal {
  const expected = issue.message;
  const field = String(path.at(-1) ?? 'fields');
  if (issue.code === 'custom' && issue.params) return { ...(issue.params as Omit<Refusal, 'expected'>), expected };
  if (value === undefined) return missingField(field, expected);
  if (value === null) return { rule: 'empty-value', found: 'nothing', expected: remedyOf(field, expected), nearest: null };
  if (issue.code === 'too_small' && isEmpty(value)) {
    return { rule: 'empty-value', found: Array.isArray(value) ? 'an empty list' : 'an empty text', expected, nearest: null };
  }
  if (issue.code === 'too_big' && typeof value === 'string') {
    return { rule: 'too-long', found: `${value.trim().length} characters`, expected, nearest: null };
  }
  return wrongValue(issue, value);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.length === 0);
}

function wrongValue(issue: Issue, value: unknown): Refusal {
  const expected = issue.message;
  if (issue.code === 'invalid_value') {
    return { rule: 'wrong-value', found: whatIs(value), expected, nearest: nearest(String(value), issue.values.map(String)) };
  }
  const isType = issue.code === 'invalid_type' || issue.code === 'invalid_union';
  return { rule: isType ? 'wrong-type' : 'wrong-value', found: whatIs(value), expected, nearest: meantValue(issue, value) };
}

function missingField(field: string, expected: string): Refusal {
  return {
    rule: field === 'alt' ? 'missing-alt' : 'missing-field',
    found: `no ${field}`,
    expected: remedyOf(field, expected),
    nearest: null,
  };
}

function remedyOf(field: string, expected: string): string {
  return expected.startsWith(`${field}:`) || /^\d+$/.test(field) ? expected : `${field}: ${expected}`;
}

function valueAt(value: unknown, path: Path): unknown {
  let at: unknown = value;
  for (const segment of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, segment)) return undefined;
    at = (at as Record<string | number, unknown>)[segment];
  }
  return at;
}
