import type { GalleryId, MapId, TopicId, ArticleRef } from './identity.ts';
import type { Day } from './moment.ts';
import type { PictureFile } from './picture.ts';

/** What a body says, read off by the Markdown pipeline; its HTML stays in the cache under `digest`. */
export interface Body {
  /** Key of the rendered body: digest of the text, the edition's typography and the pipeline's version. */
  digest: string;
  /** Words of running text, for the reading time. */
  words: number;
  headings: Heading[];
  /** Topics linked in prose, each once, in order of appearance. */
  topicLinks: TopicId[];
  /** Articles linked in prose, each once, in order of appearance. */
  articleLinks: ArticleRef[];
  pictures: PictureFile[];
  embeds: Embed[];
  events: DatedEvent[];
  forecasts: Forecast[];
}

export interface Heading {
  depth: 2 | 3 | 4;
  /** Fragment id. */
  id: string;
  text: string;
}

export type Embed = { kind: 'map'; id: MapId } | { kind: 'gallery'; id: GalleryId } | { kind: 'film'; id: GalleryId };

/** An `:::event` of an article, for the timelines of its topics. */
export interface DatedEvent {
  date: Day;
  /** Fragment id of the block in the article. */
  anchor: string;
  text: string;
  source: string | null;
}

/** A `:::forecast` of an article, for the ledger. */
export interface Forecast {
  due: Day;
  outcome: 'open' | 'right' | 'wrong';
  anchor: string;
  text: string;
}
