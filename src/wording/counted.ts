import { wholeNumber } from './numbers.ts';

/** The forms of a phrase with a number in it; `{n}` is where it goes. */
export interface CountedForms {
  one: string;
  many: string;
}

/** A phrase with its number, in the form that the language asks for: `1 reading`, `1,204 readings`. */
export function counted({ one, many }: CountedForms, count: number, locale: string): string {
  const form = new Intl.PluralRules(locale).select(count) === 'one' ? one : many;
  return form.replace('{n}', wholeNumber(count, locale));
}
