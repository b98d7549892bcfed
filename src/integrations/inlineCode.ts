import { createHash } from 'node:crypto';

/** What of a page the content security policy must know. */
export interface InlineCode {
  /** Texts of inline `<style>` elements. */
  styles: string[];
  /** Code that the policy will not let run, each as it stands in the page. */
  forbidden: string[];
}

const SKIPPED = /<!--[\s\S]*?-->/g;
const ELEMENT = /<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** Reads off a built page its inline styles, and the scripts, handlers and style attributes that must not be there. */
export function inlineCode(html: string): InlineCode {
  const found: InlineCode = { styles: [], forbidden: [] };
  const page = html.replace(SKIPPED, '');
  const elements = new RegExp(ELEMENT);
  for (let match = elements.exec(page); match; match = elements.exec(page)) {
    const [tag, name = '', written = ''] = match;
    const element = name.toLowerCase();
    const attributes = attributesOf(written);
    if (hasForbiddenAttribute(attributes)) found.forbidden.push(tag);
    if (!RAW_TEXT.has(element)) continue;
    const text = rawTextAfter(page, element, elements.lastIndex);
    elements.lastIndex += text.length;
    if (element === 'style') found.styles.push(text);
    if (element === 'script' && !attributes.has('src') && !isData(attributes.get('type'))) found.forbidden.push(tag);
  }
  return found;
}

const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title']);

function rawTextAfter(page: string, element: string, start: number): string {
  const end = page.slice(start).search(new RegExp(`</${element}[\\s>]`, 'i'));
  return end < 0 ? page.slice(start) : page.slice(start, start + end);
}

function attributesOf(written: string): Map<string, string> {
  const attributes = [...written.matchAll(ATTRIBUTE)];
  return new Map(attributes.map(([, name = '', value = '']) => [name.toLowerCase(), value.replace(/^["']|["']$/g, '')]));
}

function hasForbiddenAttribute(attributes: Map<string, string>): boolean {
  return [...attributes].some(([name, value]) => name === 'style' || /^on[a-z]/.test(name) || /^\s*javascript:/i.test(value));
}

function isData(type: string | undefined): boolean {
  return type === 'application/ld+json';
}

/** Source expression that lets exactly this inline text through a content security policy. */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
