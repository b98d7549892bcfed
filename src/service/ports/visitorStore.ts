export interface VisitorStore {
  /** The salts of these days, 64 hex digits each; `fresh` becomes the salt of `today` when there is none yet, whoever comes first. */
  salts(today: string, yesterday: string, fresh: string): Promise<{ today: string; yesterday: string | null }>;
}
