import { describe, expect, it } from 'vitest';
import { judgeText } from '#src/entries/judge.ts';
import { formOf } from '#src/entries/forms.ts';
import { LISTS } from '#src/entries/collections.ts';
import type { ListName } from '#src/editorial/register.ts';

const judge = (list: ListName, yaml: string) => judgeText(`---\n${yaml}\n---\n`, list, 'Europe/London').judged;
const faults = (list: ListName, yaml: string) =>
  judge(list, yaml).faults.map(({ rule, line, column, nearest }) => `${rule} ${line}:${column} ${nearest}`);

const ARTICLE = 'title: A\nstandfirst: B\ndate: 2026-02-24\nsection: analysis\nauthors: [maps-desk]';

describe('the schema of every kind', () => {
  it.each(LISTS)('of %s refuses a field that it does not know', (list) => {
    const { schema } = formOf(list, {}, 'UTC');
    const issues = schema.safeParse({ zzz: 1 }).error?.issues ?? [];
    expect(issues.some((issue) => issue.code === 'unrecognized_keys' && issue.keys.includes('zzz'))).toBe(true);
  });
});

describe('the fields of an article', () => {
  it('fold white space and bring Unicode to form C', () => {
    expect(judge('articles', `${ARTICLE}\nkicker: >\n  Cafe\u0301\n  society\n`).fields).toMatchObject({ kicker: 'Caf\u00e9 society' });
  });

  it.each([
    ['places: [{ name: Suez, at: [32.55, 129] }]', ['wrong-value 7:36 null']],
    ['places: [{ name: Suez, at: [32.55] }]', ['wrong-value 7:28 null']],
    ['redirectFrom: [old/path]', ['wrong-value 7:16 /old/path']],
    ['redirectFrom: ["https://old.example/a/b.html"]', ['wrong-value 7:16 /a/b.html']],
    ['sources: [{ title: A, url: "javascript:alert(1)" }]', ['wrong-value 7:28 null']],
    ['sources: [{ title: A, date: 1888 }]', []],
    ['series: { id: a, part: 0 }', ['wrong-value 7:24 null']],
    ['series: { id: a, part: "2" }', ['wrong-type 7:24 2']],
    ['image: { src: ./a.png, alt: A, decorative: true }', ['alt-and-decorative 7:29 null']],
    ['image: { src: ./a.png, decorative: true }', []],
    ['image: { src: "https://example.org/a.png", alt: A }', ['wrong-value 7:15 null']],
    ['image: { src: /a.png, alt: A }', ['wrong-value 7:15 null']],
    ['corrections: [{ date: 2026-03-01, txt: A }]', ['unknown-field 7:35 text']],
    ['tags: [1956]', ['wrong-type 7:8 "1956"']],
    ['kicker: "a\\x07b"', ['control-character 7:9 null']],
    ['kicker: "a\\nb\\rc"', ['wrong-value 7:9 null']],
    ['kicker: "a\\u2028b"', ['wrong-value 7:9 null']],
    ['kicker: "\\u200B \\u200D"', ['empty-value 7:9 null']],
    ['kicker: "\\u2067سوئز"', ['wrong-value 7:9 null']],
    ['kicker: "سوئز\\u2069\\u2067"', ['wrong-value 7:9 null']],
    ['kicker: "The \\u2067سوئز\\u2069 canal"', []],
    ['kicker: 🚢', []],
    ['id: 2026/02/old-slug', []],
    ['id: 2026/02/کانال-سوئز', []],
    ['id: en/2026/02/old-slug', ['wrong-value 7:5 2026/02/old-slug']],
    ['id: en/articles/2026/02/old-slug.md', ['wrong-value 7:5 2026/02/old-slug']],
    ['id: ../../old', ['wrong-value 7:5 null']],
    ['id: 2026/13/old', ['wrong-value 7:5 null']],
    ['id: "2026/02/a b?"', ['wrong-value 7:5 null']],
    ['redirectFrom: ["/*"]', ['wrong-value 7:16 null']],
    ['redirectFrom: [/old/:slug]', ['wrong-value 7:16 null']],
    ['redirectFrom: [/2008/05/10:30.html, "/old/a b"]', ['wrong-value 7:37 null']],
  ])('%s has the faults %j', (line, expected) => {
    expect(faults('articles', `${ARTICLE}\n${line}`)).toEqual(expected);
  });

  it('are kept where they are sound, so that the rest is judged in the same run', () => {
    const { fields, dropped } = judge('articles', `${ARTICLE}\ntopics: [nato, 5, suez-canal]\ncomments: maybe`);
    expect(fields).toMatchObject({ topics: ['nato', 'suez-canal'], comments: 'open' });
    expect(dropped).toEqual({ topics: [1] });
  });
});

describe('frontmatter that was written to harm', () => {
  it('of thousands of unknown fields is told whole, in time', { timeout: 15_000 }, () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `k${index}: x`).join('\n');
    expect(faults('articles', `${ARTICLE}\n${many}`)).toHaveLength(10_000);
  });

  it('cannot reach what every object has', () => {
    const yaml = `${ARTICLE}\n__proto__: { draft: true }\nconstructor: a\nseries: { id: a, part: 1, __proto__: { part: 2 } }`;
    expect(faults('articles', yaml)).toEqual(['unknown-field 9:27 null', 'unknown-field 7:1 null', 'unknown-field 8:1 null']);
    expect(judge('articles', yaml).fields).toMatchObject({ draft: false });
    expect(({} as Record<string, unknown>)['draft']).toBeUndefined();
  });
});

describe('the fields of other kinds', () => {
  it.each<[ListName, string, string[]]>([
    ['sections', 'name: A\naccent: #aabbcc', ['empty-value 3:1 null']],
    ['sections', 'name: A\naccent: "#aabbcc"', []],
    ['topics', 'name: A\ndefinition: B\nasOf: 2026-01-01\nsource: { title: C }\nkind: organization', ['wrong-value 6:7 organisation']],
    [
      'galleries',
      'title: A\nkind: film\ndate: 2026-01-01\nvideo: ./a.mp4\nposter: ./a.png\ncaptions: ./a.vtt\nduration: 1:75',
      ['wrong-value 8:11 null'],
    ],
    [
      'galleries',
      'title: A\nkind: flim\ndate: 2026-01-01\nvideo: ./a.mp4\nposter: ./a.png\ncaptions: ./a.vtt\nduration: 1:15',
      ['wrong-value 3:7 film'],
    ],
    [
      'maps',
      'title: A\ndescription: B\nboundaries: C\nregion: [10, 50, 20, 40]\nevents: []',
      ['wrong-value 5:9 null', 'empty-value 6:9 null'],
    ],
    [
      'maps',
      'title: A\ndescription: B\nboundaries: C\nregion: [180, -10, -180, 10]\nevents: []',
      ['wrong-value 5:9 null', 'empty-value 6:9 null'],
    ],
    [
      'galleries',
      'title: A\nkind: film\ndate: 2026-01-01\nvideo: ./a.mp4\nposter: ./a.png\ncaptions: ./a.vtt\nduration: 0:00',
      ['wrong-value 8:11 null'],
    ],
    ['authors', 'name: A\ncontact: mailto:desk@example.org', ['wrong-value 3:10 desk@example.org']],
  ])('%s: %j has the faults %j', (list, yaml, expected) => {
    expect(faults(list, yaml)).toEqual(expected);
  });

  it('give the length of a film in seconds', () => {
    const film = 'title: A\nkind: film\ndate: 2026-01-01\nvideo: ./a.mp4\nposter: ./a.png\ncaptions: ./a.vtt\nduration: ';
    expect(['1:42', '102', '0:01:42'].map((duration) => judge('galleries', `${film}${duration}`).fields)).toEqual(
      Array.from({ length: 3 }, () => expect.objectContaining({ duration: 102 })),
    );
  });
});
