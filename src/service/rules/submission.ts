import type { FieldFault } from '../answers/refusal.ts';
import { LENGTHS } from '../contract.ts';
import type { Fields } from './body.ts';
import { cleanName } from './name.ts';
import { cleanText, lengthOf } from './text.ts';

/** What a reader sends in, read and cleaned. */
export interface Submission {
  article: string;
  parent: string | null;
  text: string;
  name: string | null;
  email: string | null;
  /** The sender's own name for this sending. */
  key: string | null;
  /** Whether the field that people do not see was filled in. */
  trapped: boolean;
  /** Proof of when the form was first touched, unchecked. */
  opened: string | null;
}

/** A submission, or every fault of its fields at once. */
export type Reading = { faults: FieldFault[]; submission: null } | { faults: []; submission: Submission };

/** What a correction may change. */
export interface Wording {
  text: string;
  name: string | null;
}

const KNOWN = ['article', 'text', 'name', 'email', 'parent', 'key', 'website'] as const;
const COMMENT_ID = /^[A-Za-z0-9_-]{16}$/;
const KEY = /^[A-Za-z0-9_-]{8,64}$/;

/** Reads a comment out of the fields sent; fields that are not known are ignored, files are not. */
export function readSubmission(fields: Fields): Reading {
  const parent = wordOf(fields, 'parent');
  const email = wordOf(fields, 'email');
  const key = wordOf(fields, 'key');
  const { text, name } = wordingOf(fields);
  const faults = withoutDoubles([
    ...kindFaults(fields, KNOWN),
    ...(wordOf(fields, 'article') === null ? [{ field: 'article', fault: 'missing' } as const] : []),
    ...wordingFaults(text, name),
    ...(email === null ? [] : emailFaults(email)),
    ...(parent === null || COMMENT_ID.test(parent) ? [] : [{ field: 'parent', fault: 'no-parent' } as const]),
    ...(key === null || KEY.test(key) ? [] : [{ field: 'key', fault: 'not-a-key' } as const]),
  ]);
  if (faults.length > 0) return { faults, submission: null };
  const trapped = (fields.get('website') ?? '') !== '';
  const opened = fields.get('opened') ?? null;
  return { faults: [], submission: { article: wordOf(fields, 'article') ?? '', parent, text, name, email, key, trapped, opened } };
}

/** Reads a correction, or says what is wrong with it. */
export function readCorrection(fields: Fields): { faults: FieldFault[]; wording: Wording } {
  const wording = wordingOf(fields);
  const faults = [...kindFaults(fields, ['text', 'name']), ...wordingFaults(wording.text, wording.name)];
  return { faults: withoutDoubles(faults), wording };
}

function wordingOf(fields: Fields): Wording {
  return { text: cleanText(fields.get('text') ?? ''), name: cleanName(fields.get('name') ?? '') };
}

function wordingFaults(text: string, name: string | null): FieldFault[] {
  const faults: FieldFault[] = [];
  if (text === '') faults.push({ field: 'text', fault: 'missing' });
  if (lengthOf(text) > LENGTHS.text) faults.push({ field: 'text', fault: 'too-long' });
  if (lengthOf(name ?? '') > LENGTHS.name) faults.push({ field: 'name', fault: 'too-long' });
  return faults;
}

/** One `@` with something on either side, no spaces, nothing that cannot be seen: what is more is for the mail to find out. */
function emailFaults(email: string): FieldFault[] {
  if (lengthOf(email) > LENGTHS.email) return [{ field: 'email', fault: 'too-long' }];
  if (/^[^\s\p{C}@]+@[^\s\p{C}@]+$/u.test(email)) return [];
  return [{ field: 'email', fault: 'not-email' }];
}

/** Known fields that are no text, and files in whatever field. */
function kindFaults(fields: Fields, known: readonly string[]): FieldFault[] {
  const faults = known.flatMap((field): FieldFault[] => {
    const fault = fields.faultOf(field);
    return fault === null ? [] : [{ field, fault }];
  });
  return [...faults, ...fields.files.map((field): FieldFault => ({ field, fault: 'is-a-file' }))];
}

/** The first fault of each field says enough: a field that is no text is not missing as well. */
function withoutDoubles(faults: FieldFault[]): FieldFault[] {
  return faults.filter(({ field }, at) => faults.findIndex((other) => other.field === field) === at);
}

/** A field of one word; null when it is empty. */
function wordOf(fields: Fields, name: string): string | null {
  const word = (fields.get(name) ?? '').trim();
  return word === '' ? null : word;
}
