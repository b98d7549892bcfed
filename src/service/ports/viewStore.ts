export interface ViewStore {
  /** Counts one reading of an article by a visitor on a day (`2026-11-23`, UTC) once; true when it was new. */
  countView(day: string, article: string, visitor: string): Promise<boolean>;
  /** Views of every article in the days from `from` to `to`, both inclusive, most first, ties by id in code-unit order. */
  popular(from: string, to: string): Promise<{ article: string; views: number }[]>;
}
