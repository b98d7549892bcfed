import type { Flag } from '../rules/heuristics.ts';
import type { State } from './commentStore.ts';

/** What has passed its date, as moments in milliseconds; salts, visits by UTC day. */
export interface Dates {
  /** Salts and visits of days before this go; so do visitor keys, echoes and likenesses of comments created before `visitorsBefore`. */
  daysBefore: string;
  visitorsBefore: number;
  ratesBefore: number;
  sessionsBefore: number;
  noticesBefore: number;
  emailsBefore: number;
  /** Comments rejected or marked as spam, and decided before this, are erased. */
  refusedBefore: number;
}

/** How many of each were removed. */
export type Retained = Record<'salts' | 'visits' | 'rates' | 'sessions' | 'notices' | 'emails' | 'refused', number>;

/** A line of an export. The store gives comments oldest first, ties by id, then keys, views and words, each in code-unit order. */
export type TransferRecord =
  | {
      kind: 'comment';
      id: string;
      article: string;
      parent: string | null;
      state: State;
      name: string | null;
      email: string | null;
      text: string | null;
      created: number;
      edited: number | null;
      decided: number | null;
      published: number | null;
      flags: Flag[];
    }
  | { kind: 'key'; digest: string; fingerprint: string; comment: string }
  | { kind: 'views'; day: string; article: string; count: number }
  | { kind: 'word'; word: string };

/** A comment to be imported comes with its HTML, rendered anew. */
export type Importable = TransferRecord & { html?: string | null };

export interface Stats {
  comments: Partial<Record<State, number>>;
  emails: number;
  views: number;
  notices: number;
  salts: number;
}

export interface UpkeepStore {
  retain(dates: Dates, at: number): Promise<Retained>;
  /** Erases all comments of an address, whatever its letter case; returns their ids in code-unit order. */
  eraseByEmail(email: string, at: number): Promise<string[]>;
  exportRecords(): AsyncIterable<TransferRecord>;
  /** Adds what is not there yet, in one transaction; what is there stays as it is, of views the larger count. Returns how many records changed anything. */
  importRecords(records: readonly Importable[]): Promise<number>;
  stats(): Promise<Stats>;
  /** Writes as much as a comment takes and removes it again; throws `StorageDown` when that cannot be. */
  probe(): Promise<void>;
}
