import { describe, expect, it } from 'vitest';
import { createPublication } from '#src/editorial/createPublication.ts';
import type { Entries } from '#src/editorial/entries.ts';
import { formOf } from '#src/entries/forms.ts';
import {
  anArticle,
  anAuthor,
  aPhotoGallery,
  aSection,
  aSeries,
  aTag,
  aTopic,
  someEntries,
  someSettings,
  TWO_EDITIONS,
} from '../../fixtures/builders.ts';

const NOW = '2026-11-22T00:00:00Z';
const english = (entries: Partial<Entries>, now = NOW, preview = false) =>
  createPublication(someEntries(entries), { now, preview }).edition('en' as never);
const refs = (articles: { ref: string }[]) => articles.map(({ ref }) => ref);

describe('what readers may see', () => {
  const articles = [
    anArticle({ date: '2026-02-24' }, { id: '2026/02/published' }),
    anArticle({ date: '2026-12-01' }, { id: '2026/12/scheduled' }),
    anArticle({ date: '2026-02-24', draft: true }, { id: '2026/02/draft' }),
    anArticle({ date: '2026-02-24', withdrawn: { date: '2026-03-01', reason: 'Wrong.' } }, { id: '2026/02/withdrawn' }),
  ];

  it('is what is published and not withdrawn', () => {
    const shelf = english({ articles });
    expect(refs(shelf.articles)).toEqual(['2026/02/published']);
    expect(refs(shelf.withdrawn)).toEqual(['2026/02/withdrawn']);
    expect(refs(shelf.inSection('analysis' as never))).toEqual(['2026/02/published']);
  });

  it('grows when the date of a scheduled article has come, the withdrawn one aside', () => {
    expect(refs(english({ articles }, '2026-12-01T00:00:00Z').articles)).toEqual(['2026/12/scheduled', '2026/02/published']);
  });

  it('includes drafts and scheduled articles in the writer’s preview, and tells them apart', () => {
    const shelf = english({ articles }, NOW, true);
    expect(refs(shelf.articles)).toEqual(['2026/12/scheduled', '2026/02/draft', '2026/02/published']);
    expect(shelf.articles.map((article) => shelf.standing(article))).toEqual(['scheduled', 'draft', 'published']);
  });

  it('gives a page to published and withdrawn articles and to no other', () => {
    const shelf = english({ articles });
    const found = articles.map(({ ref }) => shelf.article(ref) !== undefined);
    expect(found).toEqual([true, false, false, true]);
  });

  it('hides a gallery until its date', () => {
    const galleries = [aPhotoGallery({ date: '2026-11-23' })];
    expect(english({ galleries }).galleries).toEqual([]);
    expect(english({ galleries }, '2026-11-23T00:00:00Z').galleries).toHaveLength(1);
    expect(english({ galleries }, NOW, true).galleries).toHaveLength(1);
  });

  it.each([
    ['Asia/Tehran', '2026-02-23T20:29:59Z', '2026-02-23T20:30:00Z'],
    ['America/Los_Angeles', '2026-02-24T07:59:59Z', '2026-02-24T08:00:00Z'],
    ['Europe/London', '2026-02-23T23:59:59Z', '2026-02-24T00:00:00Z'],
  ])('changes at midnight in %s, where the publication is', (zone, before, after) => {
    const article = inZone(zone);
    const settings = someSettings({ timeZone: zone });
    expect(english({ settings, articles: [article] }, before).articles).toEqual([]);
    expect(english({ settings, articles: [article] }, after).articles).toEqual([article]);
  });
});

function inZone(zone: string) {
  const written = { title: 'A', standfirst: 'B', date: '2026-02-24', section: 'analysis', authors: ['routes-desk'] };
  const form = formOf('articles', written, zone);
  const place = { edition: 'en' as never, id: '2026/02/slug', file: 'en/articles/2026/02/slug.md' };
  const shape = form.entry(form.schema.parse(written), place, { picture: () => null, media: () => null, body: anArticle().body } as never);
  return shape as unknown as ReturnType<typeof anArticle>;
}

describe('lists of articles', () => {
  it('stand newest first, ties by ref in code units', () => {
    const ids = ['2026/02/b', '2026/02/Z', '2026/02/a', '2026/03/c'];
    const articles = ids.map((id) => anArticle({ date: `${id.slice(0, 7).replace('/', '-')}-10` }, { id }));
    expect(refs(english({ articles }).articles)).toEqual(['2026/03/c', '2026/02/Z', '2026/02/a', '2026/02/b']);
  });

  it('do not depend on the order of the files', () => {
    const articles = ['a', 'b', 'c', 'd'].map((name) => anArticle({ topics: ['suez-canal'] }, { id: `2026/02/${name}` }));
    const forwards = english({ articles, topics: [aTopic()] });
    const backwards = english({ articles: articles.toReversed(), topics: [aTopic()] });
    expect(refs(forwards.inTopic('suez-canal' as never))).toEqual(refs(backwards.inTopic('suez-canal' as never)));
  });

  it('of topics, authors and tags hold an article once though it names them twice', () => {
    const articles = [anArticle({ tags: ['Canals'], authors: ['routes-desk'], topics: ['suez-canal'] })];
    const twice = { ...articles[0]!, topics: ['suez-canal', 'suez-canal'] as never, authors: ['routes-desk', 'routes-desk'] as never };
    const shelf = english({ articles: [twice], topics: [aTopic()] });
    expect(shelf.inTopic('suez-canal' as never)).toHaveLength(1);
    expect(shelf.byAuthor('routes-desk' as never)).toHaveLength(1);
  });

  it('of a series stand by part', () => {
    const part = (number: number, date: string, id: string) =>
      anArticle({ date, series: { id: 'clause-by-clause', part: number } }, { id });
    const articles = [part(2, '2026-03-01', '2026/03/two'), part(1, '2026-04-01', '2026/04/one'), part(3, '2026-02-01', '2026/02/three')];
    expect(refs(english({ articles, series: [aSeries()] }).inSeries('clause-by-clause' as never))).toEqual([
      '2026/04/one',
      '2026/03/two',
      '2026/02/three',
    ]);
  });

  it('link back to what prose links to, never an article to itself', () => {
    const articles = [
      anArticle({}, { id: '2026/02/a', body: { articleLinks: ['2026/02/b', '2026/02/a'] as never, topicLinks: ['suez-canal'] as never } }),
      anArticle({}, { id: '2026/02/b' }),
      anArticle({ draft: true }, { id: '2026/02/c', body: { articleLinks: ['2026/02/b'] as never } }),
    ];
    const shelf = english({ articles, topics: [aTopic()] });
    expect(refs(shelf.linksToArticle('2026/02/b' as never))).toEqual(['2026/02/a']);
    expect(shelf.linksToArticle('2026/02/a' as never)).toEqual([]);
    expect(refs(shelf.linksToTopic('suez-canal' as never))).toEqual(['2026/02/a']);
  });
});

describe('the archive', () => {
  it('goes by the addresses, newest year and month first', () => {
    const ids = ['2025/12/a', '2026/01/b', '2026/03/c', '2026/03/d'];
    const articles = ids.map((id, day) => anArticle({ date: `2026-03-0${day + 1}` }, { id }));
    const archive = english({ articles }).archive.map(({ year, months }) => [
      year,
      months.map(({ month, articles: of }) => [month, refs(of)]),
    ]);
    expect(archive).toEqual([
      [
        '2026',
        [
          ['03', ['2026/03/d', '2026/03/c']],
          ['01', ['2026/01/b']],
        ],
      ],
      ['2025', [['12', ['2025/12/a']]]],
    ]);
  });
});

describe('sections', () => {
  it('stand by their order, those without one by name', () => {
    const sections = [
      aSection({ name: 'Zones' }, { id: 'zones' }),
      aSection({ name: 'News', order: 2 }, { id: 'news' }),
      aSection({ name: 'Briefs' }, { id: 'briefs' }),
      aSection({ name: 'Analysis', order: 1 }, { id: 'analysis' }),
    ];
    expect(english({ sections }).sections.map(({ id }) => id)).toEqual(['analysis', 'news', 'briefs', 'zones']);
  });
});

describe('names', () => {
  it('stand as the edition’s language orders them', () => {
    const authors = ['Zürich desk', 'Älv desk', 'desk 10', 'desk 9'].map((name, index) => anAuthor({ name }, { id: `d${index}` }));
    expect(english({ authors }).authors.map(({ name }) => name)).toEqual(['Älv desk', 'desk 9', 'desk 10', 'Zürich desk']);
  });
});

describe('tags', () => {
  const articles = [
    anArticle({ date: '2026-03-01', tags: ['Straits', 'Innocent passage'] }, { id: '2026/03/a' }),
    anArticle({ date: '2026-02-01', tags: ['Passage'] }, { id: '2026/02/b' }),
    anArticle({ date: '2026-01-01', tags: ['Passage', 'Innocent passage'] }, { id: '2026/01/c' }),
  ];
  const tags = [aTag({ name: 'Transit passage', description: 'Through straits.', merge: ['Passage', 'Innocent passage'] })];

  it('take over the labels that are merged into them, each article once', () => {
    const shelf = english({ articles, tags });
    expect(shelf.tags.map(({ slug, name }) => [slug, name])).toEqual([
      ['straits', 'Straits'],
      ['transit-passage', 'Transit passage'],
    ]);
    expect(refs(shelf.withTag('transit-passage' as never))).toEqual(['2026/03/a', '2026/02/b', '2026/01/c']);
    expect(shelf.tag('passage' as never)?.slug).toBe('transit-passage');
    expect(shelf.mergedTags).toEqual([
      { slug: 'passage', into: 'transit-passage' },
      { slug: 'innocent-passage', into: 'transit-passage' },
    ]);
  });

  it('without a file are named as their oldest article has it, so that a new one renames none', () => {
    const spelt = [
      anArticle({ date: '2026-01-01', tags: ['law'] }, { id: '2026/01/a' }),
      anArticle({ date: '2026-02-01', tags: ['Law'] }, { id: '2026/02/b' }),
    ];
    expect(english({ articles: spelt }).tags).toEqual([{ slug: 'law', name: 'law', description: null }]);
  });

  it('that merge into each other come to an end', () => {
    const circle = [aTag({ name: 'One', merge: ['Two'] }, { id: 'one' }), aTag({ name: 'Two', merge: ['One'] }, { id: 'two' })];
    const shelf = english({ articles: [anArticle({ tags: ['One'] })], tags: circle });
    expect(shelf.tags).toHaveLength(1);
  });
});

describe('topics', () => {
  const topics = [
    aTopic({ name: 'Chokepoints' }, { id: 'chokepoints' }),
    aTopic({ name: 'Suez', parents: ['chokepoints'] }, { id: 'suez' }),
    aTopic({ name: 'Hormuz', parents: ['chokepoints'] }, { id: 'hormuz' }),
    aTopic({ name: 'NATO' }, { id: 'nato' }),
    aTopic({ name: 'Nile' }, { id: 'nile' }),
  ];
  const event = (date: string, anchor: string) => ({ date, anchor, text: `On ${date}.`, source: null });

  it('know their children by name', () => {
    expect(
      english({ topics })
        .children('chokepoints' as never)
        .map(({ id }) => id),
    ).toEqual(['hormuz', 'suez']);
  });

  it('have as neighbours those that share parents or articles, closest first, kin and themselves aside', () => {
    const articles = [
      anArticle({ topics: ['suez', 'nato', 'chokepoints'] }, { id: '2026/02/a' }),
      anArticle({ topics: ['suez', 'nile'] }, { id: '2026/02/b' }),
      anArticle({ topics: ['suez', 'nile'] }, { id: '2026/02/c' }),
    ];
    const shelf = english({ topics, articles });
    expect(shelf.neighbours('suez' as never).map(({ id }) => id)).toEqual(['hormuz', 'nile', 'nato']);
    expect(shelf.neighbours('unknown' as never)).toEqual([]);
  });

  it('put the events of their articles into one timeline, oldest first', () => {
    const articles = [
      anArticle(
        { topics: ['suez'], date: '2026-01-01' },
        { id: '2026/01/b', body: { events: [event('1956-07-26', 'event-1'), event('1869-11-17', 'event-2')] } },
      ),
      anArticle({ topics: ['suez'] }, { id: '2026/02/a', body: { events: [event('1956-07-26', 'event-1')] } }),
      anArticle({ topics: ['nato'] }, { id: '2026/02/n', body: { events: [event('1949-04-04', 'event-1')] } }),
    ];
    const timeline = english({ topics, articles }).timeline('suez' as never);
    expect(timeline.map(({ event: { date }, article }) => [date, article.ref])).toEqual([
      ['1869-11-17', '2026/01/b'],
      ['1956-07-26', '2026/01/b'],
      ['1956-07-26', '2026/02/a'],
    ]);
  });
});

describe('editions', () => {
  const settings = someSettings({ editions: TWO_EDITIONS });
  const articles = [
    anArticle({}, { id: '2026/02/slug' }),
    anArticle({}, { id: '2026/02/alone' }),
    anArticle({ translationOf: 'en/2026/02/alone' }, { id: '2026/03/other', edition: 'fa' }),
    anArticle({}, { id: '2026/02/slug', edition: 'fa' }),
  ];
  const publication = createPublication(someEntries({ settings, articles }), { now: NOW, preview: false });

  it('hold their own entries, the default one first', () => {
    expect(publication.editions.map(({ edition, isDefault, articles: of }) => [edition.id, isDefault, of.length])).toEqual([
      ['en', true, 2],
      ['fa', false, 2],
    ]);
  });

  it('know the same work by its id or by the one it names', () => {
    const ids = (article: (typeof articles)[number]) => publication.translationsOf(article).map(({ id }) => id);
    expect(articles.map(ids)).toEqual([['fa/2026/02/slug'], ['fa/2026/03/other'], ['en/2026/02/alone'], ['en/2026/02/slug']]);
  });

  it('that do not exist are refused by name', () => {
    expect(() => publication.edition('xx' as never)).toThrow('“xx”');
  });
});
