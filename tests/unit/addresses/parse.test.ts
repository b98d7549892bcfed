import { describe, expect, it } from 'vitest';
import { entryOfFile, parseLink, tidyAddress } from '#src/addresses/parse.ts';

const PLACE = { file: 'en/articles/2026/02/slug.md', site: 'https://meridian.example' };

describe('a link that a writer typed', () => {
  it.each([
    ['#part', { kind: 'fragment', fragment: 'part' }],
    ['#بخش', { kind: 'fragment', fragment: 'بخش' }],
    ['./other.md', { kind: 'file', file: 'en/articles/2026/02/other.md', fragment: null }],
    ['other.md#end', { kind: 'file', file: 'en/articles/2026/02/other.md', fragment: 'end' }],
    ['../../2025/12/old.md', { kind: 'file', file: 'en/articles/2025/12/old.md', fragment: null }],
    ['./a%20map.png', { kind: 'file', file: 'en/articles/2026/02/a map.png', fragment: null }],
    ['/2026/02/slug/#x', { kind: 'address', address: '/2026/02/slug/', fragment: 'x' }],
    ['/topics/nato?from=here', { kind: 'address', address: '/topics/nato', fragment: null }],
    ['https://meridian.example/about/#us', { kind: 'address', address: '/about/', fragment: 'us' }],
    ['//meridian.example/tags/%D9%85/', { kind: 'address', address: '/tags/م/', fragment: null }],
    ['https://elsewhere.example/', { kind: 'elsewhere', href: 'https://elsewhere.example/' }],
    ['mailto:desk@meridian.example', { kind: 'elsewhere', href: 'mailto:desk@meridian.example' }],
    ['../../../../../etc/passwd', { kind: 'broken', found: '../../../../../etc/passwd' }],
    ['https://', { kind: 'broken', found: 'https://' }],
    ['./%E0%A4%A.md', { kind: 'broken', found: './%E0%A4%A.md' }],
    ['two words.md', { kind: 'broken', found: 'two words.md' }],
    ['#', { kind: 'broken', found: '#' }],
    ['', { kind: 'broken', found: '' }],
  ])('%s is understood', (href, link) => {
    expect(parseLink(href, PLACE)).toEqual(link);
  });
});

describe('an entry’s file', () => {
  it.each([
    ['en/articles/2026/02/slug.md', { edition: 'en', folder: 'articles', id: '2026/02/slug' }],
    ['fa/topics/nato.md', { edition: 'fa', folder: 'topics', id: 'nato' }],
    ['en/front.yaml', null],
    ['en/articles/2026/02/plate.png', null],
    ['publication.md', null],
  ])('%s tells its edition, folder and id', (file, entry) => {
    expect(entryOfFile(file)).toEqual(entry);
  });
});

describe('a tidy address', () => {
  it.each([
    ['/about', '/about/'],
    ['/about/', '/about/'],
    ['/about/index.html', '/about/'],
    ['/feed.xml', '/feed.xml'],
    ['/cafe\u0301', '/caf\u00e9/'],
  ])('of %s is %s', (typed, tidy) => {
    expect(tidyAddress(typed)).toBe(tidy);
  });
});
