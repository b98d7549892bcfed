import type { DateView, Link } from './link.ts';
import type { PictureView } from './pictureView.ts';

/** An article in a listing. */
export interface CardView {
  /** Global article id. */
  id: string;
  href: string;
  title: string;
  standfirst: string;
  /** Kicker where the article has one, else the section's name; links to the section. */
  kicker: Link;
  /** `Routes Desk and Maps Desk` */
  byline: string;
  date: DateView;
  /** `9 min read` */
  readingTime: string;
  picture: PictureView | null;
  accent: string | null;
  /** `Draft` or `Scheduled`, in the writer's preview only. */
  standing: string | null;
}
