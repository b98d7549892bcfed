/** Quotation marks of a language, opening and closing. */
export interface QuoteMarks {
  outer: readonly [string, string];
  inner: readonly [string, string];
}

const STRAIGHT: QuoteMarks = { outer: ['"', '"'], inner: ["'", "'"] };

const LANGUAGES: ReadonlyMap<string, QuoteMarks> = new Map<string, QuoteMarks>([
  ['en', { outer: ['“', '”'], inner: ['‘', '’'] }],
  ['fa', { outer: ['«', '»'], inner: ['‹', '›'] }],
]);

const MADE = new Map<string, QuoteMarks>();

/** Quotation marks of a locale; in a language that has none here they stay as typed. */
export function languageMarks(locale: string): QuoteMarks {
  const known = MADE.get(locale);
  if (known) return known;
  const marks = LANGUAGES.get(new Intl.Locale(locale).language) ?? STRAIGHT;
  MADE.set(locale, marks);
  return marks;
}
