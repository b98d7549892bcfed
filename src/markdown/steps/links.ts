import type { Element } from 'hast';
import { entryOfFile, parseLink } from '../../addresses/parse.ts';
import type { TypedLink } from '../../addresses/parse.ts';
import { property } from '../hast.ts';
import { quoted } from '../quoted.ts';
import { fault, placeOf, refer } from '../reading.ts';
import type { Reading } from '../reading.ts';

/** Stands for the publication's own origin, which the pipeline does not know: the gate looks at whole URLs. */
const NO_SITE = 'https://own.invalid';
const SCHEMES = /^(?:https?:\/\/|mailto:)/i;

/**
 * Judges a link and writes down where it leads. Only `http`, `https` and `mailto` leave the publication; anything that is
 * not plainly one of the forms we know is refused, in whatever spelling.
 */
export function settleLink(link: Element, reading: Reading): void {
  if (property(link, 'dataTopic') !== '' || property(link, 'dataArticle') !== '') return;
  if (!('href' in link.properties)) return refuse(link, reading, '<a> without href', 'href="…"');
  const href = property(link, 'href');
  if (hasClass(link)) return;
  // Browsers skip control characters when they look for a scheme.
  if (/[\u0000-\u0020\\]/.test(href)) return refuse(link, reading, quoted(href), 'an address without spaces and backslashes');
  const typed = parseLink(href, { file: reading.context.file, site: NO_SITE });
  SETTLED[typed.kind](link, reading, typed, href);
  if (isEmpty(link))
    fault(reading, placeOf(link), { rule: 'empty-link', found: `a link to ${quoted(href)} without words`, expected: 'the words to click' });
}

/** Footnote marks and their way back are our own. */
function hasClass(link: Element): boolean {
  return /^(?:footnote-ref|footnote-back)$/.test(property(link, 'className'));
}

function isEmpty(node: Element): boolean {
  return !node.children.some((child) =>
    child.type === 'text' ? child.value.trim() !== '' : child.type === 'element' && (child.tagName === 'img' || !isEmpty(child)),
  );
}

type Settle = (link: Element, reading: Reading, typed: TypedLink, href: string) => void;

const SETTLED: Record<TypedLink['kind'], Settle> = {
  elsewhere: leadOut,
  address: (link, reading, typed, href) => {
    if (typed.kind !== 'address' || href.startsWith('//') || /^[a-z]+:/i.test(href)) return leadOut(link, reading, typed, href);
    refer(reading, placeOf(link), { kind: 'page', target: typed.address, fragment: typed.fragment });
  },
  fragment: (link, reading, typed) => {
    if (typed.kind === 'fragment') refer(reading, placeOf(link), { kind: 'anchor', target: '', fragment: typed.fragment });
  },
  file: (link, reading, typed, href) => {
    if (typed.kind === 'file') leadToFile(link, reading, typed, href);
  },
  broken: (link, reading, _typed, href) =>
    refuse(
      link,
      reading,
      quoted(href),
      'an https address, an address of ours such as /topics/nato/, ./other.md or #subhead',
      'broken-link',
    ),
};

function leadOut(link: Element, reading: Reading, _typed: TypedLink, href: string): void {
  if (!SCHEMES.test(href) || !URL.canParse(href))
    return refuse(link, reading, quoted(href), 'a link that begins with https://, http:// or mailto:');
  if (/^mailto:/i.test(href)) return;
  link.properties['rel'] = ['noopener'];
  refer(reading, placeOf(link), { kind: 'external', target: href, fragment: null });
}

/** A path beside the Markdown leads to the article or topic that is written there. */
function leadToFile(link: Element, reading: Reading, { file, fragment }: TypedLink & { kind: 'file' }, href: string): void {
  const entry = entryOfFile(file);
  const own = reading.context.file.split('/')[0];
  if (entry && entry.edition === own && (entry.folder === 'articles' || entry.folder === 'topics')) {
    const kind = entry.folder === 'articles' ? 'article' : 'topic';
    refer(reading, placeOf(link), { kind, target: entry.id, fragment });
    link.properties = {
      [kind === 'article' ? 'dataArticle' : 'dataTopic']: entry.id,
      dataFragment: fragment,
      title: link.properties['title'],
    };
    return;
  }
  const expected = 'the Markdown file of an article or topic of this edition, or an address such as /about/';
  refuse(link, reading, quoted(href), expected, 'broken-link');
}

/** What was refused keeps its words. */
function refuse(link: Element, reading: Reading, found: string, expected: string, rule = 'unsafe-link'): void {
  fault(reading, placeOf(link), { rule, found, expected });
  link.tagName = 'span';
  link.properties = {};
}
