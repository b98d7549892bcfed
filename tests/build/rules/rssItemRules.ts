import {
  RFC_822,
  ABSOLUTE,
  ARTICLE_ELEMENTS,
  once,
  atMostOnce,
  each,
  unless,
  relativeAddresses,
  type Rule,
  type RssFile,
} from './rssFile.ts';
import { children, textOf } from './xml.ts';

/** What they ask of an item. */
export const RSS_ITEM_RULES: Rule<RssFile>[] = [
  {
    rule: 'every item has a title and a description, once each',
    faults: (feed) => each(feed, (article) => [...once(article, 'title'), ...once(article, 'description')]),
  },
  {
    rule: 'no element of an item that may stand once stands twice',
    faults: (feed) =>
      each(feed, (article) =>
        atMostOnce(
          article,
          ARTICLE_ELEMENTS.filter((name) => name !== 'category'),
        ),
      ),
  },
  {
    rule: 'every item links to an absolute address',
    faults: (feed) => each(feed, (article) => unless(ABSOLUTE.test(textOf(article, 'link') ?? ''), textOf(article, 'link') ?? 'none')),
  },
  {
    rule: 'every item has one guid, unlike any other in the feed',
    faults: (feed) => {
      const guids = feed.articles.map((article) => textOf(article, 'guid'));
      return [...each(feed, (article) => once(article, 'guid')), ...unless(new Set(guids).size === guids.length, 'a guid twice')];
    },
  },
  {
    rule: 'a guid that is no address says isPermaLink="false"',
    faults: (feed) =>
      each(feed, (article) => {
        const guid = children(article, 'guid')[0];
        const isAddress = ABSOLUTE.test(guid?.textContent ?? '');
        return unless(guid?.getAttribute('isPermaLink') === 'false' || isAddress, String(guid?.textContent));
      }),
  },
  {
    rule: 'every item has an RFC 822 date with a four-digit year',
    faults: (feed) => each(feed, (article) => unless(RFC_822.test(textOf(article, 'pubDate') ?? ''), textOf(article, 'pubDate') ?? 'none')),
  },
  {
    rule: 'the weekday of a date is that of its day',
    faults: (feed) =>
      each(feed, (article) => {
        const date = textOf(article, 'pubDate') ?? '';
        return unless(new Date(date).toUTCString().slice(0, 3) === date.slice(0, 3), date);
      }),
  },
  {
    rule: 'author, where it stands, is an e-mail address; else dc:creator names the author, never both',
    faults: (feed) =>
      each(feed, (article) => {
        const authors = children(article, 'author').map((author) => author.textContent ?? '');
        const creators = children(article, 'dc:creator');
        return [
          ...authors.filter((author) => !author.includes('@')),
          ...unless(authors.length === 0 || creators.length === 0, 'both'),
          ...unless(authors.length + creators.length > 0, 'no author'),
        ];
      }),
  },
  {
    rule: 'the description comes before content:encoded',
    faults: (feed) =>
      each(feed, (article) => {
        const names = [...article.children].map((child) => child.tagName);
        return unless(!names.includes('content:encoded') || names.indexOf('description') < names.indexOf('content:encoded'), 'after');
      }),
  },
  {
    rule: 'every item carries its whole text in content:encoded',
    faults: (feed) => each(feed, (article) => unless((textOf(article, 'content:encoded') ?? '').includes('<p'), 'no text')),
  },
  {
    rule: 'no address in description or content is relative',
    faults: (feed) =>
      each(feed, (article) => ['description', 'content:encoded'].flatMap((name) => relativeAddresses(textOf(article, name) ?? ''))),
  },
  {
    rule: 'content holds no script, frame, form or style',
    faults: (feed) =>
      each(feed, (article) =>
        [...(textOf(article, 'content:encoded') ?? '').matchAll(/<(?:script|iframe|form|style|object|embed|link)\b|\son[a-z]+="/gi)].map(
          ([found]) => found,
        ),
      ),
  },
  {
    rule: 'titles and categories are plain text whose & and < are hexadecimal references',
    faults: ({ xml }) =>
      [...xml.matchAll(/<(title|category|dc:creator)>([^<]*)/g)].map((match) => match[2]!).filter((text) => /&(?:amp|lt|#\d)/.test(text)),
  },
  {
    rule: 'titles hold no markup',
    faults: (feed) => each(feed, (article) => unless(!/<\/?[a-z]+[^<>]*>/i.test(textOf(article, 'title') ?? ''), 'markup')),
  },
  {
    rule: 'text has no white space around it',
    faults: (feed) =>
      [feed.channel, ...feed.articles].flatMap((parent) =>
        ['title', 'link', 'guid', 'language', 'pubDate', 'lastBuildDate']
          .map((name) => textOf(parent, name) ?? '')
          .filter((text) => text !== text.trim()),
      ),
  },
  {
    rule: 'an item’s media has an absolute address, an image type and a size',
    faults: (feed) =>
      each(feed, (article) =>
        children(article, 'media:content').flatMap((media) => [
          ...unless(ABSOLUTE.test(media.getAttribute('url') ?? ''), 'url'),
          ...unless(/^image\//.test(media.getAttribute('type') ?? ''), 'type'),
          ...unless(Number(media.getAttribute('width')) > 0 && Number(media.getAttribute('height')) > 0, 'size'),
        ]),
      ),
  },
  {
    rule: 'an item has at most one enclosure, with address, length and type',
    faults: (feed) =>
      each(feed, (article) =>
        children(article, 'enclosure').flatMap((enclosure) => ['url', 'length', 'type'].filter((name) => !enclosure.getAttribute(name))),
      ),
  },
  {
    rule: 'items stand newest first',
    faults: (feed) => {
      const dates = feed.articles.map((article) => Date.parse(textOf(article, 'pubDate')!));
      return unless(
        dates.every((date, index) => index === 0 || dates[index - 1]! >= date),
        'out of order',
      );
    },
  },
];
