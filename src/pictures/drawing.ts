import { PictureFault } from './pictureFault.ts';

/** What a drawing may not hold: each runs, loads or expands when the file is opened by itself. */
const UNSAFE: readonly [RegExp, string][] = [
  [/<!ENTITY/i, 'an entity declaration'],
  [/<\s*(?:[\w-]+:)?script\b/i, 'a script'],
  [/<\s*(?:[\w-]+:)?foreignObject\b/i, 'foreign content'],
  [/[\s"'/]on[a-z]+\s*=/i, 'an event handler'],
  [/(?:href|src)\s*=\s*["']?\s*(?!["'#]|data:image\/(?:png|jpeg|webp|gif)[;,])[^"'\s>]/i, 'a link to another file'],
  [/url\(\s*["']?\s*(?!["'#]|data:image\/)[^"')\s]/i, 'a link to another file'],
  [/@import/i, 'an imported style sheet'],
  [/<\?xml-stylesheet/i, 'an imported style sheet'],
  [/attributeName\s*=\s*["']?\s*(?:[\w-]+:)?href/i, 'a link that changes'],
  [/<\?xml\s[^>]*encoding\s*=\s*["'](?!utf-8["'])/i, 'an encoding other than UTF-8'],
];

const MOST_BYTES = 2_000_000;

/** Throws a {@link PictureFault} for an SVG that does more than draw, in whatever encoding of it a browser would see it. */
export function checkDrawing(file: string, bytes: Uint8Array): void {
  const refuse = (found: string, expected: string) => new PictureFault(file, { rule: 'unsafe-picture', found, expected });
  if (bytes.length > MOST_BYTES) throw refuse(`${bytes.length} bytes of drawing`, `at most ${MOST_BYTES}`);
  const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes);
  if (text.includes('\0') || text.includes('\uFFFD')) throw refuse('a drawing that is not in UTF-8', 'an SVG in UTF-8');
  const found = UNSAFE.find(([pattern]) => pattern.test(text));
  if (found) throw refuse(found[1], 'an SVG that only draws');
}
