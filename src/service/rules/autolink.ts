/** An address as people write it: up to a space, a sign that no address holds, or a character that nobody sees. */
const ADDRESS = /https?:\/\/[^\s<>"“”«»‘’`\p{Cc}\p{Cf}]+/giu;

const PUNCTUATION = new Set([...`.,;:!?'*_~…،؛؟。、！？`]);
const OPENING: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** A line as HTML, escaped, its http(s) addresses as links. */
export function linkedHtml(line: string): string {
  let html = '';
  let at = 0;
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const shown = withoutTail(found);
    const href = isWordBefore(line, index) ? null : hrefOf(shown);
    if (href === null) continue;
    html += `${escapeHtml(line.slice(at, index))}<a href="${escapeHtml(href)}" rel="nofollow ugc noopener">${escapeHtml(shown)}</a>`;
    at = index + shown.length;
  }
  return html + escapeHtml(line.slice(at));
}

/** A text with everything escaped that could be markup. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

/** `xhttp://…` is no address. */
function isWordBefore(line: string, index: number): boolean {
  return index > 0 && /[A-Za-z0-9]/.test(line.charAt(index - 1));
}

/** The address without the punctuation of the sentence around it, and without brackets that were opened before it. */
function withoutTail(address: string): string {
  const count = countBrackets(address);
  let end = address.length;
  while (end > 0) {
    const last = address.charAt(end - 1);
    const opening = OPENING[last];
    const unbalanced = opening !== undefined && (count.get(last) ?? 0) > (count.get(opening) ?? 0);
    if (!PUNCTUATION.has(last) && !unbalanced && !'([{'.includes(last)) break;
    count.set(last, (count.get(last) ?? 0) - 1);
    end -= 1;
  }
  return address.slice(0, end);
}

function countBrackets(address: string): Map<string, number> {
  const count = new Map<string, number>();
  for (const sign of address.match(/[()[\]{}]/g) ?? []) count.set(sign, (count.get(sign) ?? 0) + 1);
  return count;
}

/** Where an address leads; null when it is none, or carries credentials. */
function hrefOf(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  return url.username === '' && url.password === '' ? url.href : null;
}
