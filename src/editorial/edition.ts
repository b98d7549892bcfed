import type { EditionId } from './identity.ts';

/** One language version of the publication. */
export interface Edition {
  id: EditionId;
  /** BCP 47 tag: `en-GB`. */
  locale: string;
  /** Name of the language in itself. */
  name: string;
  dir: 'ltr' | 'rtl';
  /** A calendar of `Intl.DateTimeFormat`: `gregory`, `persian`. */
  calendar: string;
}
