import type { ModerationLabels } from './moderation.ts';
import { english } from './service.en.ts';
import { persian } from './service.fa.ts';
import type { FeedLabels, ThreadLabels } from './thread.ts';

/** Why a request is refused: what happened, and what to do about it. */
export interface RefusalWords {
  title: string;
  text: string;
}

/** What the function's pages and messages say, by area. */
export interface ServiceLabels {
  refusals: Record<RefusalName, RefusalWords>;
  /** A sentence about a field at fault; `limit` is the number that it went over. */
  faults: Record<FaultName, (field: string, limit: string) => string>;
  /** What a field of a form is called. */
  fields: Record<'text' | 'name' | 'email' | 'parent' | 'article' | 'key', string>;
  refusal: RefusalPageLabels;
  receipt: ReceiptLabels;
  thread: ThreadLabels;
  feed: FeedLabels;
  moderation: ModerationLabels;
}

export interface RefusalPageLabels {
  /** Before the form that gives back what was typed. */
  givenBack: string;
  /** Goes on with the note beside the e-mail field, which is never given back. */
  emailAgain: string;
  /** How long to wait, in minutes. */
  wait: (minutes: number, locale: string) => string;
  home: string;
  back: string;
}

export interface ReceiptLabels {
  title: string;
  /** Keep the address: it is the only way back. */
  keep: string;
  status: Record<'pending' | 'approved' | 'rejected' | 'erased', RefusalWords>;
  /** Before the moment of sending. */
  sent: string;
  /** Name of the article commented on, as a label before its link. */
  on: string;
  yours: string;
  unnamed: string;
  correct: string;
  correctNote: (until: string) => string;
  /** Said under `before`, of an approved comment. */
  correctAgain: string;
  save: string;
  erase: string;
  eraseNote: string;
  eraseSurely: string;
  thread: string;
}

/** Why a request is refused. */
export type RefusalName =
  | 'not-found'
  | 'method'
  | 'too-large'
  | 'wrong-type'
  | 'broken-json'
  | 'broken-fields'
  | 'unknown-article'
  | 'closed'
  | 'key-used'
  | 'too-fast'
  | 'foreign-origin'
  | 'broken-watermark'
  | 'storage-down'
  | 'too-late-to-correct'
  | 'login-needed'
  | 'wrong-key'
  | 'form-expired'
  | 'fault';

/** What is wrong with a field. */
export type FaultName =
  'missing' | 'too-long' | 'not-text' | 'not-email' | 'not-a-key' | 'no-parent' | 'is-a-file' | 'unknown-value' | 'too-many';

const LABELS: Record<string, ServiceLabels> = { en: english, fa: persian };

/** The function's wording in a locale's language; English where a language has none of its own yet. */
export function serviceLabelsOf(locale: string): ServiceLabels {
  const [language = ''] = locale.split('-');
  return LABELS[language] ?? english;
}
