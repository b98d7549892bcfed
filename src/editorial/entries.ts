import type { ArticleEntry } from './article.ts';
import type { AuthorEntry } from './author.ts';
import type { FrontEntry } from './front.ts';
import type { GalleryEntry } from './gallery.ts';
import type { MapEntry } from './map.ts';
import type { PageEntry } from './page.ts';
import type { SectionEntry } from './section.ts';
import type { SeriesEntry } from './series.ts';
import type { Settings } from './settings.ts';
import type { TagEntry } from './tag.ts';
import type { TopicEntry } from './topic.ts';

/** All validated files of a publication, of all editions, each list in order of its files' paths. */
export interface Entries {
  settings: Settings;
  fronts: FrontEntry[];
  articles: ArticleEntry[];
  topics: TopicEntry[];
  sections: SectionEntry[];
  authors: AuthorEntry[];
  series: SeriesEntry[];
  galleries: GalleryEntry[];
  maps: MapEntry[];
  pages: PageEntry[];
  tags: TagEntry[];
}
