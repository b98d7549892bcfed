import { isUtf8 } from 'node:buffer';
import { errorAt, positionOf, START } from './place.ts';
import type { PlacedFault } from './place.ts';
import type { Refusal } from './refusal.ts';

/** Bytes that a content file may have at most. */
export const MOST_BYTES = 1_000_000;

/** What no text holds: controls, embeddings and overrides of the direction of text (isolates do their work), halves of letters. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Refuses a file by its size alone, so that a huge one is never read. */
export function sizeFault(bytes: number): PlacedFault | null {
  if (bytes <= MOST_BYTES) return null;
  const found = `a file of ${(bytes / 1_000_000).toFixed(1)} MB`;
  return errorAt(START, { rule: 'too-large', found, expected: 'at most 1 MB of text', nearest: null });
}

/** Decodes a content file; a byte order mark and Windows line ends do no harm. */
export function textOf(bytes: Uint8Array): { text: string } | { fault: PlacedFault } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf16(buffer)) return { fault: errorAt(START, { rule: 'invalid-utf8', found: 'UTF-16', expected: 'UTF-8', nearest: null }) };
  if (!isUtf8(buffer)) return { fault: invalidFault(buffer) };
  const text = buffer
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  if (text.trim() === '') return { fault: errorAt(START, { rule: 'empty-file', found: 'an empty file', expected: 'text', nearest: null }) };
  const control = CONTROL.exec(text);
  return control ? { fault: errorAt(positionOf(text, control.index), controlRefusal(control[0])) } : { text };
}

/** Tells a control character that YAML unfolded out of an escape; null for text without one. */
export function controlIn(text: string): Refusal | null {
  const control = CONTROL.exec(text);
  return control && controlRefusal(control[0]);
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function invalidFault(bytes: Buffer): PlacedFault {
  const offset = firstInvalid(bytes);
  const before = bytes
    .subarray(0, offset)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const found = `the byte 0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}, which is not UTF-8`;
  return errorAt(positionOf(before, before.length), { rule: 'invalid-utf8', found, expected: 'text saved as UTF-8', nearest: null });
}

/** Offset of the first byte that no UTF-8 text has there, found by halving. */
function firstInvalid(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, wholeLetters(bytes, middle)))) good = middle;
    else bad = middle;
  }
  return isUtf8(bytes.subarray(0, good)) ? good : wholeLetters(bytes, good);
}

/** Steps back to the start of the letter that a cut would go through. */
function wholeLetters(bytes: Buffer, end: number): number {
  let start = end;
  while (start > 0 && end - start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}

function controlRefusal(control: string): Refusal {
  const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    rule: 'control-character',
    found: `the control character U+${code}`,
    expected: 'text without control characters',
    nearest: null,
  };
}
