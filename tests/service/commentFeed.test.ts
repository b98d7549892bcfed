import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLValidator } from 'fast-xml-parser';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { OPEN, OTHER, PERSIAN, SITE } from './harness/publication.ts';
import { aShelf, aShown, reading, type Shelf } from './reading.ts';

const FEED = '/api/comments/feed.xml';

async function feedOf(shelf: Shelf, path = FEED) {
  const answer = await reading(shelf).ask(path);
  const xml = await answer.text();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/rss+xml; charset=utf-8']);
  expect(XMLValidator.validate(xml)).toBe(true);
  return { answer, xml, read: parseFeed(xml), told: await new Parser().parseString(xml) };
}

const HOSTILE = '</title>]]>\u0000\u0007\uFFFE\uD800 & <script>"x"</script>';

describe('the feed of comments', () => {
  it('holds each with its writer, article, address, date and text, as two parsers read it', async () => {
    const comments = [
      aShown(2, { article: OTHER, name: null, html: '<p>One &amp; <a href="https://a.example/?a=1&amp;b=2">two</a></p>' }),
      aShown(1),
    ];
    const { read, told } = await feedOf(aShelf({ comments }));
    expect(
      told.items.map(({ title, link, guid, pubDate, content, creator }) => ({ title, link, guid, pubDate, content, creator })),
    ).toEqual([
      {
        title: 'A reader on Other rivers',
        link: `${SITE}/2026/03/other-rivers/#comment-c2`,
        guid: 'comment-c2',
        pubDate: 'Fri, 20 Feb 2026 23:32:00 GMT',
        content: '<p>One &amp; <a href="https://a.example/?a=1&amp;b=2">two</a></p>',
        creator: undefined,
      },
      {
        title: 'Reader 1 on Open straits & <narrow> "readings"',
        link: `${SITE}/2026/02/open-straits/#comment-c1`,
        guid: 'comment-c1',
        pubDate: 'Fri, 20 Feb 2026 23:31:00 GMT',
        content: '<p>Words 1</p>',
        creator: 'Reader 1',
      },
    ]);
    expect(read.items.map(({ id, url, published }) => [id, url, published?.toISOString()])).toEqual([
      ['comment-c2', `${SITE}/2026/03/other-rivers/#comment-c2`, '2026-02-20T23:32:00.000Z'],
      ['comment-c1', `${SITE}/2026/02/open-straits/#comment-c1`, '2026-02-20T23:31:00.000Z'],
    ]);
  });

  it('says what it is and where it stands', async () => {
    const { read, xml } = await feedOf(aShelf({ comments: [aShown(1)] }));
    expect(read).toMatchObject({
      title: 'Comments on Meridian',
      url: `${SITE}/`,
      self: `${SITE}/api/comments/feed.xml`,
      language: 'en-GB',
    });
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<rss /);
    expect(xml).toContain('<guid isPermaLink="false">comment-c1</guid>');
  });

  it('of one article asks for that one and speaks its language', async () => {
    const shelf = aShelf({ comments: [aShown(1, { article: PERSIAN, name: null })] });
    const { read, told } = await feedOf(shelf, `${FEED}?article=${PERSIAN}`);
    expect(shelf.asked).toEqual([['latestComments', [PERSIAN], 50]]);
    expect(read).toMatchObject({ url: `${SITE}/fa/2026/02/open-straits/`, self: `${SITE}${FEED}?article=${PERSIAN}`, language: 'fa-IR' });
    expect(told.items[0]?.title).toBe('یک خواننده دربارهٔ تنگه‌های باز');
  });

  it('is well formed whatever a reader wrote', async () => {
    const { told } = await feedOf(aShelf({ comments: [aShown(1, { name: HOSTILE, html: `<p>\u000b${HOSTILE}</p>` })] }));
    expect(told.items[0]).toMatchObject({
      creator: '</title>]]> & <script>"x"</script>',
      content: '<p></title>]]> & <script>"x"</script></p>',
    });
  });

  it('leaves out comments on what the publication no longer has', async () => {
    const { told } = await feedOf(aShelf({ comments: [aShown(2, { article: 'en/2020/01/lost' }), aShown(1)] }));
    expect(told.items.map(({ guid }) => guid)).toEqual(['comment-c1']);
  });

  it('is valid without any comment', async () => {
    const { told, xml } = await feedOf(aShelf());
    expect([told.items, xml.includes('lastBuildDate')]).toEqual([[], false]);
  });

  it('may be kept by shared caches until a comment is added', async () => {
    const shelf = aShelf({ comments: [aShown(1)] });
    const { ask, world } = reading(shelf);
    const answer = await ask(FEED);
    const asking = { headers: { 'if-none-match': answer.headers.get('etag')! } };
    expect(answer.headers.get('cache-control')).toBe('public, s-maxage=30, stale-while-revalidate=300');
    world.now += 86_400_000;
    expect((await ask(FEED, asking)).status).toBe(304);
    shelf.comments = [aShown(2), aShown(1)];
    expect((await ask(FEED, asking)).status).toBe(200);
  });

  it('is none for an unknown article', async () => {
    expect((await reading(aShelf()).ask(`${FEED}?article=none`)).status).toBe(404);
    expect((await reading(aShelf()).ask(`${FEED}?article=`)).status).toBe(404);
  });

  it('asks the store for the newest fifty of an article by its id', async () => {
    const shelf = aShelf();
    await reading(shelf).ask(`${FEED}?article=${OPEN}`);
    await reading(shelf).ask(FEED);
    expect(shelf.asked).toEqual([
      ['latestComments', [OPEN], 50],
      ['latestComments', expect.arrayContaining([OPEN, PERSIAN]), 50],
    ]);
  });
});
