/** A link to a page of ours or to a source. */
export interface Link {
  href: string;
  label: string;
}

/** A date as shown: the machine's form for `datetime`, the full and the short text. */
export interface DateView {
  iso: string;
  /** `Tuesday 24 February 2026` */
  full: string;
  /** `24 February 2026` */
  short: string;
}
