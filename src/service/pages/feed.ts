import { html, raw } from 'hono/html';
import { xmlCharacters } from '../rules/xml.ts';

type Markup = ReturnType<typeof html>;

/** What a feed of comments says; addresses are absolute. */
export interface CommentFeed {
  title: string;
  link: string;
  description: string;
  locale: string;
  /** Where the feed itself stands. */
  self: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  title: string;
  link: string;
  guid: string;
  created: number;
  /** Null for a writer without a name. */
  creator: string | null;
  /** Paragraphs, line breaks and links. */
  html: string;
}

/** RSS 2.0, newest first; it says nothing of when it was asked for, so that it is the same until a comment is added. */
export function commentFeed({ title, link, description, locale, self, entries }: CommentFeed): Markup {
  const [newest] = entries;
  return html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${xmlCharacters(title)}</title>
<link>${link}</link>
<description>${xmlCharacters(description)}</description>
<language>${locale}</language>
${newest && html`<lastBuildDate>${new Date(newest.created).toUTCString()}</lastBuildDate>`}
<generator>Broadsheet</generator>
<docs>https://www.rssboard.org/rss-specification</docs>
<atom:link href="${self}" rel="self" type="application/rss+xml"/>
${entries.map(entryElement)}
</channel>
</rss>
`;
}

function entryElement({ title, link, guid, created, creator, html: words }: FeedEntry): Markup {
  return html`<item>
<title>${xmlCharacters(title)}</title>
<link>${link}</link>
<guid isPermaLink="false">${guid}</guid>
<pubDate>${new Date(created).toUTCString()}</pubDate>
${creator !== null && html`<dc:creator>${xmlCharacters(creator)}</dc:creator>`}
<description>${xmlCharacters(words)}</description>
</item>
`;
}
