import type { Fault } from '../editorial/fault.ts';
import type { Refusal } from './refusal.ts';

/** A place in a file, from 1; columns in UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
}

/** A fault that does not yet know its file. */
export type PlacedFault = Omit<Fault, 'file'>;

/** Puts a refusal at a place, as an error. */
export function errorAt(position: Position, refusal: Refusal): PlacedFault {
  return { severity: 'error', ...refusal, line: position.line, column: position.column };
}

/** The place of an offset in a text. */
export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

export const START: Position = { line: 1, column: 1 };
