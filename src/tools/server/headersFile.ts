/** A block of `_headers`: a path pattern, what it takes away and what it sets. */
export interface HeaderRule {
  pattern: string;
  unset: string[];
  set: [name: string, value: string][];
}

/** Reads a `_headers` file as Cloudflare does: a pattern, then indented `Name: value` and `! Name` lines. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split(/\r?\n/)) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (!/^\s/.test(line)) rules.push({ pattern: content, unset: [], set: [] });
    else addLine(rules.at(-1), content);
  }
  return rules;
}

function addLine(rule: HeaderRule | undefined, content: string): void {
  if (!rule) return;
  if (content.startsWith('!')) return void rule.unset.push(content.slice(1).trim());
  const colon = content.indexOf(':');
  if (colon > 0) rule.set.push([content.slice(0, colon).trim(), content.slice(colon + 1).trim()]);
}

/** Headers of a path: every matching rule in order; a later one removes what it detaches, a name set twice is joined. */
export function headersFor(rules: readonly HeaderRule[], path: string): Headers {
  const headers = new Headers();
  for (const rule of rules) {
    if (!matchesPattern(rule.pattern, path)) continue;
    for (const name of rule.unset) headers.delete(name);
    for (const [name, value] of rule.set) headers.append(name, value);
  }
  return headers;
}

/** Tells whether a path fits a pattern in which `*` stands for anything. */
export function matchesPattern(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
}
