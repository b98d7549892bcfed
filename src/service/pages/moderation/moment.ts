import { dayIn, shortDate, type DateStyle } from '../../../wording/dates.ts';

/** Puts moments (milliseconds) into words by the publication's clock: `24 February 2026, 14:05`. */
export function momentsIn(style: DateStyle, timeZone: string): (moment: number) => { instant: string; words: string } {
  const clock = new Intl.DateTimeFormat(style.locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const comma = style.locale.startsWith('fa') ? '،' : ',';
  return (moment) => {
    const instant = new Date(moment).toISOString();
    return { instant, words: `${shortDate(dayIn(instant, timeZone), style)}${comma} ${clock.format(moment)}` };
  };
}
