import { describe, expect, it } from 'vitest';
import type { Entries } from '#src/editorial/entries.ts';
import { canonical, digestOf } from '#src/views/digest.ts';
import { anArticle } from '../../fixtures/builders.ts';
import { NOW, pagesOf, publish, wholeEntries } from './aPublication.ts';

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: [{ d: null, c: 'x' }] }, '{"a":[{"c":"x","d":null}],"b":1}'],
    [{ a: undefined, b: false }, '{"b":false}'],
    [[undefined, 'ü'], '[null,"ü"]'],
  ])('of %j is %s', (value, text) => {
    expect(canonical(value)).toBe(text);
  });

  it('gives a digest of 32 hex digits that the version is part of', () => {
    expect(digestOf({ a: 1 })).toMatch(/^[0-9a-f]{32}$/);
    expect(digestOf({ a: 1 }, '1')).not.toBe(digestOf({ a: 1 }, '2'));
    expect(digestOf({ a: 1, b: 2 })).toBe(digestOf({ b: 2, a: 1 }));
  });
});

/** Addresses of the pages whose digest a change of the entries changes; also those that come or go. */
function changedBy(change: (entries: Entries) => void, now = NOW): string[] {
  const digests = (entries: Entries, at: string) => new Map(pagesOf(publish(entries, at)).map(({ address, digest }) => [address, digest]));
  const before = digests(wholeEntries(), NOW);
  const entries = wholeEntries();
  change(entries);
  const after = digests(entries, now);
  const all = [...new Set([...before.keys(), ...after.keys()])];
  return all.filter((address) => before.get(address) !== after.get(address)).sort();
}

const six = (entries: Entries) => entries.articles.find(({ id }) => id === 'en/2026/02/six-days')!;

describe('the digest of a page', () => {
  it('stays when nothing that is shown changes', () => {
    const changed = changedBy((entries) => {
      entries.articles.reverse();
      entries.topics.reverse();
      six(entries).file = 'en/articles/2026/02/moved.md';
    });
    expect(changed).toEqual([]);
  });

  it('changes with the text of an article on its own page alone', () => {
    expect(changedBy((entries) => (six(entries).body.digest = 'f'.repeat(32)))).toEqual(['/2026/02/six-days/']);
  });

  it('changes with a source on the article’s page alone', () => {
    expect(changedBy((entries) => (six(entries).sources[0]!.title = 'Another log'))).toEqual(['/2026/02/six-days/']);
  });

  it('changes with a headline wherever the article is named', () => {
    const changed = changedBy((entries) => (six(entries).title = 'Seven days'));
    const named = [
      '/',
      '/2026/',
      '/2026/02/',
      '/2026/02/six-days/',
      '/2026/03/two-lanes/',
      '/analysis/',
      '/authors/routes-desk/',
      '/series/clause-by-clause/',
    ];
    expect(changed).toEqual(expect.arrayContaining([...named, '/tags/canals/', '/topics/suez-canal/', '/fa/2026/02/six-days/']));
    expect(changed).not.toContain('/about/');
    expect(changed).not.toContain('/news/');
  });

  it('changes with a definition wherever the topic is defined', () => {
    const changed = changedBy((entries) => (entries.topics.find(({ id }) => id === 'port-said')!.definition = 'A port in Egypt.'));
    expect(changed).toEqual(['/2026/02/six-days/', '/topics/', '/topics/port-said/']);
  });

  it('changes with the day on the front alone while nothing comes due', () => {
    expect(changedBy(() => undefined, '2026-11-23T12:00:00Z')).toEqual(['/', '/fa/']);
    expect(changedBy(() => undefined, '2026-11-22T23:59:59Z')).toEqual([]);
  });

  it('of numbered pages stays when an article is added', () => {
    const changed = changedBy((entries) =>
      entries.articles.push(anArticle({ date: '2026-11-20', section: 'news' }, { id: '2026/11/new' })),
    );
    expect(changed).toContain('/news/');
    expect(changed).toContain('/2026/11/new/');
    expect(changed.filter((address) => address.includes('/page/'))).toEqual([]);
  });

  it('differs from page to page', () => {
    const pages = pagesOf(publish());
    expect(new Set(pages.map(({ digest }) => digest)).size).toBe(pages.length);
  });
});
