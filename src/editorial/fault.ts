/** A fault of the content, with its place and its remedy. Lines and columns count from 1; columns in UTF-16 code units. */
export interface Fault {
  severity: 'error' | 'warning';
  /** Kind of fault, stable: `unknown-field`, `missing-alt`. */
  rule: string;
  /** Path relative to the content folder, with `/`. */
  file: string;
  line: number;
  column: number;
  found: string;
  expected: string;
  /** The nearest valid value, where there is one. */
  nearest: string | null;
}
