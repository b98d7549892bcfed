import type { Rule } from './rssFile.ts';

type Json = Record<string, unknown>;

/** A JSON Feed as it lies on the web. */
export interface JsonFeedFile {
  address: string;
  text: string;
  feed: Json;
  articles: Json[];
}

export function readJsonFeed(address: string, text: string): JsonFeedFile {
  const feed = JSON.parse(text) as Json;
  return { address, text, feed, articles: Array.isArray(feed.items) ? (feed.items as Json[]) : [] };
}

const ABSOLUTE = /^https?:\/\/[^\s/]+\//;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
const FEED_KEYS = [
  'version',
  'title',
  'home_page_url',
  'feed_url',
  'description',
  'user_comment',
  'next_url',
  'icon',
  'favicon',
  'authors',
  'language',
  'expired',
  'hubs',
  'items',
];
const ARTICLE_KEYS = [
  'id',
  'url',
  'external_url',
  'title',
  'content_html',
  'content_text',
  'summary',
  'image',
  'banner_image',
  'date_published',
  'date_modified',
  'authors',
  'tags',
  'language',
  'attachments',
];

function unless(holds: boolean, fault: unknown): string[] {
  return holds ? [] : [String(fault)];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function each({ articles }: JsonFeedFile, judge: (article: Json) => string[]): string[] {
  return articles.flatMap((article) => judge(article).map((fault) => `${String(article.id)}: ${fault}`));
}

function optional(value: unknown, pattern: RegExp): string[] {
  return value === undefined ? [] : unless(isText(value) && pattern.test(value), value);
}

function authorFaults(authors: unknown): string[] {
  if (authors === undefined) return [];
  if (!Array.isArray(authors)) return ['authors is no list'];
  return (authors as Json[])
    .filter((author) => !isText(author.name) && !isText(author.url) && !isText(author.avatar))
    .map(() => 'an author without name, url or avatar');
}

/** What JSON Feed 1.1 asks and a program can tell. */
export const JSON_FEED_RULES: Rule<JsonFeedFile>[] = [
  {
    rule: 'version is the address of version 1.1, at the very top',
    faults: ({ feed }) => [
      ...unless(feed.version === 'https://jsonfeed.org/version/1.1', feed.version),
      ...unless(Object.keys(feed)[0] === 'version', 'not first'),
    ],
  },
  { rule: 'title is a text', faults: ({ feed }) => unless(isText(feed.title), feed.title) },
  { rule: 'items is a list', faults: ({ feed }) => unless(Array.isArray(feed.items), typeof feed.items) },
  {
    rule: 'home_page_url is an absolute address',
    faults: ({ feed }) => unless(isText(feed.home_page_url) && ABSOLUTE.test(feed.home_page_url), feed.home_page_url),
  },
  { rule: 'feed_url is the feed’s own address', faults: ({ feed, address }) => unless(feed.feed_url === address, feed.feed_url) },
  {
    rule: 'next_url, where there is one, is another address',
    faults: ({ feed }) => [
      ...optional(feed.next_url, ABSOLUTE),
      ...unless(feed.next_url === undefined || feed.next_url !== feed.feed_url, 'itself'),
    ],
  },
  {
    rule: 'description and user_comment are plain text',
    faults: ({ feed }) => [...optional(feed.description, /^[^<]*$/), ...optional(feed.user_comment, /./)],
  },
  {
    rule: 'icon and favicon are absolute addresses',
    faults: ({ feed }) => [...optional(feed.icon, ABSOLUTE), ...optional(feed.favicon, ABSOLUTE)],
  },
  {
    rule: 'language is an RFC 5646 tag',
    faults: (file) => [...optional(file.feed.language, LANGUAGE), ...each(file, (article) => optional(article.language, LANGUAGE))],
  },
  {
    rule: 'authors are objects with a name, url or avatar',
    faults: (file) => [...authorFaults(file.feed.authors), ...each(file, (article) => authorFaults(article.authors))],
  },
  {
    rule: 'the author member of version 1 is not used',
    faults: (file) => [...unless(!('author' in file.feed), 'author'), ...each(file, (article) => unless(!('author' in article), 'author'))],
  },
  {
    rule: 'expired and hubs, where they stand, are of their type',
    faults: ({ feed }) => [
      ...unless(feed.expired === undefined || typeof feed.expired === 'boolean', 'expired'),
      ...unless(feed.hubs === undefined || Array.isArray(feed.hubs), 'hubs'),
    ],
  },
  {
    rule: 'members are those of the format; others begin with an underscore',
    faults: (file) => [
      ...Object.keys(file.feed).filter((key) => !FEED_KEYS.includes(key) && !key.startsWith('_')),
      ...each(file, (article) => Object.keys(article).filter((key) => !ARTICLE_KEYS.includes(key) && !key.startsWith('_'))),
    ],
  },
  {
    rule: 'no member is null or empty text',
    faults: (file) =>
      [file.feed, ...file.articles].flatMap((object) =>
        Object.entries(object)
          .filter(([, value]) => value === null || value === '')
          .map(([key]) => key),
      ),
  },
  { rule: 'every item has an id that is a text', faults: (file) => each(file, (article) => unless(isText(article.id), article.id)) },
  {
    rule: 'no two items share an id',
    faults: ({ articles }) => unless(new Set(articles.map(({ id }) => id)).size === articles.length, 'an id twice'),
  },
  {
    rule: 'url is an absolute address',
    faults: (file) => each(file, (article) => unless(isText(article.url) && ABSOLUTE.test(article.url), article.url)),
  },
  {
    rule: 'every item has content_html or content_text',
    faults: (file) => each(file, (article) => unless(isText(article.content_html) || isText(article.content_text), 'no content')),
  },
  { rule: 'titles are plain text', faults: (file) => each(file, (article) => optional(article.title, /^(?!.*<\/?[a-z]+[^<>]*>)/i)) },
  { rule: 'summary is plain text', faults: (file) => each(file, (article) => optional(article.summary, /^(?!.*<\/?[a-z]+[^<>]*>)/i)) },
  {
    rule: 'image and banner_image are absolute addresses',
    faults: (file) => each(file, (article) => [...optional(article.image, ABSOLUTE), ...optional(article.banner_image, ABSOLUTE)]),
  },
  {
    rule: 'dates are RFC 3339',
    faults: (file) =>
      each(file, (article) => [...optional(article.date_published, RFC_3339), ...optional(article.date_modified, RFC_3339)]),
  },
  {
    rule: 'nothing was changed before it was published',
    faults: (file) =>
      each(file, (article) =>
        unless(
          article.date_modified === undefined || Date.parse(String(article.date_modified)) >= Date.parse(String(article.date_published)),
          'date_modified',
        ),
      ),
  },
  {
    rule: 'tags are texts',
    faults: (file) =>
      each(file, (article) =>
        unless(article.tags === undefined || (Array.isArray(article.tags) && article.tags.every(isText)), article.tags),
      ),
  },
  {
    rule: 'attachments have url and mime_type',
    faults: (file) =>
      each(file, (article) =>
        ((article.attachments ?? []) as Json[]).filter(({ url, mime_type }) => !isText(url) || !isText(mime_type)).map(() => 'attachment'),
      ),
  },
  {
    rule: 'addresses in the content are absolute',
    faults: (file) =>
      each(file, (article) =>
        [...String(article.content_html).matchAll(/\s(?:href|src|poster)="(?!https?:|mailto:)([^"]*)"/g)].map(([found]) => found),
      ),
  },
];
