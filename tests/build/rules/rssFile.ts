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

export const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/;
export const MAIL = /^[^\s@]+@[^\s@]+ \([^)]+\)$/;
export const ABSOLUTE = /^https?:\/\/[^\s/]+\//;
export const CHANNEL_ELEMENTS = [
  'title',
  'link',
  'description',
  'language',
  'copyright',
  'managingEditor',
  'webMaster',
  'pubDate',
  'lastBuildDate',
  'category',
  'generator',
  'docs',
  'cloud',
  'ttl',
  'image',
  'textInput',
  'skipHours',
  'skipDays',
  'item',
];
export const ARTICLE_ELEMENTS = [
  'title',
  'link',
  'description',
  'author',
  'category',
  'comments',
  'enclosure',
  'guid',
  'pubDate',
  'source',
];
export const NAMESPACES: Record<string, string> = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
};

export function once(parent: Element, name: string): string[] {
  const count = children(parent, name).length;
  return count === 1 ? [] : [`${count} × <${name}>`];
}

export function atMostOnce(parent: Element, names: string[]): string[] {
  return names.filter((name) => children(parent, name).length > 1).map((name) => `more than one <${name}>`);
}

export function each(feed: RssFile, judge: (article: Element) => string[]): string[] {
  return feed.articles.flatMap((article) => judge(article).map((fault) => `${textOf(article, 'title')}: ${fault}`));
}

export function unless(holds: boolean, fault: string): string[] {
  return holds ? [] : [fault];
}

export function foreignElements(parent: Element, known: string[]): string[] {
  return [...parent.children].map((child) => child.tagName).filter((name) => !name.includes(':') && !known.includes(name));
}

export function relativeAddresses(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const carriers = [...document.querySelectorAll('[href], [src], [poster]')];
  const single = carriers.map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('poster') ?? '',
  );
  return single.filter((address) => !/^(?:https?|mailto):/.test(address));
}
