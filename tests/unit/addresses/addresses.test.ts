import { describe, expect, it } from 'vitest';
import { absolute } from '#src/addresses/absolute.ts';
import { type AddressBook, addressBook } from '#src/addresses/addresses.ts';
import { COMMENTS_ACTION, threadAddress } from '#src/addresses/comments.ts';
import { guidOf } from '#src/addresses/guid.ts';
import { isReserved, RESERVED_NAMES } from '#src/addresses/reserved.ts';
import { slugOf } from '#src/addresses/slug.ts';

const english = addressBook({ edition: { id: 'en' as never }, isDefault: true });
const persian = addressBook({ edition: { id: 'fa' as never }, isDefault: false });

const TABLE: [(book: AddressBook) => string, string][] = [
  [(book) => book.front(), '/'],
  [(book) => book.article('2026/02/slug' as never), '/2026/02/slug/'],
  [(book) => book.archive(), '/archive/'],
  [(book) => book.year('2026'), '/2026/'],
  [(book) => book.month('2026', '02'), '/2026/02/'],
  [(book) => book.section('analysis' as never), '/analysis/'],
  [(book) => book.topics(), '/topics/'],
  [(book) => book.topic('nato' as never), '/topics/nato/'],
  [(book) => book.tags(), '/tags/'],
  [(book) => book.tag('transit-passage' as never), '/tags/transit-passage/'],
  [(book) => book.authors(), '/authors/'],
  [(book) => book.author('maps-desk' as never), '/authors/maps-desk/'],
  [(book) => book.seriesIndex(), '/series/'],
  [(book) => book.series('treaties' as never), '/series/treaties/'],
  [(book) => book.galleries(), '/gallery/'],
  [(book) => book.gallery('canals' as never), '/gallery/canals/'],
  [(book) => book.maps(), '/maps/'],
  [(book) => book.map('passages' as never), '/maps/passages/'],
  [(book) => book.search(), '/search/'],
  [(book) => book.feeds(), '/feeds/'],
  [(book) => book.opml(), '/feeds.opml'],
  [(book) => book.page('about' as never), '/about/'],
  [(book) => book.rss(book.front()), '/feed.xml'],
  [(book) => book.json(book.topic('nato' as never)), '/topics/nato/feed.json'],
  [(book) => book.numbered(book.section('news' as never), 3), '/news/page/3/'],
];

describe('the address book', () => {
  it.each(TABLE)('of the default edition gives %# its fixed address', (ask, address) => {
    expect(ask(english)).toBe(address);
  });

  it.each(TABLE)('of another edition puts the edition before address %#', (ask, address) => {
    expect(ask(persian)).toBe(`/fa${address}`);
  });
});

describe('an absolute address', () => {
  it('stands under the origin and is percent-encoded', () => {
    expect(absolute('https://meridian.example', '/tags/مرز/')).toBe('https://meridian.example/tags/%D9%85%D8%B1%D8%B2/');
  });
});

describe('a slug', () => {
  it.each([
    ['Transit passage', 'transit-passage'],
    ['  Law of the Sea!', 'law-of-the-sea'],
    ['Straße & Fluß', 'straße--fluß'],
    ['ספר חדש', 'ספר-חדש'],
    ['مرز آبی', 'مرز-آبی'],
    ['…', ''],
    ['--', ''],
    ['_', ''],
    ['🚢', ''],
  ])('of “%s” is “%s”', (label, slug) => {
    expect(slugOf(label)).toBe(slug);
  });

  it('is the same for both Unicode forms of a label', () => {
    expect(slugOf('Cafe\u0301')).toBe(slugOf('Caf\u00e9'));
  });
});

describe('reserved names', () => {
  it.each(['topics', 'Topics', '2026', 'api', '_pictures', '404', 'sitemap-0.xml', 'page', 'feed.xml', 'pagefind'])('hold “%s”', (name) => {
    expect(isReserved(name)).toBe(true);
  });

  it.each(['analysis', 'about', '20260', 'topic', 'apiary', 'fa'])('leave “%s” free', (name) => {
    expect(isReserved(name)).toBe(false);
  });

  it('cover the first segment of every address that the engine makes up itself', () => {
    const ownNames = [
      english.archive(),
      english.topics(),
      english.tags(),
      english.authors(),
      english.seriesIndex(),
      english.galleries(),
      english.maps(),
    ];
    const machines = [
      english.search(),
      english.feeds(),
      english.opml(),
      english.rss('/'),
      english.json('/'),
      COMMENTS_ACTION,
      english.numbered('/', 1),
    ];
    for (const address of [...ownNames, ...machines]) expect(RESERVED_NAMES).toContain(address.split('/')[1]);
  });
});

describe('the guid of an article', () => {
  it('is a tag URI of the authority, the year of its id and its id', () => {
    expect(guidOf('meridian.example', 'en/2026/02/slug' as never)).toBe('tag:meridian.example,2026:en/2026/02/slug');
  });

  it('encodes what a URI cannot carry', () => {
    expect(guidOf('meridian.example', 'fa/2025/01/مرز' as never)).toBe('tag:meridian.example,2025:fa/2025/01/%D9%85%D8%B1%D8%B2');
  });
});

describe('the thread of an article', () => {
  it('is asked for by its id, whose slashes stay readable', () => {
    expect(threadAddress('en/2026/02/a&b' as never)).toBe('/api/comments/thread?article=en/2026/02/a%26b');
  });
});
