/** Quotes what was found so that it fits on one line of a report. */
export function quoted(found: string): string {
  const letters = Array.from(found.slice(0, 300).replace(/\s+/gu, ' ').trim());
  return `"${letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('')}"`;
}
