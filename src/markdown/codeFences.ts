/** Blocks of raw HTML in which a fence is none, by what opens them, with what ends them; the rest end at an empty line. */
const HTML: readonly [start: RegExp, end: RegExp][] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![A-Za-z]/, />/],
  [/^ {0,3}<\/?[A-Za-z]/, /^\s*$/],
];

/**
 * Tells which lines are code for certain, so that thousands of brackets in them cost nothing. A fence that something else than
 * its own mark may end is not believed: one in a list, in raw HTML, or before the end of a container.
 */
export class CodeFences {
  private fence = '';
  private htmlEnd: RegExp | null = null;

  /** Whether the next line of a text is code, or the mark around it. */
  holds(line: string): boolean {
    if (this.fence !== '') return this.within(line);
    if (this.htmlEnd) {
      if (this.htmlEnd.test(line)) this.htmlEnd = null;
      return false;
    }
    const html = HTML.find(([start]) => start.test(line));
    if (html) this.htmlEnd = html[1].test(line) ? null : html[1];
    else this.fence = openingOf(line);
    return this.fence !== '';
  }

  private within(line: string): boolean {
    const mayEndContainer = /^ {0,3}:{3,}\s*$/.test(line);
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line) ?? [];
    if (mayEndContainer || mark.startsWith(this.fence)) this.fence = '';
    return !mayEndContainer;
  }
}

function openingOf(line: string): string {
  const [, fence = '', rest = ''] = /^(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  return fence.startsWith('`') && rest.includes('`') ? '' : fence;
}
