import type { TopicKind } from '../editorial/topic.ts';
import { englishPhrases } from './phrases.en.ts';
import { persianPhrases } from './phrases.fa.ts';

export type SearchableKind = 'article' | 'topic' | 'gallery' | 'film' | 'map';
export type DirectoryKind = 'topics' | 'tags' | 'authors' | 'series' | 'archive' | 'galleries' | 'maps';
export type HubKind = 'section' | 'tag' | 'author' | 'series' | 'year' | 'month';

/** A heading and the sentence that describes the page under it. */
export interface TitledPhrase {
  title: string;
  description: string;
}

/** What views say in an edition's language, around what writers wrote. */
export interface Phrases {
  /** `A, B and C` */
  list(names: readonly string[]): string;
  readingTime(minutes: number): string;
  articles(count: number): string;
  pictures(count: number): string;
  /** `14 dated events, 1869 to 2025`; the years as the edition writes them. */
  events(count: number, first: string, last: string): string;
  part(part: number, of: number): string;
  picture(position: number, of: number): string;
  page(number: number): string;
  pageOf(title: string, number: number): string;
  /** `29.9° N, 32.5° E` of longitude and latitude. */
  position(at: readonly [number, number]): string;
  articlesIn(name: string): string;
  articlesBy(name: string): string;
  articlesOn(name: string): string;
  articlesOf(period: string): string;
  photographs(title: string): string;
  film(title: string): string;
  withdrawn(title: string): string;
  errorReport(title: string): string;
  newer: string;
  older: string;
  everything: string;
  contact: string;
  rss: string;
  jsonFeed: string;
  draft: string;
  scheduled: string;
  home: string;
  topicKinds: Record<TopicKind, string>;
  searchKinds: Record<SearchableKind, string>;
  hubKinds: Record<HubKind, string>;
  galleryKinds: Record<'photo' | 'film', string>;
  sections: string;
  directories: Record<DirectoryKind, TitledPhrase>;
  search: TitledPhrase;
  feeds: TitledPhrase;
  notFound: TitledPhrase;
}

const LANGUAGES: Record<string, (locale: string) => Phrases> = { en: englishPhrases, fa: persianPhrases };
const MADE = new Map<string, Phrases>();

/** The phrases of a locale; a language that has none yet speaks English. */
export function phrasesOf(locale: string): Phrases {
  const known = MADE.get(locale);
  if (known) return known;
  const make = LANGUAGES[new Intl.Locale(locale).language] ?? englishPhrases;
  const made = make(locale);
  MADE.set(locale, made);
  return made;
}
