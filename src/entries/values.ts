import type { z } from 'zod';
import { quoted } from '../markdown/quoted.ts';

/** Says in words what a value is: `the number 5`, `a list`. */
export function whatIs(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return `${value}`;
  if (Array.isArray(value)) return `a list ${quoted(JSON.stringify(value)).slice(1, -1)}`;
  return value === null ? 'nothing' : 'a group of fields';
}

/** Guesses how a value of the wrong type was meant; null where it cannot be told. */
export function meantValue(issue: z.core.$ZodIssue, value: unknown): string | null {
  if (issue.code !== 'invalid_type') return null;
  if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return `"${value}"`;
  if (issue.expected === 'array' && typeof value === 'string') return `[${value}]`;
  if (issue.expected === 'boolean' && typeof value === 'string') return meantBoolean(value);
  if ((issue.expected === 'number' || issue.expected === 'int') && typeof value === 'string' && /^\d+$/.test(value)) return value;
  return null;
}

function meantBoolean(value: string): string | null {
  if (/^(yes|y|on|true)$/i.test(value)) return 'true';
  return /^(no|n|off|false)$/i.test(value) ? 'false' : null;
}
