/** The editor is to be told of a comment; holds nothing of what was written. */
export interface Notice {
  comment: string;
  article: string;
  created: number;
  /** Tries so far, this one not counted. */
  attempts: number;
}

export interface NoticeStore {
  /** Takes up to `limit` notices that are due, none of which is handed to anybody else until `leaseUntil`. Notices of erased comments are dropped. */
  claimNotices(now: number, leaseUntil: number, limit: number): Promise<Notice[]>;
  /** Delivered or given up: forgets the notice. */
  dropNotice(comment: string): Promise<void>;
  /** Failed: due again at `next`, with one attempt more. */
  postponeNotice(comment: string, next: number): Promise<void>;
  /** When the next notice is due; null when there is none. */
  nextNotice(): Promise<number | null>;
}
