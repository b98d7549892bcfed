import { describe, expect, it } from 'vitest';
import type { ArticleEntry } from '#src/editorial/article.ts';
import { createPublication } from '#src/editorial/createPublication.ts';
import { rarity } from '#src/editorial/kinship.ts';
import { newestFirst } from '#src/editorial/ordering.ts';
import { MOST_VISITS, relatedFinder } from '#src/editorial/related.ts';
import { anArticle, someEntries } from '../../fixtures/builders.ts';
import { chooser, seededArticles } from './seeded.ts';

const COUNT = 6;
const TOPICS = Array.from({ length: 120 }, (_, index) => `topic-${index}`);
const shelved = (articles: ArticleEntry[]) =>
  createPublication(someEntries({ articles }), { now: '2026-11-22T00:00:00Z', preview: false }).edition('en' as never);
const refs = (articles: ArticleEntry[]) => articles.map(({ ref }) => ref);
const plain = (name: string, written: Record<string, unknown>, date = '2026-02-24') =>
  anArticle({ title: name, standfirst: name, date, ...written }, { id: `2026/02/${name}` });

describe('related articles', () => {
  it('are the pinned ones first, in the editor’s order, then computed ones', () => {
    const articles = [
      plain('one', { topics: ['nato'], related: ['2026/02/pin', '2026/02/other'] }),
      plain('near', { topics: ['nato'] }),
      plain('pin', {}, '2025-01-01'),
      plain('other', {}, '2024-01-01'),
    ];
    expect(refs(shelved(articles).related(articles[0]!, COUNT))).toEqual(['2026/02/pin', '2026/02/other', '2026/02/near']);
  });

  it('leave out pins that readers may not see, repeated pins and the article itself', () => {
    const articles = [
      plain('one', { related: ['2026/02/one', '2026/02/draft', '2026/02/gone', '2026/02/pin', '2026/02/pin', '2026/02/missing'] }),
      plain('pin', {}),
      plain('draft', { draft: true }),
      plain('gone', { withdrawn: { date: '2026-03-01', reason: 'Wrong.' } }),
    ];
    expect(refs(shelved(articles).related(articles[0]!, COUNT))).toEqual(['2026/02/pin']);
  });

  it('weigh a rare topic more than a rare tag, and that more than a common topic', () => {
    const common = Array.from({ length: 40 }, (_, index) => plain(`common-${index}`, { topics: ['common'] }));
    const one = plain('one', { topics: ['common', 'rare'], tags: ['label'] });
    const articles = [one, plain('rare', { topics: ['rare'] }), plain('tagged', { tags: ['label'] }), ...common];
    expect(refs(shelved(articles).related(one, 2))).toEqual(['2026/02/rare', '2026/02/tagged']);
  });

  it('are near in time where all else is equal', () => {
    const one = plain('one', { topics: ['nato'] }, '2026-02-24');
    const articles = [one, plain('old', { topics: ['nato'] }, '2021-02-24'), plain('new', { topics: ['nato'] }, '2026-03-01')];
    expect(refs(shelved(articles).related(one, COUNT))).toEqual(['2026/02/new', '2026/02/old']);
  });

  it('are found by the rare words of title and standfirst alone', () => {
    const filler = Array.from({ length: 40 }, (_, index) => plain(`filler${index}`, { title: `Filler number ${index}` }));
    const one = plain('one', { title: 'The lighthouse of Perim' });
    const articles = [one, plain('two', { standfirst: 'Keepers of the lighthouse on Perim island' }), ...filler];
    expect(refs(shelved(articles).related(one, COUNT))).toEqual(['2026/02/two']);
  });

  it('are none where nothing is shared', () => {
    const articles = [plain('one', { title: 'Alpha' }), plain('two', { title: 'Omega' })];
    expect(shelved(articles).related(articles[0]!, COUNT)).toEqual([]);
  });

  it('never hold the article itself, one twice, one unpublished, or too many, whatever the publication', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const shelf = shelved(seededArticles(chooser(seed), 50, TOPICS.slice(0, 8)));
      for (const article of shelf.articles) {
        const related = shelf.related(article, COUNT);
        expect(related.length).toBeLessThanOrEqual(COUNT);
        expect(new Set(related).size).toBe(related.length);
        expect(related).not.toContain(article);
        expect(related.every((other) => shelf.articles.includes(other))).toBe(true);
      }
    }
  });

  it('do not depend on the order of the files', () => {
    const articles = seededArticles(chooser(7), 60, TOPICS.slice(0, 8));
    const forwards = shelved(articles);
    const backwards = shelved(articles.toReversed());
    for (const article of forwards.articles)
      expect(refs(backwards.related(article, COUNT))).toEqual(refs(forwards.related(article, COUNT)));
  });
});

describe('the work of relating', () => {
  const articles = seededArticles(chooser(5000), 5000, TOPICS).sort(newestFirst);

  it('stays within its bound for each of 5,000 articles, and far from all pairs', () => {
    let visits = 0;
    let most = 0;
    const find = relatedFinder(articles, () => (visits += 1));
    for (const article of articles) {
      const before = visits;
      find(article, COUNT);
      most = Math.max(most, visits - before);
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(MOST_VISITS);
    expect(visits).toBeLessThan((articles.length * articles.length) / 50);
  });

  it('changes few other lists when one article is added', () => {
    const added = anArticle(
      { title: 'A new canal', standfirst: 'It is dug.', date: '2026-11-21', topics: ['topic-3'], tags: ['label 3'] },
      { id: '2026/11/new' },
    );
    const before = relatedFinder(articles);
    const after = relatedFinder([added, ...articles]);
    const changed = articles.filter((article) => refs(before(article, COUNT)).join() !== refs(after(article, COUNT)).join());
    expect(changed.length).toBeLessThan(50);
  });
});

describe('rarity', () => {
  it.each([
    [2, 9],
    [3, 9],
    [4, 8],
    [7, 8],
    [8, 7],
    [1024, 1],
    [30_000, 1],
  ])('of what %i articles share is %i, in steps of powers of two', (holders, weight) => {
    expect(rarity(holders)).toBe(weight);
  });
});
