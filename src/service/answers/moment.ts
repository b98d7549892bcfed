import { dayIn, fullDate } from '../../wording/dates.ts';
import type { Directory } from '../ports/ports.ts';
import type { Edition } from './labels.ts';

/** A moment (milliseconds) in words, in the publication's zone and the edition's calendar and digits: `Tuesday 24 February 2026, 20:00`. */
export function momentInWords(moment: number, edition: Edition, directory: Pick<Directory, 'timeZone'>): string {
  const instant = new Date(moment).toISOString();
  const comma = edition.locale.startsWith('fa') ? '،' : ',';
  return `${fullDate(dayIn(instant, directory.timeZone), edition)}${comma} ${timeInWords(moment, edition, directory)}`;
}

/** The time of day of a moment: `20:00`. */
export function timeInWords(moment: number, { locale }: Edition, { timeZone }: Pick<Directory, 'timeZone'>): string {
  return new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(moment));
}
