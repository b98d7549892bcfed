/** A replacement in a text; offsets are those of the text with plain line ends and without a byte order mark. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Makes the replacements in a file as it lies on disk: its line ends and its byte order mark stay as they are. */
export function applyEdits(raw: string, edits: readonly Edit[]): string {
  const offsetOf = rawOffsets(raw);
  const lineEnd = raw.includes('\r\n') ? '\r\n' : '\n';
  let edited = raw;
  for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start || b.end - a.end)) {
    edited = edited.slice(0, offsetOf(start)) + text.replaceAll('\n', lineEnd) + edited.slice(offsetOf(end));
  }
  return edited;
}

/** The text that edits count in. */
export function plainText(raw: string): string {
  return raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function rawOffsets(raw: string): (offset: number) => number {
  const start = raw.startsWith('\uFEFF') ? 1 : 0;
  const breaks: number[] = [];
  for (const match of raw.matchAll(/\r\n/g)) breaks.push(match.index - start - breaks.length);
  return (offset) => start + offset + breaks.filter((at) => at < offset).length;
}
