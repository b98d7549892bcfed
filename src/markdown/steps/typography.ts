import type { Element, Nodes, Root, Text } from 'hast';
import { languageMarks } from './marks.ts';
import type { QuoteMarks } from './marks.ts';

/** Elements whose text is what a machine or a keyboard says. */
const VERBATIM = /^(?:code|pre|kbd|samp|var|time)$/;
const IN_LINE = /^(?:a|abbr|b|bdi|bdo|cite|data|del|dfn|em|i|ins|mark|q|s|small|span|strong|sub|sup|u|ruby|rt|rp)$/;
const TYPED = /["'.-]/;
const MARKS = /"|'|\.{3}|-{2,3}(?!-)/g;

/** Sets quotation marks, apostrophes, dashes and ellipses as the edition's language does; code, addresses and attributes stay. */
export function setTypography(tree: Root, locale: string): void {
  const marks = languageMarks(locale);
  let line: (Text | null)[] = [];
  const setLine = () => {
    if (line.length > 0) setTexts(line, marks);
    line = [];
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text') line.push(node);
    if (node.type === 'element' && VERBATIM.test(node.tagName)) line.push(null);
    else if (node.type === 'root' || node.type === 'element') within(node);
  };
  const within = (node: Root | Element): void => {
    const inLine = node.type === 'element' && IN_LINE.test(node.tagName);
    if (!inLine) setLine();
    node.children.forEach(walk);
    if (!inLine) setLine();
  };
  walk(tree);
}

/** The texts of one block; null stands for what is verbatim among them. */
function setTexts(texts: (Text | null)[], marks: QuoteMarks): void {
  if (!texts.some((part) => part && TYPED.test(part.value))) return;
  const whole = texts.map((part) => part?.value ?? 'x').join('');
  let from = 0;
  for (const part of texts) {
    const length = part?.value.length ?? 1;
    if (part && TYPED.test(part.value)) part.value = setText(part.value, from, whole, marks);
    from += length;
  }
}

function setText(value: string, from: number, whole: string, marks: QuoteMarks): string {
  return value.replace(MARKS, (mark, at: number) => {
    if (mark === '...') return '…';
    if (mark === '--') return '–';
    if (mark === '---') return '—';
    const before = whole[from + at - 1] ?? ' ';
    const after = whole[from + at + 1] ?? ' ';
    return mark === '"' ? double(before, after, marks) : single(before, after, whole.slice(from + at + 1, from + at + 5), marks);
  });
}

const OPENS = /[\s([{<«‹“‘"'—–/\u200e\u200f\u2066-\u2069-]/u;

function opens(before: string, after: string): boolean {
  return OPENS.test(before) && !/\s/u.test(after);
}

function double(before: string, after: string, { outer }: QuoteMarks): string {
  return opens(before, after) ? outer[0] : outer[1];
}

/** An apostrophe unless it opens; a decade, or a word that lost its beginning, opens nothing. */
function single(before: string, after: string, next: string, { inner, apostrophe }: QuoteMarks): string {
  if (/[\p{L}\p{N}]/u.test(before) && /\p{L}/u.test(after)) return apostrophe;
  if (OPENS.test(before) && /^(?:\d\ds|tis\b|twas|em\b|til\b|n[' ])/i.test(next)) return apostrophe;
  if (opens(before, after)) return inner[0];
  return inner[1];
}
