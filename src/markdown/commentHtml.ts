import type { SafeHtml } from '../editorial/safeHtml.ts';
import { escapeHtml } from './escape.ts';

/** Text as the function escapes it: no bare `&`, no control characters but tab and line break. */
const TEXT = '(?:[^<>&\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]|&(?:amp|lt|gt|quot|#39);)';
const ADDRESS = 'https?://(?:[^\\s<>"\'`&\\\\]|&(?:amp|#39);)+';
const LINK = `<a href="(${ADDRESS})" rel="nofollow ugc noopener">${TEXT}+</a>`;
const PIECE = new RegExp(`${TEXT}+|<br>|${LINK}`, 'uy');
const OPENING = /\s*<p(?: dir="auto")?>/uy;

/**
 * Takes a comment's HTML as safe when it is nothing but paragraphs, line breaks and links to http(s) as the function writes
 * them; anything else is shown as the text that it is, so that no answer from outside can put markup into a page.
 */
export function commentHtml(html: string): SafeHtml {
  const shown = isGrammatical(html) ? html : `<p>${escapeHtml(html.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, ''))}</p>`;
  return shown as SafeHtml;
}

/** Reads paragraph by paragraph, each pattern once over each character. */
function isGrammatical(html: string): boolean {
  const text = html.trimEnd();
  let at = 0;
  while (at < text.length) {
    at = paragraphEnd(text, at);
    if (at < 0) return false;
  }
  return text !== '';
}

function paragraphEnd(text: string, start: number): number {
  OPENING.lastIndex = start;
  if (!OPENING.test(text)) return -1;
  let at = OPENING.lastIndex;
  while (!text.startsWith('</p>', at)) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text);
    if (!piece || (piece[1] !== undefined && !isWebAddress(piece[1]))) return -1;
    at = PIECE.lastIndex;
  }
  return at + '</p>'.length;
}

function isWebAddress(escaped: string): boolean {
  const address = URL.parse(escaped.replaceAll('&amp;', '&').replaceAll('&#39;', "'"));
  return address !== null && /^https?:$/.test(address.protocol);
}
