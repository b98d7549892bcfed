/** Quotation marks of a language, opening and closing. */
export interface QuoteMarks {
  outer: readonly [string, string];
  inner: readonly [string, string];
  apostrophe: string;
}

const STRAIGHT: QuoteMarks = { outer: ['"', '"'], inner: ["'", '’'], apostrophe: '’' };

const LANGUAGES: ReadonlyMap<string, QuoteMarks> = new Map<string, QuoteMarks>([
  ['en', { outer: ['“', '”'], inner: ['‘', '’'], apostrophe: '’' }],
  ['fa', { outer: ['«', '»'], inner: ['‹', '›'], apostrophe: '’' }],
  ['ar', { outer: ['«', '»'], inner: ['“', '”'], apostrophe: '’' }],
  ['fr', { outer: ['« ', ' »'], inner: ['“', '”'], apostrophe: '’' }],
  ['de', { outer: ['„', '“'], inner: ['‚', '‘'], apostrophe: '’' }],
  ['es', { outer: ['«', '»'], inner: ['“', '”'], apostrophe: '’' }],
]);

/** Quotation marks of a locale; those of a language we do not know stay as typed. */
export function languageMarks(locale: string): QuoteMarks {
  return LANGUAGES.get(new Intl.Locale(locale).language) ?? STRAIGHT;
}
