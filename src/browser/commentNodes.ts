/** Takes of the function's HTML what a comment may hold: paragraphs, line breaks, links to http(s), text. */
export function commentNodes(html: string): Node[] {
  return copies(new DOMParser().parseFromString(html, 'text/html').body);
}

/** Nothing is taken over: each node is made anew, with no attribute of the answer but a link's address. */
function copies(from: Node): Node[] {
  return [...from.childNodes].flatMap((node) => {
    if (node instanceof Text) return [document.createTextNode(node.data)];
    if (node instanceof HTMLBRElement) return [document.createElement('br')];
    if (node instanceof HTMLParagraphElement) return [Object.assign(filled('p', node), { dir: 'auto' })];
    if (node instanceof HTMLAnchorElement && /^https?:$/.test(node.protocol)) {
      return [Object.assign(filled('a', node), { href: node.href, rel: 'nofollow ugc noopener' })];
    }
    return node instanceof HTMLScriptElement || node instanceof HTMLStyleElement ? [] : copies(node);
  });
}

function filled<Name extends 'p' | 'a'>(name: Name, from: Node): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...copies(from));
  return made;
}
