import { wholeNumber } from '../wording/numbers.ts';

/** What the pipeline itself says in a body, in the edition's language. */
export interface BodyWords {
  footnotes: string;
  /** Accessible name of the mark in the text that leads to a footnote. */
  footnote(number: number): string;
  /** Accessible name of the link from a footnote back to the text. */
  back(number: number): string;
  /** Accessible name of the link at the end of a subhead. */
  linkTo(heading: string): string;
  table(number: number): string;
  due: string;
  outcomes: Record<'open' | 'right' | 'wrong', string>;
  /** Before the host of a link card. */
  cards: Record<'video' | 'post', string>;
  done: string;
  notDone: string;
  number(value: number): string;
  /** Between the parts of a speaker's line where no style sheet sets them apart. */
  comma: string;
}

const LANGUAGES = new Map<string, (locale: string) => BodyWords>([
  ['en', english],
  ['fa', persian],
]);

const MADE = new Map<string, BodyWords>();

/** The pipeline's words for a locale; a language that has none yet speaks English. */
export function bodyWords(locale: string): BodyWords {
  const known = MADE.get(locale);
  if (known) return known;
  const made = (LANGUAGES.get(new Intl.Locale(locale).language) ?? english)(locale);
  MADE.set(locale, made);
  return made;
}

function english(locale: string): BodyWords {
  const number = (value: number) => wholeNumber(value, locale);
  return {
    footnotes: 'Footnotes',
    footnote: (value) => `Footnote ${number(value)}`,
    back: (value) => `Back to reference ${number(value)}`,
    linkTo: (heading) => `Link to this section: ${heading}`,
    table: (value) => `Table ${number(value)}`,
    due: 'Due',
    outcomes: { open: 'Open', right: 'Right', wrong: 'Wrong' },
    cards: { video: 'Video on', post: 'Post on' },
    done: 'Done',
    notDone: 'Not done',
    number,
    comma: ', ',
  };
}

function persian(locale: string): BodyWords {
  const number = (value: number) => wholeNumber(value, locale);
  return {
    footnotes: 'پانوشت‌ها',
    footnote: (value) => `پانوشت ${number(value)}`,
    back: (value) => `بازگشت به ارجاع ${number(value)}`,
    linkTo: (heading) => `پیوند به این بخش: ${heading}`,
    table: (value) => `جدول ${number(value)}`,
    due: 'موعد',
    outcomes: { open: 'باز', right: 'درست', wrong: 'نادرست' },
    cards: { video: 'ویدئو در', post: 'نوشته در' },
    done: 'انجام‌شده',
    notDone: 'انجام‌نشده',
    number,
    comma: '، ',
  };
}
