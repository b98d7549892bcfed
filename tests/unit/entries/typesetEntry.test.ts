import { expect, it } from 'vitest';
import { typesetEntry } from '../../../src/entries/typesetEntry.ts';

it('sets the marks of the language in the fields that readers see', () => {
  const entry = { title: `Panama's "draught"`, image: { alt: "It's a lock", source: { file: "a'b.png" } }, keyPoints: ["1889's"] };
  expect(typesetEntry(entry, 'en-GB')).toEqual({
    title: 'Panama’s “draught”',
    image: { alt: 'It’s a lock', source: { file: "a'b.png" } },
    keyPoints: ['1889’s'],
  });
  expect(typesetEntry({ name: '"متن"' }, 'fa-IR')).toEqual({ name: '«متن»' });
});

it.each([
  ['an id', { id: "o'clock", slug: "a'b" }],
  ['an address', { url: "https://example.org/'" }],
  ['the body', { body: { headings: [{ text: "it's" }] } }],
])('leaves %s as typed', (_, entry) => {
  expect(typesetEntry(entry, 'en-GB')).toEqual(entry);
});
