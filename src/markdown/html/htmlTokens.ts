/** A piece of raw HTML; `at` is where it begins. */
export type HtmlToken =
  | { kind: 'text'; at: number; text: string }
  | { kind: 'comment'; at: number; closed: boolean }
  | { kind: 'open'; at: number; name: string; attributes: HtmlAttribute[] }
  | { kind: 'close'; at: number; name: string }
  | { kind: 'malformed'; at: number; text: string };

export interface HtmlAttribute {
  name: string;
  /** As typed, character references and all; empty when there is none. */
  value: string;
}

const TAG = /<(\/?)([A-Za-z][^\s/>"'=<]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/y;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const COMMENT = /<!--(?:-?>|[\s\S]*?-->)/y;

/** Cuts raw HTML into tokens, strictly: what is not plainly a tag, a comment or text is malformed. Linear in its length. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let at = 0;
  while (at < html.length) {
    const mark = nextMarkup(html, at);
    if (mark > at) tokens.push({ kind: 'text', at, text: html.slice(at, mark) });
    if (mark === html.length) break;
    const [token, end] = markupAt(html, mark);
    tokens.push(token);
    at = end;
  }
  return tokens;
}

/** A `<` that no letter, `/`, `!` or `?` follows is text. */
function nextMarkup(html: string, from: number): number {
  const mark = /<[A-Za-z/!?]/g;
  mark.lastIndex = from;
  return mark.exec(html)?.index ?? html.length;
}

function markupAt(html: string, at: number): [HtmlToken, number] {
  if (html.startsWith('<!--', at)) return commentAt(html, at);
  TAG.lastIndex = at;
  const match = TAG.exec(html);
  if (!match) return malformedAt(html, at);
  const [text, slash, name = '', attributes = ''] = match;
  const end = at + text.length;
  if (slash === '/') return [{ kind: 'close', at, name: name.toLowerCase() }, end];
  return [{ kind: 'open', at, name: name.toLowerCase(), attributes: attributesOf(attributes) }, end];
}

function commentAt(html: string, at: number): [HtmlToken, number] {
  COMMENT.lastIndex = at;
  const match = COMMENT.exec(html);
  return [{ kind: 'comment', at, closed: match !== null }, match ? at + match[0].length : html.length];
}

function malformedAt(html: string, at: number): [HtmlToken, number] {
  const close = html.indexOf('>', at);
  const end = close === -1 ? html.length : close + 1;
  return [{ kind: 'malformed', at, text: html.slice(at, end) }, end];
}

function attributesOf(text: string): HtmlAttribute[] {
  return [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => ({
    name: name.toLowerCase(),
    value: double ?? single ?? bare ?? '',
  }));
}
