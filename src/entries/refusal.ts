/** Why a value was not taken, in the words of the check. */
export interface Refusal {
  rule: string;
  found: string;
  expected: string;
  nearest: string | null;
}

/** A value that was read, or why not. */
export type Reading<Value> = { value: Value } | { refusal: Refusal };

/** Makes a refusal; `nearest` is the valid value that the writer probably meant. */
export function refuse(rule: string, found: string, expected: string, nearest: string | null = null): { refusal: Refusal } {
  return { refusal: { rule, found, expected, nearest } };
}
