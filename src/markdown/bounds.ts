import { CodeFences } from './codeFences.ts';
import type { BodyFault } from './rendered.ts';

/** More than any article needs; past these the parser's time grows with the square of the text. */
const MOST = {
  characters: 2_000_000,
  /** Quotes, lists and containers within one another. */
  depth: 40,
  /** Brackets, emphasis marks or angle brackets in one paragraph. */
  marks: 4000,
  /** Lines of one paragraph. */
  lines: 8000,
  /** Lines of one paragraph in a quote or list that do not carry its mark. */
  lazyLines: 1500,
  /** Subheads underlined with `===` or `---`. */
  underlines: 800,
  /** Containers such as `:::note` open at once. */
  containers: 12,
  /** Cells of all tables: a row that is cut short is filled up to its table's width, so that a few bytes make thousands. */
  cells: 100_000,
  /** Entries of all lists. */
  items: 10_000,
  /** Texts of footnotes. */
  footnotes: 1000,
};

/** What is wrong with a text that would cost too much to read; null for every other one. Linear in its length. */
export function beyondBounds(text: string): BodyFault | null {
  if (text.length > MOST.characters) return tooMuch(1, `${text.length} characters`, `at most ${MOST.characters} in one file`);
  const count = new BoundsCount();
  let line = 1;
  for (const source of text.split(/\r\n|\n|\r/)) {
    const found = count.excess(source);
    if (found) return tooMuch(line, found.found, found.expected);
    line += 1;
  }
  return null;
}

interface Excess {
  found: string;
  expected: string;
}

/** Counts through the lines of one text. */
class BoundsCount {
  private marks = 0;
  private lazyLines = 0;
  private linesOfParagraph = 0;
  private inTable = false;
  private underlines = 0;
  private containers = 0;
  private firstLine = '';
  private readonly fences = new CodeFences();
  private columns = 0;
  private cells = 0;
  private items = 0;
  private footnotes = 0;

  excess(source: string): Excess | null {
    if (this.fences.holds(source)) return null;
    const line = source.trimStart();
    if (line.trimEnd() === '') return this.endParagraph();
    this.linesOfParagraph += 1;
    if (this.linesOfParagraph === 1) this.firstLine = source;
    this.countContainers(line);
    if (/^(?:=+|-+)\s*$/.test(line)) this.underlines += 1;
    const { depth, items, rest } = openingsOf(source);
    this.items += items;
    if (/^\[\^[^\]]+\]:/.test(rest)) this.footnotes += 1;
    this.countCells(rest.trim());
    this.lazyLines = depth === 0 ? this.lazyLines + 1 : 0;
    this.inTable = this.linesOfParagraph === 2 ? isHeadOfTable(this.firstLine, source) : this.inTable && isRow(source);
    if (this.inTable) this.marks = 0;
    this.marks += line.match(/[[\]*_~<`]/g)?.length ?? 0;
    return this.verdict(depth);
  }

  private verdict(depth: number): Excess | null {
    if (depth > MOST.depth) return { found: `${depth} quotes and lists within one another`, expected: `at most ${MOST.depth}` };
    if (this.marks > MOST.marks) return { found: 'thousands of brackets or marks in one paragraph', expected: `at most ${MOST.marks}` };
    if (this.lazyLines > MOST.lines && !this.inTable)
      return { found: `a paragraph of ${this.lazyLines} lines`, expected: 'an empty line between paragraphs' };
    if (this.lazyLines > MOST.lazyLines && this.linesOfParagraph > this.lazyLines)
      return {
        found: `a quote or list that goes on for ${this.lazyLines} lines without its mark`,
        expected: 'an empty line between paragraphs',
      };
    if (this.underlines > MOST.underlines)
      return { found: `${this.underlines} underlined subheads`, expected: `at most ${MOST.underlines}` };
    if (this.cells > MOST.cells) return { found: `tables of ${this.cells} cells`, expected: `at most ${MOST.cells}` };
    if (this.items > MOST.items) return { found: `lists of ${this.items} entries`, expected: `at most ${MOST.items}` };
    if (this.footnotes > MOST.footnotes) return { found: `${this.footnotes} footnotes`, expected: `at most ${MOST.footnotes}` };
    if (this.containers > MOST.containers) return { found: `${this.containers} containers open at once`, expected: '":::" to close each' };
    return null;
  }

  private endParagraph(): null {
    this.marks = 0;
    this.lazyLines = 0;
    this.linesOfParagraph = 0;
    this.inTable = false;
    this.columns = 0;
    return null;
  }

  /** From a line of `|---|---|` to the next empty one every line is taken for a row. */
  private countCells(line: string): void {
    if (line === '') this.columns = 0;
    else if (/^[|:\s-]*$/.test(line) && line.includes('|') && line.includes('-')) this.columns = line.split('|').length;
    this.cells += this.columns;
  }

  private countContainers(line: string): void {
    if (!line.startsWith(':::')) return;
    const rest = line.replace(/^:+/, '').trim();
    this.containers = rest === '' ? Math.max(0, this.containers - 1) : this.containers + 1;
  }
}

/** Whether two lines are the head of a table for certain; what merely looks like one is read as text, with all its marks. */
function isHeadOfTable(first: string, second: string): boolean {
  return isRow(first) && isRow(second) && /^[|:\s-]*-[|:\s-]*$/.test(second) && widthOf(first) === widthOf(second);
}

function isRow(line: string): boolean {
  return /^ {0,3}\|/.test(line);
}

function widthOf(row: string): number {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}

/** The quotes and lists that begin at the start of a line, and what stands in them. */
function openingsOf(line: string): { depth: number; items: number; rest: string } {
  const mark = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
  let [depth, items, end] = [0, 0, 0];
  while (mark.test(line)) {
    end = mark.lastIndex;
    depth += 1;
    if (line[end - 1] !== '>') items += 1;
  }
  return { depth, items, rest: line.slice(end).trimStart() };
}

function tooMuch(line: number, found: string, expected: string): BodyFault {
  return { severity: 'error', rule: 'too-complex', line, column: 1, found, expected, nearest: null };
}
