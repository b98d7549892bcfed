import type { Html, Parents, Root, RootContent } from 'mdast';
import { nearest } from '../../editorial/nearest.ts';
import { quoted } from '../quoted.ts';
import { fault } from '../reading.ts';
import type { Place, Reading } from '../reading.ts';
import { htmlTokens } from './htmlTokens.ts';
import type { HtmlAttribute, HtmlToken } from './htmlTokens.ts';
import { childrenOf, holdsPhrasing, isStrict, misplacement } from './misplacement.ts';
import { placesInHtml } from './placesInHtml.ts';
import { GLOBAL_ATTRIBUTES, RAW_TEXT, SAFE_ELEMENTS } from './safeElements.ts';

interface OpenElement {
  name: string;
  place: Place;
  /** Whether its tags are written; those of a refused element are not. */
  kept: boolean;
}

/**
 * Judges the raw HTML of a body and writes it anew: only kept elements and attributes, each closed where it was opened, so
 * that the parser after it meets nothing else. Tells whether any HTML is left.
 */
export function checkHtml(tree: Root, reading: Reading): boolean {
  const check = new HtmlCheck(reading);
  check.walk(tree);
  return check.kept;
}

const IN_LINE = /^(?:paragraph|heading|tableCell|link|linkReference|emphasis|strong|delete)$/;

/** Later steps go down into elements by recursion; deeper HTML is left out altogether. */
const DEEPEST = 50;

class HtmlCheck {
  kept = false;
  private readonly open: OpenElement[] = [];
  private readonly reading: Reading;
  private placeAt: (at: number) => Place = () => ({ line: 1, column: 1 });
  private inLine = false;
  private isTooDeep = false;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** What is opened within a parent is closed within it. */
  walk(parent: Parents): void {
    const base = this.open.length;
    for (const child of parent.children) {
      if (child.type === 'html') this.rewrite(child, parent, base);
      else this.passBy(child, parent);
    }
    this.closeDownTo(base);
  }

  private passBy(child: RootContent, parent: Parents): void {
    const top = this.open.at(-1);
    if (top && child.position && isStrict(top.name) && !IN_LINE.test(parent.type))
      fault(this.reading, child.position.start, {
        rule: 'html-nesting',
        found: `text directly in <${top.name}>`,
        expected: `only ${childrenOf(top.name)} in <${top.name}>`,
      });
    if ('children' in child) this.walk(child);
  }

  private rewrite(node: Html, parent: Parents, base: number): void {
    this.placeAt = placesInHtml(this.reading, node);
    this.inLine = IN_LINE.test(parent.type);
    let html = '';
    let skip = '';
    for (const token of htmlTokens(node.value)) {
      if (skip !== '' && !(token.kind === 'close' && token.name === skip)) continue;
      skip = token.kind === 'open' && RAW_TEXT.test(token.name) ? token.name : '';
      html += this.write(token, base);
    }
    if (!this.inLine) this.closePhrasing(base);
    node.value = html;
  }

  private write(token: HtmlToken, base: number): string {
    if (this.isTooDeep) return '';
    if (token.kind === 'text') return this.text(token.text, token.at);
    if (token.kind === 'open') return this.start(token.name, token.attributes, token.at);
    if (token.kind === 'close') return this.end(token.name, token.at, base);
    if (token.kind === 'comment' && token.closed) return '';
    const found = token.kind === 'comment' ? '<!-- that is never closed' : quoted(token.text);
    this.refuse(token.at, 'unsafe-html', found, token.kind === 'comment' ? '-->' : 'a whole tag such as <sub>, or "&lt;" for a plain <');
    return '';
  }

  private text(text: string, at: number): string {
    const top = this.open.at(-1);
    if (top && text.trim() !== '' && isStrict(top.name))
      this.refuse(at, 'html-nesting', `text directly in <${top.name}>`, `only ${childrenOf(top.name)} in <${top.name}>`);
    return text.replaceAll('<', '&lt;');
  }

  private start(name: string, attributes: HtmlAttribute[], at: number): string {
    const element = SAFE_ELEMENTS.get(name);
    if (!element) {
      const meant = nearest(name, [...SAFE_ELEMENTS.keys()]);
      this.refuse(at, 'unsafe-html', `<${name}>`, 'Markdown, a directive or an element that is kept', meant && `<${meant}>`);
      return '';
    }
    if (this.open.length >= DEEPEST) {
      this.isTooDeep = true;
      this.refuse(at, 'too-complex', `<${name}> within ${DEEPEST} other elements`, 'less nesting');
      return '';
    }
    const misplaced = misplacement(name, { open: this.open, inLine: this.inLine });
    if (misplaced) this.refuse(at, 'html-nesting', `<${name}> ${misplaced.found}`, misplaced.expected);
    const written = attributes.map((attribute) => this.attribute(name, attribute, at)).join('');
    if (element.kind !== 'mark' && element.kind !== 'rule') this.open.push({ name, place: this.placeAt(at), kept: !misplaced });
    if (misplaced) return '';
    this.kept = true;
    return `<${name}${written}>`;
  }

  private attribute(element: string, { name, value }: HtmlAttribute, at: number): string {
    const own = SAFE_ELEMENTS.get(element)?.attributes ?? {};
    const rule = GLOBAL_ATTRIBUTES.get(name) ?? (Object.hasOwn(own, name) ? own[name] : undefined);
    if (rule?.test(value)) return ` ${name}="${value.replaceAll('"', '&quot;')}"`;
    const kept = [...GLOBAL_ATTRIBUTES.keys(), ...Object.keys(own)];
    if (rule) this.refuse(at, 'unsafe-html', `${name}=${quoted(value)} in <${element}>`, `a valid value of ${name}`);
    else this.refuse(at, 'unsafe-html', `${name} in <${element}>`, `only ${kept.join(', ')}`, nearest(name, kept));
    return '';
  }

  private end(name: string, at: number, base: number): string {
    const element = SAFE_ELEMENTS.get(name);
    if (!element) return '';
    const top = this.open.length > base ? this.open.at(-1) : undefined;
    if (top?.name !== name) {
      this.refuse(at, 'html-nesting', `</${name}>`, top ? `</${top.name}> first` : `<${name}> before it, in the same block`);
      return '';
    }
    this.open.pop();
    return top.kept ? `</${name}>` : '';
  }

  /** What holds only phrasing cannot go on past its own lines of HTML: paragraphs follow there. */
  private closePhrasing(base: number): void {
    const first = this.open.findIndex((open, index) => index >= base && holdsPhrasing(open.name));
    if (first !== -1) this.closeDownTo(first);
  }

  private closeDownTo(base: number): void {
    for (const { name, place } of this.open.splice(base).reverse())
      fault(this.reading, place, {
        rule: 'html-nesting',
        found: `<${name}> that is never closed`,
        expected: `</${name}> in the same block`,
      });
  }

  private refuse(at: number, rule: string, found: string, expected: string, meant: string | null = null): void {
    fault(this.reading, this.placeAt(at), { rule, found, expected, nearest: meant });
  }
}
