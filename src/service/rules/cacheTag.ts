/** A weak entity tag: a compressed answer is the same answer. */
export function weakTag(text: string): string {
  return `W/"${text}"`;
}

/** Whether an `If-None-Match` names this tag, by the weak comparison of RFC 9110. */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const opaque = tag.replace(/^W\//, '');
  return header.split(',').some((listed) => listed.trim().replace(/^W\//, '') === opaque);
}
