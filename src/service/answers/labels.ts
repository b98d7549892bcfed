import { serviceLabelsOf, type ServiceLabels } from '../../wording/service.ts';
import type { Call } from '../desk.ts';
import type { Directory } from '../ports/ports.ts';

export type Edition = Directory['editions'][number];

/** What an answer is written in when nothing is known of the publication. */
const PLAIN: Edition = { id: 'en', locale: 'en-GB', dir: 'ltr', calendar: 'gregory' };
const PLAIN_RIGHT_TO_LEFT: Edition = { id: 'fa', locale: 'fa-IR', dir: 'rtl', calendar: 'persian' };

/** The edition of an answer: the one asked for, else the article's, else the publication's first. */
export function editionFor(call: Call, edition?: string): Edition {
  const directory = call.get('directory');
  const id = edition ?? call.get('article')?.edition ?? call.get('written')?.hidden?.['article']?.split('/')[0];
  if (!directory) return id === PLAIN_RIGHT_TO_LEFT.id ? PLAIN_RIGHT_TO_LEFT : PLAIN;
  return directory.editions.find((known) => known.id === id) ?? directory.editions[0] ?? PLAIN;
}

/** The function's wording in the edition of an answer. */
export function labelsFor(call: Call, edition?: string): ServiceLabels {
  return serviceLabelsOf(editionFor(call, edition).locale);
}
