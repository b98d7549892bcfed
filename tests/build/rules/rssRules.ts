import { parseHTML } from 'linkedom';
import { children, parseXml, textOf } from './xml.ts';

/** An RSS feed as it lies on the web. */
export interface RssFile {
  /** Address that it was read from. */
  address: string;
  xml: string;
  channel: Element;
  articles: Element[];
}

export interface Rule<Feed> {
  rule: string;
  /** What breaks the rule, one line each. */
  faults(feed: Feed): string[];
}

/** Reads a feed; throws when it is not well-formed. */
export function readRss(address: string, xml: string): RssFile {
  const channel = children(parseXml(xml).documentElement, 'channel')[0];
  if (!channel) throw new Error(`${address} has no channel`);
  return { address, xml, channel, articles: children(channel, 'item') };
}

const RFC_822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/;
const MAIL = /^[^\s@]+@[^\s@]+ \([^)]+\)$/;
const ABSOLUTE = /^https?:\/\/[^\s/]+\//;
const CHANNEL_ELEMENTS = ['title', 'link', 'description', 'language', 'copyright', 'managingEditor', 'webMaster', 'pubDate', 'lastBuildDate', 'category', 'generator', 'docs', 'cloud', 'ttl', 'image', 'textInput', 'skipHours', 'skipDays', 'item'];
const ARTICLE_ELEMENTS = ['title', 'link', 'description', 'author', 'category', 'comments', 'enclosure', 'guid', 'pubDate', 'source'];
const NAMESPACES: Record<string, string> = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
};

function once(parent: Element, name: string): string[] {
  const count = children(parent, name).length;
  return count === 1 ? [] : [`${count} × <${name}>`];
}

function atMostOnce(parent: Element, names: string[]): string[] {
  return names.filter((name) => children(parent, name).length > 1).map((name) => `more than one <${name}>`);
}

function each(feed: RssFile, judge: (article: Element) => string[]): string[] {
  return feed.articles.flatMap((article) => judge(article).map((fault) => `${textOf(article, 'title')}: ${fault}`));
}

function unless(holds: boolean, fault: string): string[] {
  return holds ? [] : [fault];
}

function foreignElements(parent: Element, known: string[]): string[] {
  return [...parent.children].map((child) => child.tagName).filter((name) => !name.includes(':') && !known.includes(name));
}

function relativeAddresses(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const carriers = [...document.querySelectorAll('[href], [src], [poster]')];
  const single = carriers.map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('poster') ?? '');
  return single.filter((address) => !/^(?:https?|mailto):/.test(address));
}

/** What the RSS Advisory Board's RSS 2.0 specification and Best Practices Profile ask and a program can tell. */
export const RSS_RULES: Rule<RssFile>[] = [
  { rule: 'the document declares XML 1.0 in UTF-8', faults: ({ xml }) => unless(/^<\?xml version="1.0" encoding="UTF-8"\?>/.test(xml), xml.slice(0, 40)) },
  { rule: 'rss names version 2.0 and holds one channel', faults: ({ channel }) => {
    const rss = channel.parentElement!;
    return [...unless(rss.getAttribute('version') === '2.0', 'version'), ...once(rss, 'channel')];
  } },
  { rule: 'every namespace prefix in use is bound to its known address', faults: ({ xml, channel }) => {
    const used = new Set([...xml.matchAll(/<([a-z]+):[a-z]/gi)].map((match) => match[1]!));
    return [...used].filter((prefix) => channel.parentElement!.getAttribute(`xmlns:${prefix}`) !== NAMESPACES[prefix]);
  } },
  { rule: 'elements without a prefix are those of the specification', faults: (feed) => [
    ...foreignElements(feed.channel, CHANNEL_ELEMENTS),
    ...each(feed, (article) => foreignElements(article, ARTICLE_ELEMENTS)),
  ] },
  { rule: 'the channel has exactly one title, link and description', faults: ({ channel }) => ['title', 'link', 'description'].flatMap((name) => once(channel, name)) },
  { rule: 'no element of the channel that may stand once stands twice', faults: ({ channel }) => atMostOnce(channel, CHANNEL_ELEMENTS.filter((name) => !['item', 'category'].includes(name))) },
  { rule: 'the channel’s own elements stand before its items', faults: ({ channel }) => {
    const names = [...channel.children].map((child) => child.tagName);
    return unless(names.lastIndexOf('item') < 0 || names.slice(names.indexOf('item')).every((name) => name === 'item'), 'an element after the first item');
  } },
  { rule: 'the channel’s link is an absolute address', faults: ({ channel }) => unless(ABSOLUTE.test(textOf(channel, 'link') ?? ''), textOf(channel, 'link') ?? '') },
  { rule: 'the language is a language tag', faults: ({ channel }) => unless(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(textOf(channel, 'language') ?? ''), textOf(channel, 'language') ?? 'none') },
  { rule: 'lastBuildDate is an RFC 822 date with a four-digit year, and the newest change of an item', faults: ({ channel, articles }) => {
    const date = textOf(channel, 'lastBuildDate');
    if (date === null) return unless(articles.length === 0, 'none');
    const newest = Math.max(...articles.map((article) => Date.parse(textOf(article, 'pubDate')!)));
    return [...unless(RFC_822.test(date), date), ...unless(articles.length === 0 || Date.parse(date) >= newest, 'older than its newest item')];
  } },
  { rule: 'managingEditor and webMaster are “address (name)”', faults: ({ channel }) => ['managingEditor', 'webMaster'].flatMap((name) => children(channel, name)).map((element) => element.textContent!).filter((text) => !MAIL.test(text)) },
  { rule: 'docs names the specification', faults: ({ channel }) => unless(textOf(channel, 'docs') === 'https://www.rssboard.org/rss-specification', textOf(channel, 'docs') ?? 'none') },
  { rule: 'a generator is named', faults: ({ channel }) => once(channel, 'generator') },
  { rule: 'textInput, cloud, skipHours and skipDays are not used', faults: ({ channel }) => ['textInput', 'cloud', 'skipHours', 'skipDays'].filter((name) => children(channel, name).length > 0) },
  { rule: 'one atom:link names the feed’s own address and type', faults: ({ channel, address }) => {
    const links = children(channel, 'atom:link').filter((link) => link.getAttribute('rel') === 'self');
    const [link] = links;
    return [...unless(links.length === 1, `${links.length} links`), ...unless(link?.getAttribute('href') === address, String(link?.getAttribute('href'))), ...unless(link?.getAttribute('type') === 'application/rss+xml', 'type')];
  } },
  { rule: 'every item has a title and a description, once each', faults: (feed) => each(feed, (article) => [...once(article, 'title'), ...once(article, 'description')]) },
  { rule: 'no element of an item that may stand once stands twice', faults: (feed) => each(feed, (article) => atMostOnce(article, ARTICLE_ELEMENTS.filter((name) => name !== 'category'))) },
  { rule: 'every item links to an absolute address', faults: (feed) => each(feed, (article) => unless(ABSOLUTE.test(textOf(article, 'link') ?? ''), textOf(article, 'link') ?? 'none')) },
  { rule: 'every item has one guid, unlike any other in the feed', faults: (feed) => {
    const guids = feed.articles.map((article) => textOf(article, 'guid'));
    return [...each(feed, (article) => once(article, 'guid')), ...unless(new Set(guids).size === guids.length, 'a guid twice')];
  } },
  { rule: 'a guid that is no address says isPermaLink="false"', faults: (feed) => each(feed, (article) => {
    const guid = children(article, 'guid')[0];
    const isAddress = ABSOLUTE.test(guid?.textContent ?? '');
    return unless(guid?.getAttribute('isPermaLink') === 'false' || isAddress, String(guid?.textContent));
  }) },
  { rule: 'every item has an RFC 822 date with a four-digit year', faults: (feed) => each(feed, (article) => unless(RFC_822.test(textOf(article, 'pubDate') ?? ''), textOf(article, 'pubDate') ?? 'none')) },
  { rule: 'the weekday of a date is that of its day', faults: (feed) => each(feed, (article) => {
    const date = textOf(article, 'pubDate') ?? '';
    return unless(new Date(date).toUTCString().slice(0, 3) === date.slice(0, 3), date);
  }) },
  { rule: 'author, where it stands, is an e-mail address; else dc:creator names the author, never both', faults: (feed) => each(feed, (article) => {
    const authors = children(article, 'author').map((author) => author.textContent ?? '');
    const creators = children(article, 'dc:creator');
    return [...authors.filter((author) => !author.includes('@')), ...unless(authors.length === 0 || creators.length === 0, 'both'), ...unless(authors.length + creators.length > 0, 'no author')];
  }) },
  { rule: 'the description comes before content:encoded', faults: (feed) => each(feed, (article) => {
    const names = [...article.children].map((child) => child.tagName);
    return unless(!names.includes('content:encoded') || names.indexOf('description') < names.indexOf('content:encoded'), 'after');
  }) },
  { rule: 'every item carries its whole text in content:encoded', faults: (feed) => each(feed, (article) => unless((textOf(article, 'content:encoded') ?? '').includes('<p'), 'no text')) },
  { rule: 'no address in description or content is relative', faults: (feed) => each(feed, (article) => ['description', 'content:encoded'].flatMap((name) => relativeAddresses(textOf(article, name) ?? ''))) },
  { rule: 'content holds no script, frame, form or style', faults: (feed) => each(feed, (article) => [...(textOf(article, 'content:encoded') ?? '').matchAll(/<(?:script|iframe|form|style|object|embed|link)\b|\son[a-z]+="/gi)].map(([found]) => found)) },
  { rule: 'titles and categories are plain text whose & and < are hexadecimal references', faults: ({ xml }) => [...xml.matchAll(/<(title|category|dc:creator)>([^<]*)/g)].map((match) => match[2]!).filter((text) => /&(?:amp|lt|#\d)/.test(text)) },
  { rule: 'titles hold no markup', faults: (feed) => each(feed, (article) => unless(!/<\/?[a-z]+[^<>]*>/i.test(textOf(article, 'title') ?? ''), 'markup')) },
  { rule: 'text has no white space around it', faults: (feed) => [feed.channel, ...feed.articles].flatMap((parent) => ['title', 'link', 'guid', 'language', 'pubDate', 'lastBuildDate'].map((name) => textOf(parent, name) ?? '').filter((text) => text !== text.trim())) },
  { rule: 'an item’s media has an absolute address, an image type and a size', faults: (feed) => each(feed, (article) => children(article, 'media:content').flatMap((media) => [
    ...unless(ABSOLUTE.test(media.getAttribute('url') ?? ''), 'url'),
    ...unless(/^image\//.test(media.getAttribute('type') ?? ''), 'type'),
    ...unless(Number(media.getAttribute('width')) > 0 && Number(media.getAttribute('height')) > 0, 'size'),
  ])) },
  { rule: 'an item has at most one enclosure, with address, length and type', faults: (feed) => each(feed, (article) => children(article, 'enclosure').flatMap((enclosure) => ['url', 'length', 'type'].filter((name) => !enclosure.getAttribute(name)))) },
  { rule: 'items stand newest first', faults: (feed) => {
    const dates = feed.articles.map((article) => Date.parse(textOf(article, 'pubDate')!));
    return unless(dates.every((date, index) => index === 0 || dates[index - 1]! >= date), 'out of order');
  } },
];
