import { describe, expect, it } from 'vitest';
import { MOST_BYTES, sizeFault, textOf } from '#src/entries/fileText.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const place = (content: Uint8Array) => {
  const read = textOf(content);
  return 'fault' in read ? `${read.fault.rule} ${read.fault.line}:${read.fault.column}` : 'fine';
};

describe('the bytes of a file', () => {
  it('are read without their byte order mark and with plain line ends', () => {
    expect(textOf(bytes('\uFEFF---\r\na: ژ\r\n---\rZ'))).toEqual({ text: '---\na: ژ\n---\nZ' });
  });

  it.each([
    ['a letter of Latin-1', Buffer.from('a\nbé\xe9', 'latin1'), 'invalid-utf8 2:2'],
    ['a letter cut in two', bytes('a\nژ').subarray(0, 3), 'invalid-utf8 2:1'],
    ['a lone continuation', Uint8Array.from([0x61, 0x0a, 0x62, 0x80]), 'invalid-utf8 2:2'],
    ['UTF-16', Buffer.from('\uFEFFa', 'utf16le'), 'invalid-utf8 1:1'],
    ['NUL', bytes('a\n\0'), 'control-character 2:1'],
    ['an escape', bytes('ab\u001B[0m'), 'control-character 1:3'],
    ['a control of Latin-1', bytes('a\u0085b'), 'control-character 1:2'],
    ['an override of the direction', bytes('a\nb \u202Ec'), 'control-character 2:3'],
    ['isolates and marks of direction', bytes('a \u2067ب\u2069 \u200Fb\u061C'), 'fine'],
    ['nothing', bytes(''), 'empty-file 1:1'],
    ['white space', bytes(' \n\n'), 'empty-file 1:1'],
    ['Persian, emoji and a zero-width non-joiner', bytes('می‌خواهم 🚢'), 'fine'],
  ])('with %s are judged', (_, content, expected) => {
    expect(place(content)).toBe(expected);
  });

  it('may not be too many', () => {
    expect(sizeFault(MOST_BYTES)).toBeNull();
    expect(sizeFault(5_000_000)).toMatchObject({ rule: 'too-large', found: 'a file of 5.0 MB' });
  });
});
