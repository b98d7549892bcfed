/** The beginning of a text, at most so many code points of it. */
export function shortened(text: string, length: number): string {
  const letters = Array.from(text);
  return letters.length <= length ? text : `${letters.slice(0, length).join('').trimEnd()} …`;
}
