import { parseFeed } from '@rowanmanning/feed-parser';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { rssFeed } from '#src/feeds/rss.ts';
import { readRss } from '../../build/rules/rssFile.ts';
import { RSS_RULES } from '../../build/rules/rssRules.ts';
import { children, textOf } from '../../build/rules/xml.ts';
import { aFeed, aFeedArticle, aPicture } from './aFeed.ts';

const AWKWARD = 'R&D at 5 < 6: the <b pipeline';
const BODY = '<p>Whole text &amp; more, with a <a href="https://meridian.example/topics/nato/">link</a>.</p>';

const feed = aFeed({
  title: AWKWARD,
  items: [
    aFeedArticle({ title: AWKWARD, standfirst: AWKWARD, picture: aPicture, authors: ['Maps & Routes', 'Desk'], categories: ['R&D'] }),
    aFeedArticle({
      guid: 'tag:meridian.example,2026:en/2026/01/older',
      url: 'https://meridian.example/2026/01/older/',
      published: '2026-01-02T00:00:00Z',
    }),
  ],
});

describe('an RSS feed', async () => {
  const xml = await rssFeed(feed, [BODY, BODY]);
  const read = readRss(feed.rss, xml);

  it.each(RSS_RULES)('keeps the rule: $rule', ({ faults }) => {
    expect(faults(read)).toEqual([]);
  });

  it('carries awkward text through to the reader unchanged', () => {
    const [article] = read.articles;
    expect(textOf(article!, 'title')).toBe(AWKWARD);
    expect(children(article!, 'dc:creator').map((author) => author.textContent)).toEqual(['Maps & Routes', 'Desk']);
    expect(textOf(article!, 'content:encoded')).toContain(BODY);
  });

  it('puts the lead picture with its credit before the text', () => {
    expect(textOf(read.articles[0]!, 'content:encoded')).toContain(
      '<figure><img src="https://meridian.example/_pictures/0123456789abcdef-share.jpeg" alt="Ships at &quot;anchor&quot; &amp; waiting" width="1200" height="800"><figcaption>Maps &lt;Desk&gt;</figcaption></figure>',
    );
  });

  it('is read whole by two independent parsers', async () => {
    const one = await new RssParser().parseString(xml);
    const two = parseFeed(xml);
    expect(one.items.map(({ guid }) => guid)).toEqual(feed.items.map(({ guid }) => guid));
    expect(two.items.map(({ id }) => id)).toEqual(feed.items.map(({ guid }) => guid));
    expect(two.items[0]!.content).toContain('Whole text');
  });

  it('is the same for the same feed, and does not know the time of the build', async () => {
    expect(await rssFeed(feed, [BODY, BODY])).toBe(xml);
    expect(textOf(read.channel, 'lastBuildDate')).toBe('Tue, 24 Feb 2026 09:30:00 GMT');
  });

  it('is whole without a single article', async () => {
    const empty = readRss(feed.rss, await rssFeed(aFeed({ items: [], updated: null, editor: null }), []));
    expect(RSS_RULES.flatMap(({ faults }) => faults(empty))).toEqual([]);
  });

  it('leaves out characters that XML cannot carry', async () => {
    const broken = aFeed({ items: [aFeedArticle({ title: 'A\u0000B\u000bC\uffff', standfirst: 'D\u0008E' })] });
    const text = await rssFeed(broken, ['<p>F\u0001G</p>']);
    expect(text).toContain('<title>ABC</title>');
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\uffff]/);
  });
});

describe('the rules', async () => {
  const xml = await rssFeed(feed, [BODY, BODY]);

  it.each([
    ['a second guid', (text: string) => text.replace('<pubDate>', '<guid>x</guid><pubDate>')],
    ['a relative link in the text', (text: string) => text.replaceAll('href=&quot;https://meridian.example/topics', 'href=&quot;/topics')],
    ['a title with a decimal reference', (text: string) => text.replaceAll('&#x26;', '&amp;')],
    ['a date without a year of four digits', (text: string) => text.replace('24 Feb 2026', '24 Feb 26')],
    ['a wrong weekday', (text: string) => text.replace('<pubDate>Tue', '<pubDate>Wed')],
    ['a self link that leads elsewhere', (text: string) => text.replace('/feed.xml', '/other.xml')],
    ['a permalink guid', (text: string) => text.replaceAll('isPermaLink="false"', '')],
    ['an unknown element', (text: string) => text.replace('<language>', '<colour>red</colour><language>')],
    ['an unbound prefix', (text: string) => text.replace('<language>', '<itunes:x></itunes:x><language>')],
  ])('are broken by %s', (_, spoil) => {
    const spoilt = spoil(xml);
    expect(spoilt).not.toBe(xml);
    expect(RSS_RULES.flatMap(({ faults }) => faults(readRss(feed.rss, spoilt)))).not.toEqual([]);
  });
});
