/** Sessions of moderation. Ids are digests of what the browser holds. */
export interface SessionStore {
  /**
   * Counts a try to log in before it is judged; `wait` when the visitor (under today's and yesterday's salt) already has
   * `limit` tries at or after `since`, the oldest of them at `oldest`: then the try is not counted.
   */
  countLoginTry(
    visitors: string[],
    at: number,
    since: number,
    limit: number,
  ): Promise<{ outcome: 'go' } | { outcome: 'wait'; oldest: number }>;
  /** Opens a session and forgets the visitor's tries. */
  openSession(id: string, expires: number, visitors: string[]): Promise<void>;
  hasSession(id: string, now: number): Promise<boolean>;
  closeSession(id: string): Promise<void>;
}
