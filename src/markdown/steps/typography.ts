import type { Element, Nodes, Root, Text } from 'hast';
import { hasClass } from '../hast.ts';
import { languageMarks } from './marks.ts';
import type { QuoteMarks } from './marks.ts';

/** Elements whose text is what a machine or a keyboard says. */
const VERBATIM = /^(?:code|pre|kbd|samp|var|time)$/;
const IN_LINE = /^(?:a|abbr|b|bdi|bdo|cite|data|del|dfn|em|i|ins|mark|q|s|small|span|strong|sub|sup|u|ruby|rt|rp|br|wbr|img)$/;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[^\s@]+@[^\s@]+$/i;
const TYPED = /["']|\.\.\.|--/;
const MARKS = /"|'|\.{3}|(?<![-<])-{2,3}(?![->])/g;

/** Sets quotation marks, apostrophes, dashes and ellipses as the edition's language does; code, addresses and attributes stay. */
export function setTypography(tree: Root, locale: string): void {
  const marks = languageMarks(locale);
  let line: (Text | null)[] = [];
  const setLine = () => {
    if (line.some((part) => part && TYPED.test(part.value))) setTexts(line, marks);
    line = [];
  };
  const within = (node: Root | Element) => {
    const inLine = node.type === 'element' && IN_LINE.test(node.tagName);
    if (!inLine) setLine();
    for (const child of node.children) visit(child);
    if (!inLine) setLine();
  };
  const visit = (node: Nodes) => {
    if (node.type === 'text') line.push(node);
    else if (node.type === 'element' && isVerbatim(node)) line.push(null);
    else if (node.type === 'element') within(node);
  };
  within(tree);
}

/** Sets one line of plain text, a headline or a caption, as `setTypography` sets prose. */
export function typesetText(text: string, locale: string): string {
  if (!TYPED.test(text)) return text;
  return setText(text, 0, text, { marks: languageMarks(locale), innerOpen: false });
}

function isVerbatim(node: Element): boolean {
  if (VERBATIM.test(node.tagName) || hasClass(node, 'link-card-address')) return true;
  const [only] = node.children;
  return node.tagName === 'a' && node.children.length === 1 && only?.type === 'text' && ADDRESS.test(only.value);
}

/** The texts of one block; null stands for what is verbatim among them and counts as a letter. */
function setTexts(texts: (Text | null)[], marks: QuoteMarks): void {
  const whole = texts.map((part) => part?.value ?? 'x').join('');
  const quotes = { marks, innerOpen: false };
  let from = 0;
  for (const part of texts) {
    const length = part?.value.length ?? 1;
    if (part && TYPED.test(part.value)) part.value = setText(part.value, from, whole, quotes);
    from += length;
  }
}

interface Quotes {
  marks: QuoteMarks;
  /** Whether an inner quotation waits for its end; else a mark after a word is an apostrophe. */
  innerOpen: boolean;
}

function setText(value: string, from: number, whole: string, quotes: Quotes): string {
  return value.replace(MARKS, (mark, at: number) => {
    const before = whole[from + at - 1] ?? ' ';
    const after = whole[from + at + mark.length] ?? ' ';
    if (mark === '...') return '…';
    if (mark.startsWith('-')) return isFlag(before, after) ? mark : mark === '--' ? '–' : '—';
    if (mark === '"') return quotes.marks.outer[opens(before, after) ? 0 : 1];
    return single(before, after, whole.slice(from + at + 1, from + at + 6), quotes);
  });
}

/** ` --now` is what one types at a prompt. */
function isFlag(before: string, after: string): boolean {
  return /\s/u.test(before) && /[\p{L}\p{N}]/u.test(after);
}

const OPENERS = /[\s([{<«‹“‘„"'—–/\u2066-\u2069\u200e\u200f-]/u;

function opens(before: string, after: string): boolean {
  return OPENERS.test(before) && !/\s/u.test(after);
}

function single(before: string, after: string, next: string, quotes: Quotes): string {
  if (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return '’';
  if (/^(?:\d\ds|tis\b|twas\b|em\b|til\b|n' )/i.test(next)) return '’';
  if (opens(before, after)) {
    quotes.innerOpen = true;
    return quotes.marks.inner[0];
  }
  const closing = quotes.innerOpen ? quotes.marks.inner[1] : '’';
  quotes.innerOpen = false;
  return closing;
}
