import { describe, expect, it } from 'vitest';
import { body, faults, page } from './aBody.ts';

const IDS: [title: string, text: string, ids: string[]][] = [
  ['are slugs of the words', '## The *Suez* Canal', ['the-suez-canal']],
  ['keep letters of every script', '## کانال سوئز\n\n## כותרת', ['کانال-سوئز', 'כותרת']],
  ['are told apart by number', '## A\n\n## A\n\n## A', ['a', 'a-1', 'a-2']],
  ['leave footnote marks out', '## A[^1]\n\n[^1]: x', ['a']],
  [
    'never meet those of events, forecasts and footnotes',
    '## Event 1\n\n## fn 1\n\n## fnref 1',
    ['section-event-1', 'section-fn-1', 'section-fnref-1'],
  ],
  [
    'never meet those of the page around the body',
    '## Comments\n\n## Content\n\n## Search words',
    ['section-comments', 'section-content', 'section-search-words'],
  ],
  ['never meet them by being told apart either', '## Event\n\n## Event\n\n## Event', ['event', 'section-event', 'section-event-1']],
  ['are given where the words have no letter', '## ***!***\n\n## 🚢', ['section', 'section-1']],
  ['survive the names of object properties', '## constructor\n\n## __proto__\n\n## constructor', ['constructor', 'proto', 'constructor-1']],
];

const RANKS: [title: string, text: string, depths: number[], found: string[]][] = [
  ['stands in order', '## A\n\n### B\n\n#### C\n\n## D', [2, 3, 4, 2], []],
  ['of level 1 is an error, since the title is that', '# A', [2], ['1:1 heading-level']],
  ['underlined is of level 1 too', 'A\n===', [2], ['1:1 heading-level']],
  ['that skips a level is moved up with a warning', '### A\n\n#### B', [2, 3], ['1:1 heading-level', '3:1 heading-level']],
  ['deeper than 4 is level 4 with a warning', '## A\n\n### B\n\n#### C\n\n##### D', [2, 3, 4, 4], ['7:1 heading-level']],
];

describe('ids of subheads', () => {
  it.each(IDS)('%s', (_title, text, ids) => {
    expect(body(text).headings.map(({ id }) => id)).toEqual(ids);
  });
});

describe('a subhead', () => {
  it.each(RANKS)('%s', (_title, text, depths, found) => {
    expect(body(text).headings.map(({ depth }) => depth)).toEqual(depths);
    expect(faults(text)).toEqual(found);
  });

  it('ends with a link to itself that names it', () => {
    expect(page('## "A" b')).toBe('<h2 id="a-b">“A” b<a class="anchor" href="#a-b" aria-label="Link to this section: “A” b"></a></h2>');
  });

  it('encodes its fragment, not its id', () => {
    expect(page('## سوئز')).toContain('<h2 id="سوئز">سوئز<a class="anchor" href="#%D8%B3%D9%88%D8%A6%D8%B2"');
  });

  it('without words is an error and is left out', () => {
    expect(page('## \n\nText')).not.toContain('<h2');
    expect(faults('Text\n\n##\n\nText')).toEqual(['3:1 empty-heading']);
  });

  it('keeps the words of a link in it and warns', () => {
    expect(page('## The [canal](https://example.org)')).toContain('<h2 id="the-canal">The canal<a class="anchor"');
    expect(body('## The [canal](https://example.org)').faults).toMatchObject([
      { rule: 'link-in-heading', severity: 'warning', line: 1, column: 8 },
    ]);
  });

  it('may not hold a link without words, whose name it would lack in the contents', () => {
    expect(body('## The [[nato]] treaty').faults).toMatchObject([{ rule: 'link-in-heading', severity: 'error', line: 1, column: 8 }]);
  });
});
