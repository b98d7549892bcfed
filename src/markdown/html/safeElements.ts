/** What raw HTML may say: the elements that are kept, their attributes and where they may stand. */
interface SafeElement {
  /**
   * `phrasing` stands in a line and holds only phrasing, `text` stands by itself and holds only phrasing, `flow` holds blocks;
   * a `mark` in a line and a `rule` between blocks have no end.
   */
  kind: 'phrasing' | 'text' | 'flow' | 'mark' | 'rule';
  attributes?: Record<string, RegExp>;
  /** Elements it must stand directly in. */
  inside?: string[];
  /** Holds nothing but the elements that name it in `inside`. */
  strict?: true;
}

const NUMBER = /^\d{1,4}$/;
const MACHINE_DATE = /^[0-9TtZzPpYyMmWwDdHhSs:.+\- ]{1,40}$/;
const ANYTHING = /^/;

const phrasing: SafeElement = { kind: 'phrasing' };
const flow: SafeElement = { kind: 'flow' };
const rows: SafeElement = { kind: 'flow', inside: ['table'], strict: true };
const cell = { colspan: NUMBER, rowspan: NUMBER };

/** Attributes that every kept element may carry. */
export const GLOBAL_ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
  ['lang', /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/],
  ['dir', /^(?:ltr|rtl|auto)$/],
  ['title', ANYTHING],
]);

/** By name; whatever is missing here is a fault. Addresses in `a` and `img` are judged like those of Markdown. */
export const SAFE_ELEMENTS: ReadonlyMap<string, SafeElement> = new Map<string, SafeElement>([
  ...['abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'dfn', 'em', 'i', 'kbd', 'mark', 'q', 's', 'samp'].map(
    (name) => [name, phrasing] as const,
  ),
  ...['small', 'span', 'strong', 'sub', 'sup', 'u', 'var', 'ruby'].map((name) => [name, phrasing] as const),
  ['a', { kind: 'phrasing', attributes: { href: ANYTHING } }],
  ['time', { kind: 'phrasing', attributes: { datetime: MACHINE_DATE } }],
  ['data', { kind: 'phrasing', attributes: { value: ANYTHING } }],
  ['del', { kind: 'phrasing', attributes: { datetime: MACHINE_DATE } }],
  ['ins', { kind: 'phrasing', attributes: { datetime: MACHINE_DATE } }],
  ['rt', { kind: 'phrasing', inside: ['ruby'] }],
  ['rp', { kind: 'phrasing', inside: ['ruby'] }],
  ['br', { kind: 'mark' }],
  ['wbr', { kind: 'mark' }],
  ['hr', { kind: 'rule' }],
  ['img', { kind: 'mark', attributes: { src: ANYTHING, alt: ANYTHING } }],
  ['p', { kind: 'text' }],
  ['pre', { kind: 'text' }],
  ['summary', { kind: 'text', inside: ['details'] }],
  ['caption', { kind: 'text', inside: ['table'] }],
  ['blockquote', flow],
  ['div', flow],
  ['figure', flow],
  ['figcaption', { kind: 'flow', inside: ['figure'] }],
  ['details', { kind: 'flow', attributes: { open: /^(?:|open)$/ } }],
  ['ul', { kind: 'flow', strict: true }],
  ['ol', { kind: 'flow', strict: true, attributes: { start: NUMBER, reversed: /^(?:|reversed)$/ } }],
  ['li', { kind: 'flow', inside: ['ul', 'ol'], attributes: { value: NUMBER } }],
  ['dl', { kind: 'flow', strict: true }],
  ['dt', { kind: 'text', inside: ['dl'] }],
  ['dd', { kind: 'flow', inside: ['dl'] }],
  ['table', { kind: 'flow', strict: true }],
  ['thead', rows],
  ['tbody', rows],
  ['tfoot', rows],
  ['tr', { kind: 'flow', inside: ['table', 'thead', 'tbody', 'tfoot'], strict: true }],
  ['th', { kind: 'flow', inside: ['tr'], attributes: { ...cell, scope: /^(?:col|row|colgroup|rowgroup)$/ } }],
  ['td', { kind: 'flow', inside: ['tr'], attributes: cell }],
]);

/** Elements whose content is not HTML: it goes with them. */
export const RAW_TEXT = /^(?:script|style|textarea|title|iframe|noscript|noembed|noframes|xmp|plaintext|template|svg|math|object)$/;
