import { describe, expect, it } from 'vitest';
import type { Entries } from '#src/editorial/entries.ts';
import { anArticle, aSeries, aTag, aTopic, someSettings, TWO_EDITIONS } from '../fixtures/builders.ts';
import { told } from './told.ts';

describe('translations', () => {
  const settings = someSettings({ editions: TWO_EDITIONS });
  const persian = (translationOf: string, id: string) => anArticle({ translationOf, section: 'analysis' }, { edition: 'fa', id });
  const findings = (...articles: Entries['articles']) => told({ settings, articles }).filter((finding) => finding.includes('translation'));

  it('name the id that an article kept through a rename', () => {
    const english = anArticle({ id: '2026/02/old' });
    expect(findings(english, persian('en/2026/02/old', '2026/02/x'))).toEqual([]);
    expect(findings(english, persian('en/2026/02/slug', '2026/02/x'))).toEqual([
      'unknown-translation 2026/02/x translationOf → en/2026/02/old',
    ]);
  });

  it('of one article into one edition are one', () => {
    const again = persian('en/2026/02/slug', '2026/02/y');
    expect(findings(anArticle(), persian('en/2026/02/slug', '2026/02/x'), again)).toEqual([
      'duplicate-translation 2026/02/y translationOf',
    ]);
    const same = anArticle({}, { edition: 'fa' });
    expect(findings(anArticle(), same, again)).toEqual(['duplicate-translation 2026/02/y translationOf']);
    expect(findings(anArticle(), again, same)).toEqual(['duplicate-translation 2026/02/y translationOf']);
  });
});

describe('tags', () => {
  const tagged = (...labels: string[][]) => labels.map((tags, index) => anArticle({ tags }, { id: `2026/02/a${index}` }));

  it.each<[string, Partial<Entries>, string[]]>([
    ['one label', { articles: tagged(['Transit passage'], ['Transit passage']) }, []],
    [
      'a rarer label with the slug of another',
      { articles: tagged(['transit Passage'], ['Transit passage'], ['Transit passage']) },
      ['duplicate-tag 2026/02/a0 tags.0 → Transit passage'],
    ],
    ['two labels with one slug in one article', { articles: tagged(['NATO', 'Nato']) }, ['duplicate-tag 2026/02/a0 tags.1 → NATO']],
    ['a label twice in one article', { articles: tagged(['NATO', 'NATO']) }, ['repeated-value 2026/02/a0 tags.1']],
    ['a label without letters', { articles: tagged(['!?']) }, ['empty-tag 2026/02/a0 tags.0']],
    ['a label that its file merges', { articles: tagged(['transit PASSAGE']), tags: [aTag({ merge: ['transit PASSAGE'] })] }, []],
    [
      'a label other than its file says',
      { articles: tagged(['transit PASSAGE']), tags: [aTag()] },
      ['duplicate-tag 2026/02/a0 tags.0 → Transit passage'],
    ],
    [
      'a label merged by two files',
      { tags: [aTag({ merge: ['A'] }), aTag({ name: 'Other', merge: ['a'] }, { id: 'other' })] },
      ['duplicate-tag other merge.0'],
    ],
    ['a merged label without letters', { tags: [aTag({ merge: ['!?'] })] }, ['empty-tag transit-passage merge.0']],
    ['a file that merges its own label', { tags: [aTag({ merge: ['transit passage'] })] }, []],
    [
      'files that merge one another',
      { tags: [aTag({ merge: ['Straits'] }), aTag({ name: 'Straits', merge: ['Transit passage'] }, { id: 'straits' })] },
      ['circular-tags transit-passage merge.0'],
    ],
  ])('with %s', (_, given, findings) => {
    expect(told(given)).toEqual(findings);
  });
});

describe('dates and parts', () => {
  it.each([
    [{ updated: '2026-02-23' }, ['updated-before-date 2026/02/slug updated']],
    [{ updated: '2026-02-24' }, []],
    [{ date: '2026-02-24T12:00', updated: '2026-02-24' }, []],
    [{ date: '2026-02-24T12:00', updated: '2026-02-24T11:59' }, ['updated-before-date 2026/02/slug updated']],
    [
      {
        corrections: [
          { date: '2026-02-25', text: 'A' },
          { date: '2026-02-01', text: 'B' },
        ],
      },
      ['correction-before-date 2026/02/slug corrections.1.date'],
    ],
    [{ withdrawn: { date: '2026-02-01', reason: 'A' } }, ['withdrawn-before-date 2026/02/slug withdrawn.date']],
    [{ updated: '2062-02-24' }, ['warning future-date 2026/02/slug updated']],
    [{ updated: '2026-11-22' }, []],
    [{ corrections: [{ date: '2062-03-01', text: 'A' }] }, ['warning future-date 2026/02/slug corrections.0.date']],
    [{ withdrawn: { date: '2027-01-01', reason: 'A' } }, ['warning future-date 2026/02/slug withdrawn.date']],
    [{ date: '2027-02-24', updated: '2027-02-25' }, ['warning other-month 2026/02/slug date', 'warning future-date 2026/02/slug updated']],
    [{ date: '2026-01-31' }, ['warning other-month 2026/02/slug date']],
    [{ date: '2026-02-28T23:30-05:00' }, ['warning other-month 2026/02/slug date']],
  ])('%j is told as %j', (written, findings) => {
    expect(told({ articles: [anArticle(written)] })).toEqual(findings);
  });

  it('of a definition have come', () => {
    expect(told({ topics: [aTopic({ asOf: '2062-01-01' })] })).toEqual(['warning future-date suez-canal asOf']);
  });

  it('of a series belong to one article each', () => {
    const part = (id: string, number: number) => anArticle({ series: { id: 'clause-by-clause', part: number } }, { id });
    expect(told({ articles: [part('2026/02/a', 1), part('2026/02/b', 2), part('2026/02/c', 1)], series: [aSeries()] })).toEqual([
      'duplicate-part 2026/02/c series.part',
    ]);
  });
});
