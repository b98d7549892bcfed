declare const safe: unique symbol;

/** HTML that may be written into a page as it stands; only `markdown/` makes it. */
export type SafeHtml = string & { readonly [safe]: true };
