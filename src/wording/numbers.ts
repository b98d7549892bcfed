/** A whole number in the digits and grouping of the locale: `1,204`. */
export function wholeNumber(value: number, locale: string): string {
  return formatter(locale, '').format(value);
}

/** A degree of longitude or latitude with one decimal, without sign: `29.9`. */
export function degrees(value: number, locale: string): string {
  return formatter(locale, 'degrees').format(Math.abs(value));
}

/** A length of time in seconds as a player shows it: `0:15`, `1:02:07`. */
export function playingTime(seconds: number, locale: string): string {
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const pair = (value: number) => formatter(locale, 'pair').format(value);
  const one = (value: number) => formatter(locale, '').format(value);
  return hours > 0 ? `${one(hours)}:${pair(minutes)}:${pair(whole % 60)}` : `${one(minutes)}:${pair(whole % 60)}`;
}

const STYLES: Record<string, Intl.NumberFormatOptions> = {
  '': { maximumFractionDigits: 0 },
  pair: { minimumIntegerDigits: 2 },
  degrees: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
};

const FORMATTERS = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, style: string): Intl.NumberFormat {
  const key = `${locale} ${style}`;
  const known = FORMATTERS.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, STYLES[style]);
  FORMATTERS.set(key, made);
  return made;
}
