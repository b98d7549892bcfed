import { describe, expect, it } from 'vitest';
import { body, faults, page } from './aBody.ts';

const PICTURE =
  '<picture><source type="image/avif" srcset="/_pictures/0123456789abcdef-400.avif 400w, /_pictures/0123456789abcdef-800.avif 800w, /_pictures/0123456789abcdef-1000.avif 1000w" sizes="(min-width: 720px) 660px, 100vw">' +
  '<source type="image/webp" srcset="/_pictures/0123456789abcdef-400.webp 400w, /_pictures/0123456789abcdef-800.webp 800w, /_pictures/0123456789abcdef-1000.webp 1000w" sizes="(min-width: 720px) 660px, 100vw">' +
  '<img src="/_pictures/0123456789abcdef-1000.webp" alt="A map" width="1000" height="500" loading="lazy" decoding="async"></picture>';

const REFUSED: [title: string, text: string, found: string[]][] = [
  ['without alternative text', 'A\n\n![](./map.png)', ['3:1 missing-alt']],
  ['with blank alternative text', '![ ](./map.png)', ['1:1 missing-alt']],
  ['in a line without alternative text', 'A ![](./map.png) b', ['1:3 missing-alt']],
  ['of raw HTML without alternative text', 'A <img src="./map.png"> b', ['1:3 missing-alt']],
  ['of a directive without alternative text', '::figure{src="./map.png"}', ['1:1 missing-alt']],
  ['without a file', '![A]()', ['1:1 broken-picture']],
  ['from another host', '![A](https://example.org/a.png)', ['1:1 broken-picture']],
  ['from the root of the site', '![A](/a.png)', ['1:1 broken-picture']],
  ['outside of the content folder', '![A](../../../../../etc/a.png)', ['1:1 broken-picture']],
  ['in its address', '![A](data:image/png;base64,AAAA)', ['1:1 broken-picture']],
  ['of a script', '![A](javascript:alert(1))', ['1:1 broken-picture']],
  ['of another kind of file', '![A](./a.tiff)', ['1:1 broken-picture']],
  ['of an unknown width', '::figure{src="./map.png" alt="A" width="huge"}', ['1:34 bad-attribute']],
];

describe('a picture', () => {
  it('by itself becomes a figure with its caption', () => {
    expect(page('![A map](./map.png "What \'it\' shows")')).toBe(
      `<figure class="figure" data-width="column">${PICTURE}<figcaption><span class="caption">What ‘it’ shows</span></figcaption></figure>`,
    );
  });

  it('with a credit and a width comes from a directive', () => {
    const html = page('::figure{src="./map.png" alt="A map" caption="C" credit="D" width="wide"}');
    expect(html).toContain('<figure class="figure" data-width="wide"><picture>');
    expect(html).toContain('<figcaption><span class="caption">C</span> <span class="credit">D</span></figcaption>');
    expect(html).toContain('sizes="(min-width: 1100px) 960px, 100vw"');
  });

  it.each(['::figure{src="./map.png" decorative}', '::figure{src="./map.png" decorative}\n\nH<sub>2</sub>O'])(
    'that decorates has an empty alternative text: %s',
    (text) => {
      expect(page(text)).toContain('alt="" width');
      expect(faults(text)).toEqual([]);
    },
  );

  it('within a line stays in its line', () => {
    expect(page('See ![A map](./map.png) here')).toBe(`<p>See ${PICTURE} here</p>`);
  });

  it('in a link stays in its link', () => {
    expect(page('[![A map](./map.png)](https://example.org)')).toBe(`<p><a href="https://example.org" rel="noopener">${PICTURE}</a></p>`);
    expect(faults('[![A map](./map.png)](https://example.org)')).toEqual([]);
  });

  it('below another becomes a figure of its own', () => {
    expect(page('![A map](./map.png)\n![A mark](./mark.svg)').match(/<figure/g)).toHaveLength(2);
  });

  it('in a figure of raw HTML stands in that figure', () => {
    expect(page('<figure>\n\n![A map](./map.png)\n\n<figcaption>C</figcaption>\n</figure>')).toBe(
      `<figure class="figure" data-width="column">\n${PICTURE}\n<figcaption>C</figcaption>\n</figure>`,
    );
  });

  it('that is a drawing is one file', () => {
    expect(page('A ![A mark](./mark.svg)')).toBe(
      '<p>A <img src="/_pictures/0123456789abcdef.svg" alt="A mark" width="20" height="10" loading="lazy" decoding="async"></p>',
    );
  });

  it('is named by its path in the content folder, spaces and all', () => {
    const sources = (text: string) => body(text).pictureSources;
    expect(sources('![A](./a.png) ![B](../03/b.jpg) ![C](c%20d.webp) ![D](<e f.png>) ![A](a.png)')).toEqual([
      'en/articles/2026/02/a.png',
      'en/articles/2026/03/b.jpg',
      'en/articles/2026/02/c d.webp',
      'en/articles/2026/02/e f.png',
    ]);
    expect(sources('::figure{src="./نقشه.png" alt="A"}')).toEqual(['en/articles/2026/02/نقشه.png']);
  });

  it('leaves its alternative text where its file is missing', () => {
    expect(page('A ![B <b>](./none.png)')).toBe('<p>A B &lt;b&gt;</p>');
  });

  it.each(REFUSED)('is refused %s', (_title, text, found) => {
    expect(faults(text)).toEqual(found);
  });
});
