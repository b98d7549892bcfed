import type { Edition } from '../editorial/edition.ts';
import type { Day, Instant } from '../editorial/moment.ts';

/** What of an edition decides how a date reads. */
export type DateStyle = Pick<Edition, 'locale' | 'calendar'>;

/** A day in words with its weekday: `Tuesday 24 February 2026`. */
export function fullDate(day: Day, style: DateStyle): string {
  return inWords(day, style, ['weekday', 'day', 'month', 'year'], { dateStyle: 'full' });
}

/** A day in words: `24 February 2026`. */
export function shortDate(day: Day, style: DateStyle): string {
  return inWords(day, style, ['day', 'month', 'year'], { dateStyle: 'long' });
}

/** A month of the archive, whose addresses are Gregorian in every edition: `February 2026`. */
export function monthOfYear(year: string, month: string, locale: string): string {
  return `${monthName(month, locale)} ${yearNumber(year, locale)}`;
}

/** Name of a Gregorian month, `01` to `12`: `February`. */
export function monthName(month: string, locale: string): string {
  return formatter(locale, { month: 'long', calendar: 'gregory' }).format(new Date(`2026-${month}-01T00:00:00Z`));
}

/** A Gregorian year in the edition's digits: `2026`. */
export function yearNumber(year: string, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: false }).format(Number(year));
}

/** The year a day falls in by the edition's own calendar, in its digits; listings are grouped by it. */
export function yearOf(day: Day, style: DateStyle): string {
  return partsOf(day, style, { year: 'numeric' }).get('year') ?? day.slice(0, 4);
}

/** The day on which an instant falls in a zone: `2026-02-24`. */
export function dayIn(instant: Instant, timeZone: string): Day {
  const parts = formatter('en-GB', { calendar: 'iso8601', timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    new Date(instant),
  );
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

type Part = 'weekday' | 'day' | 'month' | 'year';

const WIDTHS: Record<Part, 'long' | 'numeric'> = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };

/**
 * English and Persian are put together from their parts: CLDR sets a comma after the English weekday in some versions and not in others,
 * and turns the order of a full Persian date round. Other languages take the pattern of their locale.
 */
function inWords(day: Day, style: DateStyle, order: Part[], pattern: Intl.DateTimeFormatOptions): string {
  const { language, region } = new Intl.Locale(style.locale);
  if ((language !== 'en' || region === 'US') && language !== 'fa') return format(day, style, pattern);
  const parts = partsOf(day, style, Object.fromEntries(order.map((part) => [part, WIDTHS[part]])));
  return order.map((part) => parts.get(part)).join(' ');
}

function partsOf(day: Day, style: DateStyle, options: Intl.DateTimeFormatOptions): Map<string, string> {
  const parts = formatter(style.locale, { ...options, calendar: style.calendar }).formatToParts(midnight(day));
  return new Map(parts.map(({ type, value }) => [type, value]));
}

function format(day: Day, style: DateStyle, options: Intl.DateTimeFormatOptions): string {
  return formatter(style.locale, { ...options, calendar: style.calendar }).format(midnight(day));
}

/** A day has no zone: it is read and written in UTC, whatever the machine's zone. */
function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

const FORMATTERS = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using it does. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = FORMATTERS.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  FORMATTERS.set(key, made);
  return made;
}
