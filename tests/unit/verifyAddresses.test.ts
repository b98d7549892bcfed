import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entries } from '#src/editorial/entries.ts';
import type { Mention } from '#src/editorial/verify.ts';
import { siteAddresses } from '#src/entries/siteAddresses.ts';
import { verifyAddresses } from '#src/entries/verifyAddresses.ts';
import { verifyLinks } from '#src/entries/verifyLinks.ts';
import { anArticle, aPage, aSection, aTopic, someEntries, someSettings, TWO_EDITIONS } from '../fixtures/builders.ts';
import { claimsOf } from './told.ts';

describe('addresses', () => {
  const told = (given: Partial<Entries>) => {
    const entries = someEntries(given);
    const claims = claimsOf(entries);
    return verifyAddresses(entries, claims, siteAddresses(entries, claims)).map(
      ({ rule, file, spot }) => `${rule} ${file} ${Object.values(spot).join('.')}`,
    );
  };

  it.each<[string, Partial<Entries>, string[]]>([
    ['of sections and pages that are their own', { sections: [aSection()], pages: [aPage()] }, []],
    ['that the engine needs', { pages: [aPage({}, { id: 'feeds' })] }, ['reserved-address en/pages/feeds.md 1.1']],
    ['that are years', { sections: [aSection({}, { id: '2026' })] }, ['reserved-address en/sections/2026.md 1.1']],
    [
      'of an edition that the engine needs',
      { settings: someSettings({ editions: [TWO_EDITIONS[0], { ...TWO_EDITIONS[1], id: 'topics' }] }) },
      ['reserved-address publication.yaml editions.1.id'],
    ],
    [
      'that a section and a page share',
      { sections: [aSection({}, { id: 'about' })], pages: [aPage()] },
      ['duplicate-address en/pages/about.md 1.1'],
    ],
    [
      'that a page takes from an edition',
      { settings: someSettings({ editions: TWO_EDITIONS }), pages: [aPage({}, { id: 'fa' })] },
      ['duplicate-address en/pages/fa.md 1.1'],
    ],
    [
      'that are redirected from what the engine serves',
      {
        articles: [anArticle({ redirectFrom: ['/feed.xml', '/analysis/page/1/', '/api/comments', '/_redirects', '/pagefind/x.js'] })],
        sections: [aSection()],
      },
      Array.from({ length: 5 }, (_, index) => `redirect-taken en/articles/2026/02/slug.md redirectFrom.${index}`),
    ],
    [
      'that are redirected from old years and folders',
      { articles: [anArticle({ redirectFrom: ['/2019/03/a.html', '/articles/b/', '/page/2/'] })] },
      [],
    ],
    [
      'that are redirected from where a page stands',
      { articles: [anArticle({ redirectFrom: ['/2026/02/slug/', '/Analysis', '/2026/'] })] },
      [
        'redirect-taken en/articles/2026/02/slug.md redirectFrom.0',
        'redirect-taken en/articles/2026/02/slug.md redirectFrom.1',
        'redirect-taken en/articles/2026/02/slug.md redirectFrom.2',
      ],
    ],
    [
      'that are redirected twice',
      { articles: [anArticle({ redirectFrom: ['/old/', '/old'] })] },
      ['redirect-twice en/articles/2026/02/slug.md redirectFrom.1'],
    ],
  ])('%s', (_, given, findings) => {
    expect(told(given)).toEqual(findings);
  });
});

describe('links to addresses', () => {
  let publicRoot: string;
  beforeAll(() => {
    publicRoot = mkdtempSync(path.join(tmpdir(), 'public-'));
    writeFileSync(path.join(publicRoot, 'report.pdf'), '');
  });
  afterAll(() => rmSync(publicRoot, { recursive: true, force: true }));

  const entries = someEntries({
    settings: someSettings({ editions: TWO_EDITIONS }),
    articles: [
      anArticle({ tags: ['Transit passage'] }),
      anArticle({ redirectFrom: ['/old/canal/'] }, { id: '2026/03/canal' }),
      anArticle({ draft: true }, { id: '2026/03/draft' }),
      anArticle({ withdrawn: { date: '2026-03-09', reason: 'A' } }, { id: '2026/03/withdrawn' }),
    ],
    topics: [aTopic(), aTopic({}, { edition: 'fa', id: 'کانال-سوئز' })],
    pages: [aPage()],
  });
  const told = (kind: 'page' | 'external', target: string, fragment: string | null = null, from = 'en/articles/2026/02/slug.md') => {
    const claims = claimsOf(entries);
    const mention: Mention = { kind, target, fragment, line: 9, column: 5 };
    const mentions = new Map([[from, [mention]]]);
    const anchors = new Map([['en/articles/2026/03/canal.md', ['locks']]]);
    const ground = {
      entries,
      claims,
      mentions,
      anchors,
      now: '2026-11-22T00:00:00Z',
      addresses: siteAddresses(entries, claims),
      publicRoot,
    };
    return verifyLinks(ground).map(({ rule, nearest }) => `${rule} ${nearest}`);
  };

  it.each([
    '/',
    '/2026/',
    '/2026/03/',
    '/2026/03/canal/',
    '/2026/03/canal',
    '/analysis/',
    '/analysis/feed.xml',
    '/analysis/page/1/',
    '/topics/suez-canal/',
    '/tags/transit-passage/',
    '/authors/routes-desk/',
    '/archive/',
    '/search/',
    '/feeds/',
    '/feeds.opml',
    '/feed.json',
    '/fa/feed.xml',
    '/tags/transit-passage/feed.xml',
    '/2026/03/page/1/',
    '/topics/',
    '/authors/',
    '/tags/',
    '/about/',
    '/fa/',
    '/fa/topics/کانال-سوئز/',
    '/api/comments/thread',
    '/report.pdf',
  ])('%s is found', (address) => {
    expect(told('page', address)).toEqual([]);
  });

  it.each([
    ['/analisys/', 'broken-link /analysis/'],
    ['/Analysis/', 'broken-link /analysis/'],
    ['/topics/suez/', 'broken-link /topics/suez-canal/'],
    ['/2027/', 'broken-link /2026/'],
    ['/Analysis/feed.xml', 'broken-link /analysis/feed.xml'],
    ['/page/2/', 'broken-link null'],
    ['/topics/page/1/', 'broken-link null'],
    ['/about/page/1/', 'broken-link null'],
    ['/2026/feed.xml', 'broken-link null'],
    ['/authors/routes-desk/feed.json', 'broken-link null'],
    ['/maps/', 'broken-link null'],
    ['/fa/tags/', 'broken-link null'],
    ['/missing.pdf', 'broken-link null'],
    ['/../package.json', 'broken-link null'],
    ['/fa/archive/x/', 'broken-link null'],
    ['/old/canal/', 'moved-link ../03/canal.md'],
    ['/2026/03/draft/', 'unpublished-link null'],
  ])('%s is told as %s', (address, finding) => {
    expect(told('page', address)).toEqual([finding]);
  });

  it('to a withdrawn article are warned of, but not on a standing page, which may speak of the withdrawal', () => {
    expect(told('page', '/2026/03/withdrawn/')).toEqual(['unpublished-link null']);
    expect(told('page', '/2026/03/withdrawn/', null, 'en/pages/about.md')).toEqual([]);
  });

  it('with a fragment need its anchor', () => {
    expect(told('page', '/2026/03/canal/', 'locks')).toEqual([]);
    expect(told('page', '/2026/03/canal/', 'lock')).toEqual(['broken-anchor #locks']);
  });

  it('may be written whole, and other sites are not our business', () => {
    expect(told('external', 'https://meridian.example/topics/suez-canal/')).toEqual([]);
    expect(told('external', 'https://meridian.example/topics/suez-canals/')).toEqual(['broken-link /topics/suez-canal/']);
    expect(told('external', 'https://example.org/topics/suez-canals/')).toEqual([]);
  });
});
