import { linkedHtml } from './autolink.ts';

/** Control characters other than line break and tab, and what XML cannot hold. */
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

const SEEN = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u;

/** A comment's text as it is kept: line breaks as LF, whole Unicode, no control characters, ends trimmed; empty when nothing of it can be seen. */
export function cleanText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').toWellFormed().replace(CONTROLS, '').trim();
  return SEEN.test(clean) ? clean : '';
}

/** Whether anything of a text can be seen. */
export function isVisible(text: string): boolean {
  return SEEN.test(text);
}

/** Length in Unicode code points. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** A clean text as HTML: paragraphs, line breaks and links, all else escaped; takes time linear in its length. */
export function renderText(text: string): string {
  return paragraphsOf(text)
    .map((lines) => `<p dir="auto">${lines.map(linkedHtml).join('<br>')}</p>`)
    .join('');
}

/** Lines of each paragraph; paragraphs are parted by lines without anything. */
function paragraphsOf(text: string): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line.trimEnd());
  }
  return paragraphs.filter((lines) => lines.length > 0);
}
