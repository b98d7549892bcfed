import { relative, sep } from 'node:path';

/** A path as a writer knows it: from where the command was given, with `/`; whole where it lies elsewhere. */
export function shownPath(absolute: string): string {
  const path = relative(process.cwd(), absolute);
  return path.startsWith('..') || path === '' ? absolute : path.split(sep).join('/');
}
