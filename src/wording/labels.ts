import type { CountedForms } from './counted.ts';
import { english } from './labels.en.ts';

/** Fixed labels that templates show; what depends on counts, dates or lists is made by the phrases. */
export interface Labels {
  navigation: { skip: string; sections: string; editions: string; search: string; more: string; pages: string; top: string };
  front: {
    editorsChoice: string;
    mostViewed: string;
    period: string;
    periods: Record<'day' | 'week' | 'month', string>;
    readings: CountedForms;
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
  comments: CommentLabels;
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

/** What stands around the comment form, on the page and at the function. */
export interface CommentFormLabels {
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
}

/** What the comments section shows; `{n}`, `{name}` and `{time}` are filled by its view or script. */
export interface CommentLabels extends CommentFormLabels {
  /** The way to a thread that is too long for the page. */
  all: string;
  /** In place of the name of a reader who gave none. */
  nameless: string;
  erased: string;
  reply: string;
  replyTo: string;
  /** Before the name of whom a comment answers. */
  answers: string;
  cancel: string;
  again: string;
  script: ScriptLabels;
}

/** What the script of the comments says; each becomes an attribute of its element, so the names are one word each. */
export interface ScriptLabels {
  /** Over the form while it answers somebody. */
  answering: string;
  /** Over what was written on an earlier visit. */
  draft: string;
  sending: string;
  /** The comment waits for the editor, is published, was not published. */
  pending: string;
  published: string;
  ended: string;
  /** The link to the receipt. */
  receipt: string;
  /** Nobody could be reached; the function is there but cannot take anything. */
  offline: string;
  busy: string;
  /** Added to either while it is tried again without being asked. */
  retrying: string;
  faults: string;
  fast: string;
  refused: string;
  used: string;
  failed: string;
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
