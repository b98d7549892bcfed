import {
  RFC_822,
  MAIL,
  ABSOLUTE,
  CHANNEL_ELEMENTS,
  ARTICLE_ELEMENTS,
  NAMESPACES,
  once,
  atMostOnce,
  each,
  unless,
  foreignElements,
  type Rule,
  type RssFile,
} from './rssFile.ts';
import { children, textOf } from './xml.ts';

/** What the RSS Advisory Board's RSS 2.0 specification and Best Practices Profile ask of a channel and a program can tell. */
export const RSS_CHANNEL_RULES: Rule<RssFile>[] = [
  {
    rule: 'the document declares XML 1.0 in UTF-8',
    faults: ({ xml }) => unless(/^<\?xml version="1.0" encoding="UTF-8"\?>/.test(xml), xml.slice(0, 40)),
  },
  {
    rule: 'rss names version 2.0 and holds one channel',
    faults: ({ channel }) => {
      const rss = channel.parentElement!;
      return [...unless(rss.getAttribute('version') === '2.0', 'version'), ...once(rss, 'channel')];
    },
  },
  {
    rule: 'every namespace prefix in use is bound to its known address',
    faults: ({ xml, channel }) => {
      const used = new Set([...xml.matchAll(/<([a-z]+):[a-z]/gi)].map((match) => match[1]!));
      return [...used].filter((prefix) => channel.parentElement!.getAttribute(`xmlns:${prefix}`) !== NAMESPACES[prefix]);
    },
  },
  {
    rule: 'elements without a prefix are those of the specification',
    faults: (feed) => [
      ...foreignElements(feed.channel, CHANNEL_ELEMENTS),
      ...each(feed, (article) => foreignElements(article, ARTICLE_ELEMENTS)),
    ],
  },
  {
    rule: 'the channel has exactly one title, link and description',
    faults: ({ channel }) => ['title', 'link', 'description'].flatMap((name) => once(channel, name)),
  },
  {
    rule: 'no element of the channel that may stand once stands twice',
    faults: ({ channel }) =>
      atMostOnce(
        channel,
        CHANNEL_ELEMENTS.filter((name) => !['item', 'category'].includes(name)),
      ),
  },
  {
    rule: 'the channel’s own elements stand before its items',
    faults: ({ channel }) => {
      const names = [...channel.children].map((child) => child.tagName);
      return unless(
        names.lastIndexOf('item') < 0 || names.slice(names.indexOf('item')).every((name) => name === 'item'),
        'an element after the first item',
      );
    },
  },
  {
    rule: 'the channel’s link is an absolute address',
    faults: ({ channel }) => unless(ABSOLUTE.test(textOf(channel, 'link') ?? ''), textOf(channel, 'link') ?? ''),
  },
  {
    rule: 'the language is a language tag',
    faults: ({ channel }) =>
      unless(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(textOf(channel, 'language') ?? ''), textOf(channel, 'language') ?? 'none'),
  },
  {
    rule: 'lastBuildDate is an RFC 822 date with a four-digit year, and the newest change of an item',
    faults: ({ channel, articles }) => {
      const date = textOf(channel, 'lastBuildDate');
      if (date === null) return unless(articles.length === 0, 'none');
      const newest = Math.max(...articles.map((article) => Date.parse(textOf(article, 'pubDate')!)));
      return [
        ...unless(RFC_822.test(date), date),
        ...unless(articles.length === 0 || Date.parse(date) >= newest, 'older than its newest item'),
      ];
    },
  },
  {
    rule: 'managingEditor and webMaster are “address (name)”',
    faults: ({ channel }) =>
      ['managingEditor', 'webMaster']
        .flatMap((name) => children(channel, name))
        .map((element) => element.textContent!)
        .filter((text) => !MAIL.test(text)),
  },
  {
    rule: 'docs names the specification',
    faults: ({ channel }) =>
      unless(textOf(channel, 'docs') === 'https://www.rssboard.org/rss-specification', textOf(channel, 'docs') ?? 'none'),
  },
  { rule: 'a generator is named', faults: ({ channel }) => once(channel, 'generator') },
  {
    rule: 'textInput, cloud, skipHours and skipDays are not used',
    faults: ({ channel }) => ['textInput', 'cloud', 'skipHours', 'skipDays'].filter((name) => children(channel, name).length > 0),
  },
  {
    rule: 'one atom:link names the feed’s own address and type',
    faults: ({ channel, address }) => {
      const links = children(channel, 'atom:link').filter((link) => link.getAttribute('rel') === 'self');
      const [link] = links;
      return [
        ...unless(links.length === 1, `${links.length} links`),
        ...unless(link?.getAttribute('href') === address, String(link?.getAttribute('href'))),
        ...unless(link?.getAttribute('type') === 'application/rss+xml', 'type'),
      ];
    },
  },
];
