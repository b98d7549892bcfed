import { degrees, wholeNumber } from './numbers.ts';
import type { Phrases } from './phrases.ts';

/** English. */
export function englishPhrases(locale: string): Phrases {
  const number = (value: number) => wholeNumber(value, locale);
  const counted = (count: number, one: string, other: string) => `${number(count)} ${count === 1 ? one : other}`;
  return {
    ...FIXED,
    list: (names) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`),
    readingTime: (minutes) => `${number(minutes)} min read`,
    articles: (count) => counted(count, 'article', 'articles'),
    pictures: (count) => counted(count, 'picture', 'pictures'),
    events: (count, first, last) => `${counted(count, 'dated event', 'dated events')}, ${first === last ? first : `${first} to ${last}`}`,
    part: (part, of) => `Part ${number(part)} of ${number(of)}`,
    picture: (position, of) => `Picture ${number(position)} of ${number(of)}`,
    page: (page) => `Page ${number(page)}`,
    pageOf: (title, page) => `${title}, page ${number(page)}`,
    position: ([longitude, latitude]) =>
      `${degrees(latitude, locale)}° ${latitude < 0 ? 'S' : 'N'}, ${degrees(longitude, locale)}° ${longitude < 0 ? 'W' : 'E'}`,
    articlesIn: (name) => `All articles in ${name}, newest first.`,
    articlesBy: (name) => `All articles signed by ${name}, newest first.`,
    articlesOn: (name) => `All articles tagged “${name}”, newest first.`,
    articlesOf: (period) => `All articles published in ${period}, newest first.`,
    photographs: (title) => `Photo gallery: ${title}`,
    film: (title) => `Film: ${title}`,
    withdrawn: (title) => `Withdrawn: ${title}`,
    errorReport: (title) => `Error in “${title}”`,
  };
}

const FIXED = {
  newer: 'Newer articles',
  older: 'Older articles',
  everything: 'All articles',
  contact: 'Contact',
  rss: 'RSS',
  jsonFeed: 'JSON Feed',
  draft: 'Draft',
  scheduled: 'Scheduled',
  home: 'Front page',
  topicKinds: {
    organisation: 'organisation',
    people: 'people',
    place: 'place',
    idea: 'idea',
    conflict: 'conflict',
    treaty: 'treaty',
    person: 'person',
  },
  searchKinds: { article: 'Article', topic: 'Topic', gallery: 'Photo gallery', film: 'Film', map: 'Map' },
  hubKinds: { section: 'Section', tag: 'Tag', author: 'Author', series: 'Series', year: 'Archive', month: 'Archive' },
  galleryKinds: { photo: 'Photo', film: 'Film' },
  sections: 'Sections',
  directories: {
    topics: { title: 'Topics', description: 'Every topic we follow, with its definition, the date of that definition and its source.' },
    tags: { title: 'Tags', description: 'Every tag in use, with the number of its articles.' },
    authors: { title: 'Authors', description: 'Who signs what we publish.' },
    series: { title: 'Series', description: 'Articles that belong together, in the order in which to read them.' },
    archive: { title: 'Archive', description: 'Everything published, by year and month.' },
    galleries: { title: 'Gallery', description: 'Photographs and films, captioned and credited.' },
    maps: { title: 'Maps', description: 'Dated, located and sourced events, drawn on maps.' },
  },
  search: { title: 'Search', description: 'Search articles, topics, galleries, films and maps.' },
  feeds: { title: 'Feeds', description: 'Every feed of this publication, for feed readers.' },
  notFound: { title: 'Page not found', description: 'There is no page at this address.' },
} satisfies Partial<Phrases>;
