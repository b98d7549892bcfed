/** An instant in UTC, ISO 8601 with seconds: `2026-02-24T09:30:00Z`. Instants compare as strings. */
export type Instant = string;
/** A calendar day without zone: `2026-02-24`. */
export type Day = string;

/** When something was published: the instant, and whether the writer gave only a day (then midnight in the publication's zone). */
export interface Moment {
  instant: Instant;
  precision: 'day' | 'minute';
  /** The day in the publication's time zone. */
  day: Day;
}
