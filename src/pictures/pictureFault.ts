/** Why a file cannot be shown: what was found, what was expected, in the words of the check. */
export class PictureFault extends Error {
  override readonly name = 'PictureFault';
  /** `missing-picture`, `unreadable-picture`, `unsafe-picture`, `animated-picture`, `missing-media`. */
  readonly rule: string;
  /** Path relative to the content folder. */
  readonly file: string;
  readonly found: string;
  readonly expected: string;

  constructor(file: string, fault: { rule: string; found: string; expected: string }) {
    super(`${file}: ${fault.found}; expected ${fault.expected}`);
    this.rule = fault.rule;
    this.file = file;
    this.found = fault.found;
    this.expected = fault.expected;
  }
}
