import type { Element } from 'hast';
import type { BracketLink } from '../bracketLinks.ts';
import { element, text } from '../hast.ts';
import { quoted } from '../quoted.ts';
import { fault, placeOf, refer } from '../reading.ts';
import type { Reading } from '../reading.ts';

const ARTICLE = /^\d{4}\/\d{2}\/[^/\s]+$/;

/** Draws `[[nato]]` and `[[2026/02/slug|words]]`; without words the name or title is filled in with the page. */
export function drawBracketLink(node: BracketLink, reading: Reading): Element {
  const { target, fragment, words } = partsOf(node.value);
  const place = placeOf(node);
  const children = words === null ? [] : [text(words)];
  if (target === '' || words === '' || (target.includes('/') && !ARTICLE.test(target))) {
    const expected = '[[topic]], [[topic|words]], [[2026/02/slug]] or [[2026/02/slug|words]]';
    fault(reading, place, { rule: 'malformed-link', found: quoted(`[[${node.value}]]`), expected });
    return element('span', {}, [text(words || target)]);
  }
  const kind = target.includes('/') ? 'article' : 'topic';
  refer(reading, place, { kind, target, fragment });
  return {
    ...element('a', { [kind === 'article' ? 'dataArticle' : 'dataTopic']: target, dataFragment: fragment }, children),
    position: node.position,
  };
}

/** In a table the bar is written `\|`. */
function partsOf(value: string): { target: string; fragment: string | null; words: string | null } {
  const [, whole = '', words = null] = /^(.*?)(?:\\?\|(.*))?$/u.exec(value) ?? [];
  const [, target = '', fragment = null] = /^([^#]*)(?:#(.*))?$/u.exec(whole.trim()) ?? [];
  return { target: target.trim().normalize('NFC'), fragment: fragment?.trim() || null, words: words === null ? null : words.trim() };
}
