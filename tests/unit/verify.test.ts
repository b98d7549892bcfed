import { describe, expect, it } from 'vitest';
import type { Mention } from '#src/editorial/verify.ts';
import type { Claim } from '#src/editorial/register.ts';
import { aFilm, aFront, aMap, anArticle, aPhotoGallery, aSeries, aTopic, someSettings, TWO_EDITIONS } from '../fixtures/builders.ts';
import { told } from './told.ts';

const mention = (kind: string, target: string, fragment: string | null = null): Mention => ({ kind, target, fragment, line: 9, column: 5 });

describe('references in fields', () => {
  it('are silent when all of them exist', () => {
    const articles = [
      anArticle({ topics: ['suez-canal'], related: ['2026/02/other'], series: { id: 'clause-by-clause', part: 1 } }),
      anArticle({}, { id: '2026/02/other' }),
    ];
    const galleries = [aPhotoGallery({ topics: ['suez-canal'] }), aFilm()];
    const fronts = [
      aFront({
        lead: '2026/02/slug',
        inFocus: ['suez-canal'],
        map: 'passages',
        gallery: ['canals', 'convoy'],
        bands: [{ section: 'analysis' }],
      }),
    ];
    expect(told({ articles, topics: [aTopic()], series: [aSeries()], galleries, maps: [aMap()], fronts })).toEqual([]);
  });

  it.each([
    [{ section: 'analysys' }, 'unknown-section 2026/02/slug section → analysis'],
    [{ authors: ['maps-desk'] }, 'unknown-author 2026/02/slug authors.0'],
    [{ topics: ['suez-canal', 'suez'] }, 'unknown-topic 2026/02/slug topics.1 → suez-canal'],
    [{ related: ['2026/02/slugg'] }, 'unknown-article 2026/02/slug related.0 → 2026/02/slug'],
    [{ related: ['slug'] }, 'unknown-article 2026/02/slug related.0 → 2026/02/slug'],
    [{ series: { id: 'clauses', part: 1 } }, 'unknown-series 2026/02/slug series.id'],
    [{ topics: ['suez-canal', 'suez-canal'] }, 'repeated-value 2026/02/slug topics.1'],
    [{ translationOf: 'en/2026/02/slug' }, 'unknown-translation 2026/02/slug translationOf'],
    [{ translationOf: 'fa/2026/02/slug' }, 'unknown-translation 2026/02/slug translationOf'],
  ])('of an article: %j is %s', (written, finding) => {
    expect(told({ articles: [anArticle(written)], topics: [aTopic()] })).toEqual([finding]);
  });

  it.each([
    [{ fronts: [aFront({ lead: '2026/02/gone' })] }, 'unknown-article front.yaml lead'],
    [{ fronts: [aFront({ gallery: ['canal'] })], galleries: [aPhotoGallery()] }, 'unknown-gallery front.yaml gallery.0 → canals'],
    [{ fronts: [aFront({ bands: [{ section: 'analysis' }, { section: 'analysis' }] })] }, 'repeated-value front.yaml bands.1.section'],
    [
      { maps: [aMap({ events: [{ date: '2026-01-05', at: [1, 2], title: 'A', text: 'B', source: 'C', topics: ['x'] }] })] },
      'unknown-topic passages events.0.topics.0',
    ],
    [{ galleries: [aFilm({ topics: ['x'] })] }, 'unknown-topic convoy topics.0'],
    [{ topics: [aTopic({ parents: ['x'] })] }, 'unknown-topic suez-canal parents.0'],
  ])('of other kinds: %#: %s', (given, finding) => {
    expect(told(given)).toEqual([finding]);
  });

  it('to a file that has faults of its own are no faults', () => {
    const more: Claim[] = [{ list: 'topics', edition: 'en', id: 'nato', file: 'en/topics/nato.md' }];
    expect(told({ articles: [anArticle({ topics: ['nato'] })] }, { more })).toEqual([]);
  });

  it('to the former id of an article lead to the one it has now', () => {
    const renamed = anArticle({ id: '2026/02/old' }, { id: '2026/02/renamed' });
    expect(told({ articles: [anArticle({ related: ['2026/02/old'] }), renamed] })).toEqual([
      'unknown-article 2026/02/slug related.0 → 2026/02/renamed',
    ]);
  });

  it('stay within their edition, and translations lead to another', () => {
    const settings = someSettings({ editions: TWO_EDITIONS });
    const persian = anArticle({ topics: ['suez-canal'], translationOf: 'en/2026/02/old' }, { edition: 'fa', id: '2026/02/x' });
    const english = anArticle({ id: '2026/02/old' });
    expect(told({ settings, articles: [english, persian], topics: [aTopic()] })).toEqual([
      'unknown-section 2026/02/x section',
      'unknown-author 2026/02/x authors.0',
      'unknown-topic 2026/02/x topics.0',
    ]);
  });
});

describe('what a body points at', () => {
  const articles = [anArticle(), anArticle({}, { id: '2026/02/other' }), anArticle({ draft: true }, { id: '2026/02/draft' })];
  const anchors: [string, string[]][] = [
    ['en/articles/2026/02/slug.md', ['draught']],
    ['en/articles/2026/02/other.md', ['lanes']],
    ['en/topics/suez-canal.md', ['draught']],
  ];
  const given = { articles, topics: [aTopic()], galleries: [aPhotoGallery(), aFilm()], maps: [aMap()] };

  it.each([
    [mention('topic', 'suez-canal'), []],
    [mention('topic', 'suez-canal', 'draught'), []],
    [mention('topic', 'suez-canal', 'drought'), ['broken-anchor 2026/02/slug 9:5 → #draught']],
    [mention('topic', 'suez'), ['unknown-topic 2026/02/slug 9:5 → suez-canal']],
    [mention('article', '2026/02/other', 'lanes'), []],
    [mention('article', '2026/02/other', 'lane'), ['broken-anchor 2026/02/slug 9:5 → #lanes']],
    [mention('article', '2026/02/othr'), ['unknown-article 2026/02/slug 9:5 → 2026/02/other']],
    [mention('article', '2026/02/draft'), ['warning unpublished-link 2026/02/slug 9:5']],
    [mention('anchor', '', 'draught'), []],
    [mention('anchor', '', 'drought'), ['broken-anchor 2026/02/slug 9:5 → #draught']],
    [mention('map', 'passages'), []],
    [mention('map', 'passage'), ['unknown-map 2026/02/slug 9:5 → passages']],
    [mention('gallery', 'canals'), []],
    [mention('gallery', 'convoy'), ['unknown-gallery 2026/02/slug 9:5 → ::film{id="convoy"}']],
    [mention('film', 'convoy'), []],
    [mention('film', 'canals'), ['unknown-film 2026/02/slug 9:5 → ::gallery{id="canals"}']],
    [mention('film', 'convoi'), ['unknown-film 2026/02/slug 9:5 → convoy']],
  ])('%j is told as %j', (pointer, findings) => {
    expect(told(given, { mentions: [pointer], anchors })).toEqual(findings);
  });
});

describe('galleries that readers may not see yet', () => {
  const galleries = [aPhotoGallery({ date: '2026-12-24' }), aFilm({ date: '2026-12-24' })];
  const warned = (from: Record<string, unknown>, kind: string, target: string) =>
    told({ articles: [anArticle(from)], galleries }, { mentions: [mention(kind, target)] }).filter((finding) =>
      finding.includes('unpublished'),
    );

  it('are warned of where an article or the front shows them', () => {
    expect(warned({}, 'gallery', 'canals')).toEqual(['warning unpublished-link 2026/02/slug 9:5']);
    expect(warned({}, 'film', 'convoy')).toEqual(['warning unpublished-link 2026/02/slug 9:5']);
    expect(told({ fronts: [aFront({ gallery: ['canals'] })], galleries })).toEqual(['warning unpublished-link front.yaml gallery.0']);
  });

  it('are nobody’s business in what is not out before them', () => {
    expect(warned({ date: '2026-12-25' }, 'gallery', 'canals')).toEqual([]);
    expect(warned({ draft: true }, 'gallery', 'canals')).toEqual([]);
  });
});

describe('links to what readers may not see', () => {
  const linked = (from: Record<string, unknown>, to: Record<string, unknown>) =>
    told({ articles: [anArticle({ ...from, related: ['2026/02/other'] }), anArticle(to, { id: '2026/02/other' })] }).filter(
      (finding) => !finding.includes('other-month'),
    );

  it.each([
    [{}, { draft: true }, 1],
    [{}, { withdrawn: { date: '2026-03-01', reason: 'A' } }, 1],
    [{}, { date: '2026-12-24' }, 1],
    [{ date: '2026-12-25' }, { date: '2026-12-24' }, 0],
    [{ date: '2026-12-23' }, { date: '2026-12-24' }, 1],
    [{ draft: true }, { draft: true }, 0],
  ])('from %j to %j are warned of %i times', (from, to, times) => {
    expect(linked(from, to)).toEqual(Array.from({ length: times }, () => 'warning unpublished-link 2026/02/slug related.0'));
  });
});

describe('identities', () => {
  const claim = (id: string, list: Claim['list'] = 'topics'): Claim => ({ list, edition: 'en', id, file: `en/${list}/${id}.md` });

  it('differ by more than letter case and Unicode form', () => {
    expect(told({}, { more: [claim('NATO'), claim('nato'), claim('cafe\u0301'), claim('caf\u00e9'), claim('nato', 'series')] })).toEqual([
      'duplicate-id nato 1:1',
      'duplicate-id caf\u00e9 1:1',
    ]);
  });

  it('that an article kept through a rename belong to it alone', () => {
    const kept = anArticle({ id: '2026/02/slug' }, { id: '2026/02/renamed' });
    const again = anArticle({ id: '2026/02/slug' }, { id: '2026/02/again' });
    expect(told({ articles: [anArticle(), kept] })).toEqual(['duplicate-id 2026/02/renamed id']);
    expect(told({ articles: [kept, again] })).toEqual(['duplicate-id 2026/02/again id']);
    expect(told({ articles: [kept] })).toEqual([]);
  });
});

describe('topics', () => {
  const circle = (...parents: [string, string[]][]) => parents.map(([id, above]) => aTopic({ parents: above }, { id }));

  it.each([
    [circle(['a', ['a']]), ['circular-topics a parents.0']],
    [circle(['a', ['b']], ['b', ['c']], ['c', ['a']]), ['circular-topics a parents.0']],
    [circle(['a', []], ['b', ['a', 'c']], ['c', ['b']]), ['circular-topics b parents.1']],
    [circle(['a', []], ['b', ['a']], ['c', ['a', 'b']]), []],
  ])('%# with circles are told once', (topics, findings) => {
    expect(told({ topics })).toEqual(findings);
  });

  it('may stand above one another thousands deep', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => aTopic({ parents: [`t${index + 1}`] }, { id: `t${index}` }));
    expect(told({ topics: [...chain, aTopic({}, { id: 't20000' })] })).toEqual([]);
    expect(told({ topics: [...chain, aTopic({ parents: ['t19999'] }, { id: 't20000' })] })).toHaveLength(1);
  });
});
