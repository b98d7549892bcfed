import { describe, expect, it } from 'vitest';
import { staticPaths } from '#src/addresses/staticPaths.ts';

const at = (address: string, edition: string | null = null) => ({ address, edition, view: { title: address }, digest: 'd1' });
const paramsOf = (pattern: string, address: string, edition: string | null = null) =>
  staticPaths(pattern, [at(address, edition)])[0]?.params;

describe('static paths', () => {
  it.each([
    ['[...edition]/topics/[topic]/[...page]', '/topics/nato/', null, { edition: undefined, topic: 'nato', page: undefined }],
    ['[...edition]/topics/[topic]/[...page]', '/fa/topics/nato/page/3/', 'fa', { edition: 'fa', topic: 'nato', page: 'page/3' }],
    ['[...edition]/[section]/[...page]', '/fa/news/page/2/', 'fa', { edition: 'fa', section: 'news', page: 'page/2' }],
    ['[...edition]/[section]/[...page]', '/news/page/2/', null, { edition: undefined, section: 'news', page: 'page/2' }],
    ['[...edition]/[year]/[month]/[slug]', '/2026/02/slug/', null, { edition: undefined, year: '2026', month: '02', slug: 'slug' }],
    ['[...edition]', '/fa/', 'fa', { edition: 'fa' }],
    ['[...edition]/index', '/', null, { edition: undefined }],
    ['[...edition]/tags/[tag]/[...page]', '/tags/مرز/', null, { edition: undefined, tag: 'مرز', page: undefined }],
    ['[...hub]/feed.xml', '/feed.xml', null, { hub: undefined }],
    ['[...hub]/feed.xml', '/fa/topics/nato/feed.xml', 'fa', { hub: 'fa/topics/nato' }],
  ])('of %s read the params off %s', (pattern, address, edition, params) => {
    expect(paramsOf(pattern, address, edition)).toEqual(params);
  });

  it('carry the view as the only prop and its digest as the cache key', () => {
    expect(staticPaths('[...edition]/[page]', [at('/about/')])).toEqual([
      { params: { edition: undefined, page: 'about' }, props: { view: { title: '/about/' } }, cacheKey: 'd1' },
    ]);
  });

  it('refuse an address that the route does not fit, since that page would be missing', () => {
    expect(() => staticPaths('[...edition]/topics/[topic]', [at('/tags/nato/')])).toThrow('/tags/nato/');
  });
});
