import { describe, expect, it } from 'vitest';
import { stretchesOf } from '#src/browser/excerpt.ts';
import { addressOf, isAsking, stateOf } from '#src/browser/searchState.ts';
import Search from '#src/components/navigation/Search.astro';
import { drawnPage, texts } from './draw.ts';
import { aFrame, aLink } from './someViews.ts';

const view = { ...aFrame(), title: 'Search', elsewhere: [aLink('Archive'), aLink('Topics')] };

describe('the search page', () => {
  it('says without its script where else to go, and hides the form that could not answer', async () => {
    const page = await drawnPage(Search, { view });
    expect(page.querySelector('[data-part="asking"]')?.hasAttribute('hidden')).toBe(true);
    expect(texts(page, '[data-part="without-script"]')[0]).toContain('JavaScript');
    expect([...page.querySelectorAll('[data-part="elsewhere"] a')].map((link) => link.getAttribute('href'))).toEqual([
      '/archive/',
      '/topics/',
    ]);
  });

  it('has a labelled field for words, five filters and an order, and a status that is read out', async () => {
    const page = await drawnPage(Search, { view });
    const fields = [...page.querySelectorAll('input, select')];
    expect(fields.map((field) => field.getAttribute('name'))).toEqual(['q', 'section', 'topic', 'author', 'year', 'kind', 'order']);
    for (const field of fields) expect(page.querySelector(`label[for="${field.id}"]`), field.id).not.toBeNull();
    expect(page.querySelector('[role="status"]')).not.toBeNull();
  });
});

describe('a question', () => {
  it('survives the way into the address and back', () => {
    const state = { query: 'suez & "oil"', filters: { section: 'News', year: '2026' }, order: 'newest' as const };
    expect(stateOf(addressOf(state))).toEqual(state);
  });

  it('leaves a clean address when nothing is asked', () => {
    expect(addressOf(stateOf(''))).toBe('');
    expect(isAsking(stateOf('?q=++'))).toBe(false);
  });

  it('knows no order and no filter but its own', () => {
    expect(stateOf('?q=a&order=random&colour=red')).toEqual({ query: 'a', filters: {}, order: 'relevance' });
  });
});

describe('an excerpt', () => {
  it('becomes plain and marked stretches', () => {
    expect(stretchesOf('the <mark>Suez</mark> Canal &amp; its &lt;locks&gt;')).toEqual([
      { text: 'the ', marked: false },
      { text: 'Suez', marked: true },
      { text: ' Canal & its <locks>', marked: false },
    ]);
  });

  it('takes nothing but marks for markup', () => {
    expect(stretchesOf('<img src=x onerror=alert(1)><mark>a</mark>')[0]).toEqual({ text: '<img src=x onerror=alert(1)>', marked: false });
  });
});
