import type { Day } from './moment.ts';
import type { PictureFile } from './picture.ts';

/** What the placeholders of a rendered body are resolved with; keys are what the writer wrote. */
export interface BodyReferences {
  /** By topic id. */
  topics: Record<string, TopicReference>;
  /** By article ref, `2026/02/slug`. */
  articles: Record<string, ArticleReference>;
  /** By path relative to the content folder. */
  pictures: Record<string, PictureFile>;
}

export interface TopicReference {
  href: string;
  name: string;
  definition: string;
  asOf: Day;
}

export interface ArticleReference {
  href: string;
  title: string;
}
