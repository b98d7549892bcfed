import { english } from './labels.en.ts';

/** Fixed labels that templates show; what depends on counts, dates or lists is made by the phrases. */
export interface Labels {
  navigation: { skip: string; sections: string; editions: string; search: string; more: string; pages: string; top: string };
  front: {
    editorsChoice: string;
    mostViewed: string;
    period: string;
    inFocus: string;
    map: string;
    openMap: string;
    gallery: string;
    photo: string;
    film: string;
    /** `All News`, the link beside a band's heading. */
    all: (section: string) => string;
  };
  article: {
    by: string;
    published: string;
    updated: string;
    writtenIn: string;
    contents: string;
    keyPoints: string;
    places: string;
    related: string;
    tags: string;
    topics: string;
    sources: string;
    corrections: string;
    backlinks: string;
    reportError: string;
    translations: string;
    withdrawn: string;
    withdrawnNotice: string;
  };
  comments: {
    title: string;
    read: string;
    write: string;
    closed: string;
    name: string;
    email: string;
    emailNote: string;
    text: string;
    required: string;
    optional: string;
    send: string;
    leaveEmpty: string;
    policy: string;
  };
  hub: {
    articles: string;
    background: string;
    timeline: string;
    earlier: string;
    aliases: string;
    asOf: string;
    source: string;
    parents: string;
    children: string;
    neighbours: string;
    galleries: string;
    maps: string;
    backlinks: string;
    feeds: string;
    links: string;
    contact: string;
    months: string;
    archive: string;
    empty: string;
  };
  media: { transcript: string; marks: string; events: string; boundaries: string; pictureLink: string; play: string };
  search: SearchLabels;
  feeds: { intro: string; opml: string; rss: string; json: string; name: string };
  notFound: { text: string; elsewhere: string };
}

/** What the search page shows; `{n}` and `{query}` are filled by its script. */
export interface SearchLabels {
  field: string;
  button: string;
  filters: string;
  section: string;
  topic: string;
  author: string;
  year: string;
  kind: string;
  any: string;
  sort: string;
  relevance: string;
  newest: string;
  oldest: string;
  clear: string;
  more: string;
  searching: string;
  one: string;
  many: string;
  none: string;
  failed: string;
  withoutScript: string;
  elsewhere: string;
}

const LABELS: Record<string, Labels> = { en: english };

/** The labels of a locale's language; English where a language has none of its own yet. */
export function labelsOf(locale: string): Labels {
  const [language = ''] = locale.split('-');
  return LABELS[language] ?? english;
}
